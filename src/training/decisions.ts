/** Passages with known contexts → the two decisions' tables: vocabulary, Bayes counts, weights. */

import type { Analyser } from '../analysis.js';
import { polarities } from '../finding.js';
import { type BayesTable, bayesLogOdds } from '../model/bayes.js';
import type { CompiledDecision } from '../model/model.js';
import { polarityFeatures } from '../model/polarity-features.js';
import { themeFeatures } from '../model/theme-features.js';
import { contextOf, type Labels, type Passage } from './examples.js';
import { type LinearOptions, trainLinear } from './linear-training.js';
import { countFeatures } from './natural-bayes.js';
import { type Target, themeTargets } from './targets.js';
import { type Start, startOf, type TermStart } from './term-start.js';
import { bayesScale, buildVocabulary, featureCounts, featureNames, numberRows } from './vocabulary.js';

/** What training is done with. The values are those of a few tried that did best on the seeds, left out one by one, and on further reports. */
export interface TrainingSettings {
  /** Natural's smoothing; above 0, sensible range 0.01 to 1. */
  readonly smoothing: number;
  /** In how many sentences a feature must occur; 1 or more. */
  readonly leastFeature: number;
  /** In how many sentences a pair of words must occur; more than single words, since there are so many pairs. */
  readonly leastPair: number;
  /** What share of the Bayes log-odds is added to the linear layer's weights (Wang and Manning 2012, interpolation). */
  readonly bayesThemes: number;
  readonly bayesPolarity: number;
  readonly themes: LinearOptions;
  readonly polarity: LinearOptions;
  /** For themes that start from their terms. */
  readonly fewSentences: LinearOptions;
  /** The themes that start from their terms; default none. `trainModel` finds them. */
  readonly start?: TermStart;
  /** Which features are learned from, by name; default all. To measure what a kind of them is worth. */
  readonly keep?: (name: string) => boolean;
  /** Whether features count alike before the linear layer, whatever Bayes found; default false. To measure that, too. */
  readonly unitScale?: boolean;
}

export const trainingSettings: TrainingSettings = {
  smoothing: 1,
  leastFeature: 8,
  leastPair: 16,
  bayesThemes: 0.015,
  bayesPolarity: 0.02,
  themes: { l2: 5 },
  polarity: { l2: 10 },
  fewSentences: { l2: 3 },
};

/** A decision as it is trained: what is scored with, and the counts underneath. */
export interface TrainedDecision {
  readonly compiled: CompiledDecision;
  /** One table for the polarities; one a theme, of `no` and `yes`. */
  readonly bayes: readonly BayesTable[];
  /** In how many sentences each feature is, those left out of a theme's training among them. */
  readonly sentences: ReadonlyMap<string, number>;
}

/** Sentences' features and labels → Bayes counts: natural's own training, or the same counts more quickly. */
export type CountFeatures = typeof countFeatures;

/** Both decisions. */
export interface TrainedDecisions {
  readonly themes: TrainedDecision;
  readonly polarity: TrainedDecision;
}

/**
 * Trains both decisions.
 *
 * @param analyser compiled lexicon
 * @param passages the training sentences
 * @param before what each sentence's predecessor was found to be: for every passage, labels by place; undefined is
 *   unknown
 * @param themes the themes to train
 * @param count where the Bayes counts come from
 */
export function trainDecisions(
  analyser: Analyser,
  passages: readonly Passage[],
  before: readonly (readonly (Labels | undefined)[])[],
  themes: readonly string[],
  settings: TrainingSettings,
  count: CountFeatures = countFeatures,
): TrainedDecisions {
  const { keep = () => true } = settings;
  const themeRows: string[][] = [];
  const polarityRows: string[][] = [];
  passages.forEach((passage, index) => {
    passage.examples.forEach((example, at) => {
      const analysis = analyser.sentence(example.text);
      const context = contextOf(analyser, passage, at, before[index] ?? []);
      themeRows.push(featureNames(themeFeatures(analysis, context)).filter(keep));
      polarityRows.push(featureNames(polarityFeatures(analysis, context)).filter(keep));
    });
  });
  const examples = passages.flatMap((passage) => passage.examples);
  return {
    themes: trainThemes(themeRows, themeTargets(analyser, passages, themes), themes, settings, count),
    polarity: trainPolarity(
      polarityRows,
      examples.map((example) => example.polarity),
      settings,
      count,
    ),
  };
}

