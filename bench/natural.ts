/** The rival: natural's Bayes classifier, trained on the sentences that the library's model knows. */

import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { readShippedExamples, seedNames } from '../scripts/training-data.js';
import { createAnalyser } from '../src/analysis.js';
import { defaultLexicon } from '../src/lexicon/default.js';
import { polarityFeatures } from '../src/model/polarity-features.js';
import { shippedModel } from '../src/model/shipped.js';
import { contextOf, groupPassages } from '../src/training/examples.js';
import { fastVectors } from '../src/training/natural-bayes.js';
import { featureNames } from '../src/training/vocabulary.js';

type Scorer<Input> = (input: Input) => unknown;

/** Trains in a hurry, or it takes minutes; scoring is natural's own. */
function train(classifier: BayesClassifier, split: (text: string) => readonly string[]): void {
  const { textToFeatures } = classifier;
  fastVectors(classifier, split);
  classifier.train();
  classifier.textToFeatures = textToFeatures;
}

/** As its README shows it: a function that scores the text of a sentence for polarity with `getClassifications`. */
export function naturalScorer(): Scorer<string> {
  const classifier = new BayesClassifier();
  for (const { text, polarity } of readShippedExamples().examples) classifier.addDocument(text, polarity);
  train(classifier, (text) => classifier.stemmer.tokenizeAndStem(text));
  return (text) => classifier.getClassifications(text);
}

/** On the library's features: a function that scores a list of them, and the lists of the seeds' sentences. */
export function naturalOnFeatures(): { score: Scorer<readonly string[]>; sentences: string[][] } {
  const analyser = createAnalyser(defaultLexicon);
  const stored = new Set(Object.keys(shippedModel().polarity.features));
  const seeds = new Set(seedNames().map((name) => `gold/${name}`));
  const classifier = new BayesClassifier();
  const sentences: string[][] = [];
  for (const passage of groupPassages(readShippedExamples().examples)) {
    passage.examples.forEach(({ text, polarity }, at) => {
      const context = contextOf(analyser, passage, at, passage.examples);
      const names = featureNames(polarityFeatures(analyser.sentence(text), context)).filter((name) => stored.has(name));
      classifier.addDocument(names, polarity);
      if (seeds.has(passage.name)) sentences.push(names);
    });
  }
  train(classifier, (text) => [text]);
  return { score: (names) => classifier.getClassifications(names), sentences };
}
