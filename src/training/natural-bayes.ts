/**
 * Bayes counts from natural's `BayesClassifier`: the one file that imports `natural`, and of it one file, since the
 * whole loads database drivers.
 */

import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import type { BayesTable } from '../model/bayes.js';

/** natural's classifier, trained on feature lists. */
export type NaturalClassifier = BayesClassifier;

/**
 * Trains natural's classifier on lists of features.
 *
 * @param rows each sentence's features, each name once
 * @param labels each sentence's label
 * @param smoothing added to every count; above 0, sensible range 0.01 to 1
 */
export function trainNatural(
  rows: readonly (readonly string[])[],
  labels: readonly string[],
  smoothing: number,
): NaturalClassifier {
  const classifier = new BayesClassifier(undefined, smoothing);
  rows.forEach((features, row) => {
    // natural skips a document without features; the empty name keeps it in the totals.
    classifier.addDocument(features.length === 0 ? [''] : features, labels[row] ?? '');
  });
  fastVectors(classifier, (text) => [text]);
  classifier.train();
  return classifier;
}

/**
 * The counts that natural's training comes to, without its loop over all features for every sentence; a test holds the
 * two together. For the many models of cross-validation.
 *
 * @param rows each sentence's features, each name once
 * @param given each sentence's label
 * @param labels the labels in the order wanted
 * @param smoothing added to every count; above 0
 */
export function countFeatures(
  rows: readonly (readonly string[])[],
  given: readonly string[],
  labels: readonly string[],
  smoothing: number,
): BayesTable {
  const totals = labels.map(() => 0);
  const counts = new Map<string, number[]>();
  rows.forEach((names, row) => {
    const label = labels.indexOf(given[row] ?? '');
    if (label === -1) return;
    totals[label] = (totals[label] ?? 0) + 1;
    for (const name of names) {
      let count = counts.get(name);
      if (count === undefined) {
        count = labels.map(() => 0);
        counts.set(name, count);
      }
      count[label] = (count[label] ?? 0) + 1;
    }
  });
  return { labels, smoothing, totals, counts };
}

/** The same counts from natural's own training. */
export function naturalCounts(
  rows: readonly (readonly string[])[],
  given: readonly string[],
  labels: readonly string[],
  smoothing: number,
): BayesTable {
  return bayesTable(trainNatural(rows, given, smoothing), labels, smoothing);
}

/**
 * natural looks every known feature up in every document’s list; the same vector comes quicker from a map.
 *
 * @param classifier natural’s, with all its documents; its own `textToFeatures` is hidden from here on
 * @param split how it takes texts apart
 */
export function fastVectors(classifier: NaturalClassifier, split: (text: string) => readonly string[]): void {
  const places = new Map(Object.keys(classifier.features).map((name, at) => [name, at]));
  classifier.textToFeatures = (observation) => {
    const vector = new Array<number>(places.size).fill(0);
    for (const name of typeof observation === 'string' ? split(observation) : observation) {
      const at = places.get(name);
      if (at !== undefined) vector[at] = 1;
    }
    return vector;
  };
}

/**
 * The counts inside a trained classifier.
 *
 * @param classifier natural's, trained
 * @param labels the labels in the order wanted
 * @param smoothing as it was trained with
 */
export function bayesTable(classifier: NaturalClassifier, labels: readonly string[], smoothing: number): BayesTable {
  const { classFeatures, classTotals } = classifier.classifier;
  const counts = new Map<string, number[]>();
  Object.keys(classifier.features).forEach((name, at) => {
    if (name === '') return;
    // natural starts a count at one plus the smoothing.
    counts.set(
      name,
      labels.map((label) => Math.round((classFeatures[label]?.[at] ?? smoothing) - smoothing)),
    );
  });
  return { labels, smoothing, totals: labels.map((label) => Math.max(0, (classTotals[label] ?? 1) - 1)), counts };
}

/**
 * natural's classifier as its README shows it: strings in, its own tokenizer, stop words and smoothing.
 *
 * @param examples texts with their labels
 * @returns a function from text to the most likely label
 */
export function trainNaturalAsShown(examples: readonly (readonly [string, string])[]): (text: string) => string {
  const classifier = new BayesClassifier();
  for (const [text, label] of examples) classifier.addDocument(text, label);
  fastVectors(classifier, (text) => classifier.stemmer.tokenizeAndStem(text));
  classifier.train();
  return (text) => classifier.getClassifications(text)[0]?.label ?? '';
}
