/** Features → scores: one weight a feature and label, added up. */

import type { Feature } from './model/features.js';
import type { CompiledDecision } from './model/model.js';

/** The features of a sentence, and where their weights are. */
export interface Contributions {
  readonly features: readonly Feature[];
  /** Where the weights of each feature begin in the decision's table; −1 for one that it does not know or has had. */
  readonly rows: Int32Array;
}

/** Scores of all labels, and the known features they come from. */
export interface Scores {
  readonly scores: number[];
  readonly contributions: Contributions;
}

/**
 * Adds up the weights of a sentence's features, each feature counted once.
 *
 * @param decision a compiled decision
 * @param features the sentence's features
 * @returns log-odds or unnormalised log-probabilities by label, in the order of `decision.labels`
 */
export function scoreFeatures(decision: CompiledDecision, features: readonly Feature[]): Scores {
  const { labels, index, weights, unit, bias, seen } = decision;
  const columns = labels.length;
  const sums = new Float64Array(columns);
  const rows = new Int32Array(features.length).fill(-1);
  for (let place = 0; place < features.length; place += 1) {
    const feature = features[place];
    if (feature === undefined) continue;
    const at = feature.row >= 0 ? feature.row : index.get(feature.name);
    if (at === undefined || seen[at] === 1) continue;
    seen[at] = 1;
    const row = at * columns;
    for (let label = 0; label < columns; label += 1) sums[label] = (sums[label] ?? 0) + (weights[row + label] ?? 0);
    rows[place] = row;
  }
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? -1;
    if (row >= 0) seen[row / columns] = 0;
  }
  const scores = labels.map((_, label) => (bias[label] ?? 0) + (sums[label] ?? 0) / unit);
  return { scores, contributions: { features, rows } };
}
