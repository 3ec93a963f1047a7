/** The rival: natural's Bayes classifier as its README shows it, trained on the seeds' gold labels. */

import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { seedExamples, seedNames } from '../scripts/training-data.js';

/** A function that scores one sentence for polarity with `getClassifications`. */
export function naturalScorer(): (text: string) => unknown {
  const classifier = new BayesClassifier();
  for (const name of seedNames()) {
    for (const { text, polarity } of seedExamples(name)) classifier.addDocument(text, polarity);
  }
  classifier.train();
  return (text) => classifier.getClassifications(text);
}
