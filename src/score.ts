/** Features → scores: one weight a feature and label, added up. */

import type { Feature } from './model/features.js';
import type { CompiledDecision } from './model/model.js';

/** What a feature of a sentence adds to the labels' scores. */
export interface Contribution extends Feature {
  /** Where the weights of the labels begin in the decision's table. */
  readonly row: number;
}

/** Scores of all labels, and the known features they come from. */
export interface Scores {
  readonly scores: number[];
  readonly contributions: readonly Contribution[];
}

/**
 * Adds up the weights of a sentence's features, each feature counted once.
 *
 * @param decision a compiled decision
 * @param features the sentence's features
 * @returns log-odds or unnormalised log-probabilities by label, in the order of `decision.labels`
 */
export function scoreFeatures(decision: CompiledDecision, features: readonly Feature[]): Scores {
  const { labels, index, weights, bias } = decision;
  const scores = [...bias];
  const contributions: Contribution[] = [];
  const seen = new Set<number>();
  for (const feature of features) {
    const at = index.get(feature.name);
    if (at === undefined || seen.has(at)) continue;
    seen.add(at);
    const row = at * labels.length;
    for (let label = 0; label < labels.length; label += 1) {
      scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0);
    }
    contributions.push({ ...feature, row });
  }
  return { scores, contributions };
}
