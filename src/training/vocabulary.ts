/** Which features a model knows, and sentences as rows of their numbers. */

import type { BayesTable } from '../model/bayes.js';
import { bayesLogOdds } from '../model/bayes.js';
import type { Feature } from '../model/features.js';

/** Names of a sentence's features, each once. */
export function featureNames(features: readonly Feature[]): string[] {
  return [...new Set(features.map((feature) => feature.name))];
}

/** In how many sentences each feature is. */
export function featureCounts(rows: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const names of rows) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * Features that occur in enough sentences, with their numbers.
 *
 * @param counts in how many sentences each feature is
 * @param least in how many sentences a feature must occur
 * @param leastPair in how many sentences a pair of words must occur
 */
export function buildVocabulary(
  counts: ReadonlyMap<string, number>,
  least: number,
  leastPair: number,
): Map<string, number> {
  const vocabulary = new Map<string, number>();
  for (const [name, count] of counts) {
    if (count >= (isPair(name) ? leastPair : least)) vocabulary.set(name, vocabulary.size);
  }
  return vocabulary;
}

/**
 * What each feature is worth before the linear layer: the largest absolute Bayes log-odds of any label. Rows scaled by
 * it let the layer lean on what Bayes found telling (NB-SVM; Wang and Manning 2012).
 *
 * @param table Bayes counts
 * @param vocabulary the features
 */
export function bayesScale(table: BayesTable, vocabulary: ReadonlyMap<string, number>): Float64Array {
  const scale = new Float64Array(vocabulary.size);
  for (const [name, at] of vocabulary) {
    scale[at] = Math.max(...bayesLogOdds(table, name).map(Math.abs));
  }
  return scale;
}

/** Whether a feature is a pair of words. */
function isPair(name: string): boolean {
  return name.startsWith('b:');
}

/** Sentences as rows of feature numbers; what the vocabulary has not is left out. */
export function numberRows(
  rows: readonly (readonly string[])[],
  vocabulary: ReadonlyMap<string, number>,
): Int32Array[] {
  return rows.map((names) => {
    const numbers: number[] = [];
    for (const name of names) {
      const number = vocabulary.get(name);
      if (number !== undefined) numbers.push(number);
    }
    return Int32Array.from(numbers);
  });
}
