/** The rival: natural's Bayes classifier as its README shows it, trained on the sentences that the library's model knows. */

import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { readShippedExamples } from '../scripts/training-data.js';
import { fastVectors } from '../src/training/natural-bayes.js';

/** A function that scores one sentence for polarity with natural's own `getClassifications`. */
export function naturalScorer(): (text: string) => unknown {
  const classifier = new BayesClassifier();
  for (const { text, polarity } of readShippedExamples().examples) classifier.addDocument(text, polarity);
  const { textToFeatures } = classifier;
  // Training alone is hurried, or it takes minutes; scoring is natural's own.
  fastVectors(classifier, (text) => classifier.stemmer.tokenizeAndStem(text));
  classifier.train();
  classifier.textToFeatures = textToFeatures;
  return (text) => classifier.getClassifications(text);
}
