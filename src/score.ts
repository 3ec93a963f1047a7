/** Features → scores: one weight a feature and label, added up. */

import type { Feature } from './model/features.js';
import type { CompiledDecision } from './model/model.js';

/** The features of a sentence that a decision knows, and where their weights are. */
export interface Contributions {
  readonly features: readonly Feature[];
  /** Where the weights of each feature begin in the decision's table. */
  readonly rows: readonly number[];
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
  const { labels, index, weights, bias, seen } = decision;
  const scores = [...bias];
  const known: Feature[] = [];
  const rows: number[] = [];
  for (const feature of features) {
    const at = feature.row >= 0 ? feature.row : index.get(feature.name);
    if (at === undefined || seen[at] === 1) continue;
    seen[at] = 1;
    const row = at * labels.length;
    for (let label = 0; label < labels.length; label += 1) {
      scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0);
    }
    known.push(feature);
    rows.push(row);
  }
  for (const row of rows) seen[row / labels.length] = 0;
  return { scores, contributions: { features: known, rows } };
}
