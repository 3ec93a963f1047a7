import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { describe, expect, it } from 'vitest';
import { readShippedExamples } from '../../scripts/training-data.js';
import { createAnalyser } from '../../src/analysis.js';
import { polarities } from '../../src/finding.js';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { bayesScores } from '../../src/model/bayes.js';
import { polarityFeatures } from '../../src/model/polarity-features.js';
import { contextOf, groupPassages } from '../../src/training/examples.js';
import { bayesTable, trainNatural } from '../../src/training/natural-bayes.js';
import { featureNames } from '../../src/training/vocabulary.js';

describe('scoring from stored counts', () => {
  it('equals natural’s own answer on every training sentence', () => {
    const analyser = createAnalyser(defaultLexicon);
    const passages = groupPassages(readShippedExamples().examples);
    const rows: string[][] = [];
    const labels: string[] = [];
    for (const passage of passages) {
      passage.examples.forEach((example, at) => {
        const context = contextOf(analyser, passage, at, passage.examples);
        rows.push(featureNames(polarityFeatures(analyser.sentence(example.text), context)));
        labels.push(example.polarity);
      });
    }
    const natural = trainNatural(rows, labels, 1);
    expect(natural).toBeInstanceOf(BayesClassifier);
    const table = bayesTable(natural, polarities, 1);
    for (const row of rows) {
      const own = bayesScores(table, row);
      for (const { label, value } of natural.getClassifications(row)) {
        const score = own[(polarities as readonly string[]).indexOf(label)] ?? Number.NaN;
        expect(Math.abs(Math.exp(score) - value)).toBeLessThanOrEqual(1e-10 * value + Number.MIN_VALUE);
      }
    }
  });
});
