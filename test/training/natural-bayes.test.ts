import { describe, expect, it } from 'vitest';
import { readShippedExamples } from '../../scripts/training-data.js';
import { createAnalyser } from '../../src/analysis.js';
import { polarities } from '../../src/finding.js';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { bayesScores } from '../../src/model/bayes.js';
import { polarityFeatures } from '../../src/model/polarity-features.js';
import { trainingSettings } from '../../src/training/decisions.js';
import { contextOf, groupPassages } from '../../src/training/examples.js';
import { bayesTable, countFeatures, naturalCounts, trainNatural } from '../../src/training/natural-bayes.js';
import { buildVocabulary, featureCounts, featureNames } from '../../src/training/vocabulary.js';

const { smoothing, leastFeature, leastPair } = trainingSettings;

/** Every training sentence as a model stores it: the features that occur often enough, and its polarity. */
function shippedRows(): { rows: string[][]; labels: string[] } {
  const analyser = createAnalyser(defaultLexicon);
  const all: string[][] = [];
  const labels: string[] = [];
  for (const passage of groupPassages(readShippedExamples().examples)) {
    passage.examples.forEach((example, at) => {
      const context = contextOf(analyser, passage, at, passage.examples);
      all.push(featureNames(polarityFeatures(analyser.sentence(example.text), context)));
      labels.push(example.polarity);
    });
  }
  const vocabulary = buildVocabulary(featureCounts(all), leastFeature, leastPair);
  return { rows: all.map((names) => names.filter((name) => vocabulary.has(name))), labels };
}

const shipped = shippedRows();

describe('scoring from stored counts', () => {
  it('equals natural’s own answer on every training sentence', () => {
    const natural = trainNatural(shipped.rows, shipped.labels, smoothing);
    const table = bayesTable(natural, polarities, smoothing);
    const unlike = shipped.rows.filter((row) => {
      const own = bayesScores(table, row);
      const theirs = new Map(natural.getClassifications(row).map(({ label, value }) => [label, value]));
      return !polarities.every((label, at) => {
        const value = theirs.get(label) ?? Number.NaN;
        return Math.abs(Math.exp(own[at] ?? Number.NaN) - value) <= 1e-10 * value + Number.MIN_VALUE;
      });
    });
    expect(unlike).toEqual([]);
  });
});

describe('counting features without natural', () => {
  // A few sentences, a label that none has, a feature that all have, and a sentence without any.
  const small = {
    rows: [['plans', 'late'], ['plans', 'good'], [], ['plans', 'good', 'visits']],
    labels: ['weakness', 'strength', 'neutral', 'strength'],
  };

  it.each([
    ['a few sentences', small],
    ['every training sentence', shipped],
  ])('comes to what natural counts, on %s', (_, given) => {
    const own = countFeatures(given.rows, given.labels, polarities, smoothing);
    const natural = naturalCounts(given.rows, given.labels, polarities, smoothing);
    expect(own.totals).toEqual(natural.totals);
    expect(new Map([...own.counts].sort())).toEqual(new Map([...natural.counts].sort()));
  });
});
