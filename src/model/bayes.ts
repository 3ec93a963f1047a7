/**
 * Naive Bayes: counts of features by label → log-probabilities.
 *
 * The counts are those of natural's `BayesClassifier`: a label's total starts at one, a feature that a label has not
 * shown counts `smoothing`, and one that it has shown counts `smoothing` more than how often. Scores from the stored
 * counts equal the logarithm of natural's own `getClassifications`, features that training never saw left out.
 */

/** Counts of features by label. */
export interface BayesTable {
  readonly labels: readonly string[];
  /** Added to every count; above 0. */
  readonly smoothing: number;
  /** How many training sentences each label had. */
  readonly totals: readonly number[];
  /** How many training sentences of each label had the feature, in the order of `labels`. */
  readonly counts: ReadonlyMap<string, readonly number[]>;
}

/**
 * Joint log-probability of each label and a sentence's features, log P(label) + Σ log P(feature | label), for features
 * that are present (multinomial over the present features of a sentence; McCallum and Nigam 1998).
 *
 * @param table counts from training
 * @param features names of the sentence's features, each once
 * @returns natural logarithms in the order of `table.labels`; they are not normalised
 */
export function bayesScores(table: BayesTable, features: Iterable<string>): number[] {
  const { labels, totals, smoothing, counts } = table;
  const all = totals.reduce((sum, total) => sum + total, 0);
  const scores = labels.map((_, label) => Math.log(((totals[label] ?? 0) + 1) / (all + 1)));
  for (const feature of features) {
    const count = counts.get(feature);
    if (count === undefined) continue;
    for (let label = 0; label < scores.length; label += 1) {
      scores[label] = (scores[label] ?? 0) + Math.log(((count[label] ?? 0) + smoothing) / ((totals[label] ?? 0) + 1));
    }
  }
  return scores;
}

/**
 * How much a feature speaks for each label against all others: log P(feature | label) − log P(feature | not label).
 *
 * @param table counts from training
 * @param feature a feature name
 * @returns natural log-odds in the order of `table.labels`; zeros for a feature that training never saw
 */
export function bayesLogOdds(table: BayesTable, feature: string): number[] {
  const { labels, totals, smoothing, counts } = table;
  const count = counts.get(feature);
  if (count === undefined) return labels.map(() => 0);
  const all = totals.reduce((sum, total) => sum + total, 0);
  const sum = count.reduce((total, part) => total + part, 0);
  return labels.map((_, label) => {
    const own = ((count[label] ?? 0) + smoothing) / ((totals[label] ?? 0) + 1);
    const others = (sum - (count[label] ?? 0) + smoothing) / (all - (totals[label] ?? 0) + 1);
    return Math.log(own / others);
  });
}
