/** Agreement beyond chance. */

import { ratio } from './metrics.js';

/**
 * How often two labellers gave which pair of labels.
 *
 * @param labels rows and columns, in order
 * @param first one label a unit
 * @param second the other labeller's, in the same order
 * @returns counts by the first labeller's label (row) and the second's (column)
 * @throws RangeError for a label that is not in `labels`, so that no unit is lost
 */
export function contingencyTable(
  labels: readonly string[],
  first: readonly string[],
  second: readonly string[],
): number[][] {
  const table = labels.map(() => labels.map(() => 0));
  first.forEach((label, index) => {
    const other = second[index] ?? '';
    const row = table[labels.indexOf(label)];
    const column = labels.indexOf(other);
    if (row === undefined || column === -1) {
      throw new RangeError(`Agreement: “${row === undefined ? label : other}” is none of ${labels.join(', ')}.`);
    }
    row[column] = (row[column] ?? 0) + 1;
  });
  return table;
}

/**
 * Cohen's kappa of two labellings (Cohen 1960): (observed − expected agreement) ÷ (1 − expected).
 *
 * @param table counts by the first labeller's label (row) and the second's (column), square
 * @returns −1 to 1; 1 where both gave every unit one and the same label; NaN where there is no unit
 * @example cohenKappa([[20, 5], [10, 15]]) // 0.4
 */
export function cohenKappa(table: readonly (readonly number[])[]): number {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const units = rows.reduce((sum, count) => sum + count, 0);
  if (units === 0) return Number.NaN;
  const observed = table.reduce((sum, row, at) => sum + (row[at] ?? 0), 0) / units;
  const expected = rows.reduce((sum, count, at) => sum + (count / units) * ((columns[at] ?? 0) / units), 0);
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for nominal labels, any number of labellers, with gaps (Krippendorff 2011): 1 − observed ÷
 * expected disagreement.
 *
 * @param units the labels that each unit was given; units with fewer than two labels tell nothing
 * @returns at most 1; 1 is perfect agreement, 0 is chance; NaN where no unit has two labels
 * @example krippendorffAlpha([['a', 'a'], ['b', 'b'], ['a', 'b']])
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number {
  const totals = new Map<string, number>();
  let observed = 0;
  for (const labels of units) {
    if (labels.length < 2) continue;
    const counts = new Map<string, number>();
    for (const label of labels) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      totals.set(label, (totals.get(label) ?? 0) + 1);
    }
    observed += disagreement([...counts.values()]) / (labels.length - 1);
  }
  return alphaOf(observed, [...totals.values()]);
}

/**
 * Krippendorff's alpha of two labellers without gaps, from their table.
 *
 * @param table counts by the first labeller's label (row) and the second's (column), square
 * @returns as {@link krippendorffAlpha}
 */
export function alphaOfTable(table: readonly (readonly number[])[]): number {
  let observed = 0;
  const totals = table.map(() => 0);
  table.forEach((row, first) => {
    row.forEach((count, second) => {
      if (first !== second) observed += 2 * count;
      totals[first] = (totals[first] ?? 0) + count;
      totals[second] = (totals[second] ?? 0) + count;
    });
  });
  return alphaOf(observed, totals);
}

/** Ordered pairs of unlike values. */
function disagreement(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all * (all - 1) - counts.reduce((sum, count) => sum + count * (count - 1), 0);
}

function alphaOf(observed: number, totals: readonly number[]): number {
  const values = totals.reduce((sum, count) => sum + count, 0);
  if (values === 0) return Number.NaN;
  const expected = ratio(disagreement(totals), values - 1);
  return expected === 0 ? 1 : 1 - observed / expected;
}
