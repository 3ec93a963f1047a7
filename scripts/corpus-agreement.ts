/** How far the two labellings of the corpus agree. */

import { cohenKappa, contingencyTable } from '../src/evaluate/agreement.js';
import { defaultThemes, polarities } from '../src/finding.js';
import { type CorpusLine, sameLabels } from '../src/training/corpus-check.js';
import type { Labels } from '../src/training/examples.js';

/** Agreement of two labellings of the same sentences. */
export interface LabelAgreement {
  /** Cohen's kappa, −1 to 1; NaN where there is no sentence. */
  readonly polarity: number;
  /** Cohen's kappa of whether a sentence has the theme; NaN where neither labelling has it anywhere. */
  readonly themes: ReadonlyMap<string, number>;
  /** How the sentences on which they differ were settled. */
  readonly settled: { readonly asFirst: number; readonly asSecond: number; readonly otherwise: number };
}

/**
 * The lines of files that were labelled twice. A file whose second labels are still to come has no readings at all, and
 * would otherwise pass for one without a single disagreement.
 */
export function labelledTwice(lines: readonly CorpusLine[]): CorpusLine[] {
  const files = new Set(lines.filter(({ readings }) => readings.length > 0).map(({ file }) => file));
  return lines.filter(({ file }) => files.has(file));
}

/**
 * Agreement of the two labellings.
 *
 * @param lines that were labelled twice; those without readings were labelled alike
 */
export function labelAgreement(lines: readonly CorpusLine[]): LabelAgreement {
  const pairs = lines.map(({ example, readings: [first = example, second = example] }) => [first, second] as const);
  const kappa = (labels: readonly string[], of: (reading: Labels) => string): number =>
    cohenKappa(
      contingencyTable(
        labels,
        pairs.map(([first]) => of(first)),
        pairs.map(([, second]) => of(second)),
      ),
    );
  const settled = lines
    .filter(({ readings }) => readings.length > 0)
    .map(({ example, readings }) => readings.findIndex((reading) => sameLabels(reading, example)));
  const settledAs = (reading: number): number => settled.filter((at) => at === reading).length;
  const used = new Set(pairs.flatMap(([first, second]) => [...first.themes, ...second.themes]));
  return {
    polarity: kappa(polarities, ({ polarity }) => polarity),
    themes: new Map(
      defaultThemes.map((theme) => [
        theme,
        used.has(theme) ? kappa(['no', 'yes'], ({ themes }) => (themes.includes(theme) ? 'yes' : 'no')) : Number.NaN,
      ]),
    ),
    settled: { asFirst: settledAs(0), asSecond: settledAs(1), otherwise: settledAs(-1) },
  };
}
