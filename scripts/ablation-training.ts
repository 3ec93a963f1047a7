/**
 * Quick training for ablations. `trainModel` fits eleven times, ten of them for what a sentence's predecessor would be
 * found to be and for calibration. Here what predecessors were found to be is computed once, for all variants, and a
 * variant is one fit without calibration: a theme is given from even log-odds on, and the polarity with the highest
 * score.
 */

import { type Analyser, createAnalyser } from '../src/analysis.js';
import { bayesSmoothing } from '../src/evaluate/baselines.js';
import type { GoldDocument } from '../src/evaluate/gold.js';
import { goldExamples } from '../src/evaluate/gold-examples.js';
import { type ScoredDocument, scoreDocument } from '../src/evaluate/scored.js';
import { defaultLexicon } from '../src/lexicon/default.js';
import { type BayesTable, bayesScores } from '../src/model/bayes.js';
import type { Model } from '../src/model/model.js';
import { assembleModel } from '../src/training/assemble.js';
import {
  type TrainedDecision,
  type TrainedDecisions,
  trainDecisions,
  trainingSettings,
} from '../src/training/decisions.js';
import { groupPassages, type Passage } from '../src/training/examples.js';
import { assignFolds, type Scored, scoreOutOfFold, scorePassage } from '../src/training/folds.js';
import { rememberSentences } from '../src/training/remember-sentences.js';
import { termStart } from '../src/training/term-start.js';
import type { Variant } from './ablation-variants.js';
import { writtenExamples } from './training-data.js';

const themes = defaultLexicon.themes.map(({ theme }) => theme);
const folds = 5;

/** A seed document and its sentences as a passage. */
export interface Seed {
  readonly document: GoldDocument;
  readonly passage: Passage;
}

/** All that variants share. */
export interface Corpus {
  readonly analyser: Analyser;
  readonly written: readonly Passage[];
  readonly seeds: readonly Seed[];
  /** What each sentence was found to be by a model that had not seen its passage, nor any seed. */
  readonly found: ReadonlyMap<Passage, readonly Scored[]>;
}

/**
 * Reads the corpus and finds what a model of other passages says of each sentence. Only written sentences are learned
 * from, so that nothing of a seed that is left out comes back through the labels of others.
 *
 * @param documents the seeds with gold
 * @param onFit called after each of the six fits, with a share from 0 to 1
 */
export function readCorpus(documents: readonly GoldDocument[], onFit: (share: number) => void): Corpus {
  const analyser = rememberSentences(createAnalyser(defaultLexicon));
  const written = groupPassages(writtenExamples().examples);
  const seeds = documents.flatMap((document) =>
    groupPassages(goldExamples(document)).map((passage) => ({ document, passage })),
  );
  const unknown = written.map(() => []);
  const found = new Map<Passage, readonly Scored[]>();
  scoreOutOfFold(analyser, written, unknown, themes, trainingSettings, folds, (done) =>
    onFit(done / (folds + 1)),
  ).forEach((scored, index) => {
    const passage = written[index];
    if (passage !== undefined) found.set(passage, scored);
  });
  const decisions = trainDecisions(analyser, written, unknown, themes, trainingSettings);
  onFit(1);
  for (const { passage } of seeds) found.set(passage, scorePassage(analyser, decisions, passage));
  return { analyser, written, seeds, found };
}

/**
 * Trains once.
 *
 * @param corpus for its analyser and for what predecessors were found to be
 * @param passages what is learned from; all of the corpus
 * @param variant what is left out
 */
export function trainOnce(
  { analyser, found }: Corpus,
  passages: readonly Passage[],
  variant: Variant,
): TrainedDecisions {
  const { without, settings, bayesAlone = false } = variant;
  const decisions = trainDecisions(
    analyser,
    passages,
    passages.map((passage) => found.get(passage) ?? []),
    themes,
    { ...trainingSettings, ...settings, ...(without === undefined ? {} : { keep: (name) => !without.test(name) }) },
  );
  return bayesAlone ? bayesDecisions(decisions) : decisions;
}

/** The passages that a variant learns from when seeds are left out; smaller shares of the corpus are part of larger. */
export function trainingPassages({ written, seeds }: Corpus, held: readonly Seed[], variant: Variant): Passage[] {
  const { written: share = 1, gold = true } = variant;
  const tenths = assignFolds(written.length, 10, 11);
  return [
    ...written.filter((_, index) => (tenths[index] ?? 0) < share * 10),
    ...(gold ? seeds.filter((seed) => !held.includes(seed)).map(({ passage }) => passage) : []),
  ];
}

/** Bayes probabilities in the place of the linear layer's weights: a feature's weight is its log-probability. */
function bayesDecisions({ themes: forThemes, polarity }: TrainedDecisions): TrainedDecisions {
  const none = (table: BayesTable): number[] => bayesScores(table, []);
  const replaced = (
    decision: TrainedDecision,
    bias: readonly number[],
    scores: (name: string) => readonly number[],
  ): TrainedDecision => {
    const { labels, index } = decision.compiled;
    const weights = new Float64Array(index.size * labels.length);
    for (const [name, at] of index) {
      const own = scores(name);
      labels.forEach((_, label) => {
        weights[at * labels.length + label] = (own[label] ?? 0) - (bias[label] ?? 0);
      });
    }
    return { ...decision, compiled: { ...decision.compiled, weights, bias } };
  };
  const logOdds = ([no = 0, yes = 0]: readonly number[]): number => yes - no;
  const tables = forThemes.bayes.map((table) => ({ ...table, smoothing: bayesSmoothing }));
  const judged = polarity.bayes.map((table) => ({ ...table, smoothing: bayesSmoothing }));
  return {
    themes: replaced(
      forThemes,
      tables.map((table) => logOdds(none(table))),
      (name) => tables.map((table) => logOdds(bayesScores(table, [name]))),
    ),
    polarity: replaced(polarity, judged.flatMap(none), (name) => judged.flatMap((table) => bayesScores(table, [name]))),
  };
}

/**
 * A seed's gold sentences beside what decisions say of them.
 *
 * @param analyser compiled lexicon
 * @param decisions trained without the seed
 */
export function scoreSeed(
  analyser: Analyser,
  decisions: TrainedDecisions,
  { document, passage }: Seed,
): ScoredDocument {
  const scored = scorePassage(analyser, decisions, passage);
  const gold = document.units.filter((unit) => unit.role === 'sentence').sort((a, b) => a.start - b.start);
  return scoreDocument(document, () =>
    gold.map(({ start, end }, index) => ({
      start,
      end,
      section: passage.examples[index]?.section ?? null,
      themes: scored[index]?.themes ?? [],
      polarity: scored[index]?.polarity ?? 'neutral',
    })),
  );
}

/** A whole model of decisions, calibrated on what was found of their sentences: what clauses are read with. */
export function modelOf({ analyser, found }: Corpus, passages: readonly Passage[], decisions: TrainedDecisions): Model {
  return assembleModel(
    analyser,
    passages,
    passages.map((passage) => found.get(passage) ?? []),
    decisions,
    termStart(analyser, passages, themes),
    { library: 'ablation', date: null, sentences: 0, sources: [], dataHash: '', lexiconHash: '' },
  );
}