function trainThemes(
  rows: readonly (readonly string[])[],
  targets: readonly (readonly Target[])[],
  themes: readonly string[],
  settings: TrainingSettings,
  count: CountFeatures,
): TrainedDecision {
  const sentences = featureCounts(rows);
  const vocabulary = buildVocabulary(sentences, settings.leastFeature, settings.leastPair);
  const starts = themes.map((theme) =>
    settings.start?.themes.includes(theme) === true ? startOf(theme, settings.start.worth) : undefined,
  );
  starts.forEach((start, column) => {
    if (start === undefined) return;
    // What two of a theme's few sentences have in common counts, however rare it is elsewhere.
    const shared = featureCounts(rows.filter((_, row) => targets[row]?.[column] === true));
    for (const name of [...start.weights.keys(), ...buildVocabulary(shared, 2, 2).keys()]) {
      if (!vocabulary.has(name)) vocabulary.set(name, vocabulary.size);
    }
  });
  const known = rows.map((names) => names.filter((name) => vocabulary.has(name)));
  const numbers = numberRows(known, vocabulary);
  const weights = new Float64Array(vocabulary.size * themes.length);
  const bayes: BayesTable[] = [];
  const bias = themes.map((_, column) => {
    const rowsOfTheme = known.filter((__, row) => targets[row]?.[column] !== undefined);
    const own = targets.map((list) => list[column]).filter((target) => target !== undefined);
    const labels = own.map((target) => (target ? 'yes' : 'no'));
    const table = count(rowsOfTheme, labels, ['no', 'yes'], settings.smoothing);
    bayes.push(table);
    const scale = scaleOf(table, vocabulary, settings);
    const start = starts[column];
    const [trained] = trainLinear(
      numbers.filter((__, row) => targets[row]?.[column] !== undefined),
      scale,
      own.map((target) => (target ? 1 : 0)),
      2,
      start === undefined ? settings.themes : settings.fewSentences,
      start && rowsOfTheme.map((names) => scoreOf(start, names)),
    );
    for (const [name, at] of vocabulary) {
      const learned = trained?.weights[at] ?? 0;
      // A theme that starts from its terms takes what they are worth in the place of Bayes log-odds.
      const given =
        start?.weights.get(name) ?? (start ? 0 : settings.bayesThemes * (bayesLogOdds(table, name)[1] ?? 0));
      weights[at * themes.length + column] = learned + given;
    }
    return (trained?.bias ?? 0) + (start?.bias ?? 0);
  });
  return {
    compiled: { labels: themes, index: vocabulary, weights, unit: 1, bias, seen: new Uint8Array(vocabulary.size) },
    bayes,
    sentences,
  };
}

function scaleOf(table: BayesTable, vocabulary: ReadonlyMap<string, number>, settings: TrainingSettings): Float64Array {
  return settings.unitScale === true ? new Float64Array(vocabulary.size).fill(1) : bayesScale(table, vocabulary);
}

function scoreOf({ bias, weights }: Start, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (weights.get(name) ?? 0), bias);
}

function trainPolarity(
  rows: readonly (readonly string[])[],
  given: readonly string[],
  settings: TrainingSettings,
  count: CountFeatures,
): TrainedDecision {
  const sentences = featureCounts(rows);
  const vocabulary = buildVocabulary(sentences, settings.leastFeature, settings.leastPair);
  const known = rows.map((names) => names.filter((name) => vocabulary.has(name)));
  const table = count(known, given, polarities, settings.smoothing);
  const scale = scaleOf(table, vocabulary, settings);
  const targets = given.map((label) => (polarities as readonly string[]).indexOf(label));
  const trained = trainLinear(numberRows(known, vocabulary), scale, targets, polarities.length, settings.polarity);
  const weights = new Float64Array(vocabulary.size * polarities.length);
  for (const [name, at] of vocabulary) {
    const odds = bayesLogOdds(table, name);
    trained.forEach((own, column) => {
      weights[at * polarities.length + column] = (own.weights[at] ?? 0) + settings.bayesPolarity * (odds[column] ?? 0);
    });
  }
  const bias = trained.map((own) => own.bias);
  return {
    compiled: { labels: polarities, index: vocabulary, weights, unit: 1, bias, seen: new Uint8Array(vocabulary.size) },
    bayes: [table],
    sentences,
  };
}
