/** Agreement beyond chance. */

import { ratio } from './metrics.js';

/**
 * Cohen's kappa of two labellings (Cohen 1960): (observed − expected agreement) ÷ (1 − expected).
 *
 * @param first one label a unit
 * @param second the other labeller's, in the same order
 * @returns −1 to 1; 1 where both gave every unit one and the same label; NaN where there is no unit
 * @example cohenKappa(['a', 'a', 'b', 'b'], ['a', 'b', 'b', 'b']) // 0.5
 */
export function cohenKappa(first: readonly string[], second: readonly string[]): number {
  const units = first.length;
  if (units === 0) return Number.NaN;
  let agreed = 0;
  const counts = new Map<string, [number, number]>();
  first.forEach((label, index) => {
    const other = second[index] ?? '';
    if (label === other) agreed += 1;
    const own = counts.get(label) ?? [0, 0];
    counts.set(label, [own[0] + 1, own[1]]);
    const theirs = counts.get(other) ?? [0, 0];
    counts.set(other, [theirs[0], theirs[1] + 1]);
  });
  const observed = agreed / units;
  const expected = [...counts.values()].reduce((sum, [a, b]) => sum + (a / units) * (b / units), 0);
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for nominal labels, any number of labellers, with gaps (Krippendorff 2011).
 *
 * @param units the labels that each unit was given; units with fewer than two labels tell nothing
 * @returns at most 1; 1 is perfect agreement, 0 is chance; NaN where no unit has two labels
 * @example krippendorffAlpha([['a', 'a'], ['b', 'b'], ['a', 'b']])
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number {
  const paired = units.filter((labels) => labels.length >= 2);
  const totals = new Map<string, number>();
  let observed = 0;
  for (const labels of paired) {
    const counts = new Map<string, number>();
    for (const label of labels) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      totals.set(label, (totals.get(label) ?? 0) + 1);
    }
    const agreeing = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
    observed += (labels.length * (labels.length - 1) - agreeing) / (labels.length - 1);
  }
  const values = [...totals.values()].reduce((sum, count) => sum + count, 0);
  if (values === 0) return Number.NaN;
  const agreeing = [...totals.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const expected = ratio(values * (values - 1) - agreeing, values - 1);
  return expected === 0 ? 1 : 1 - observed / expected;
}
