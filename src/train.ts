/**
 * Labelled sentences → a model. Its own entry: nothing of it is part of the core, and natural's classifier, which it
 * trains, is bundled without natural's database drivers.
 *
 * Training is done twice. The first pass knows nothing of the sentence before; what it says of sentences that it was
 * not trained on stands in for their labels in the second, so that the model learns from predictions as good and as
 * bad as those it will meet (stacked sequential learning; Cohen and Carvalho 2005).
 */

import { createHash } from 'node:crypto';
import manifest from '../package.json' with { type: 'json' };
import { createAnalyser } from './analysis.js';
import { polarities } from './finding.js';
import { lexiconContent } from './lexicon/content.js';
import { defaultLexicon } from './lexicon/default.js';
import { type Lexicon, requireLexicon } from './lexicon/lexicon.js';
import type { Model, Provenance } from './model/model.js';
import { assembleModel } from './training/assemble.js';
import { type CrossValidation, crossValidate } from './training/cross-validation.js';
import { type TrainingSettings, trainDecisions, trainingSettings } from './training/decisions.js';
import { requireExamples } from './training/example-schema.js';
import { groupPassages, type TrainingExample } from './training/examples.js';
import { scoreOutOfFold } from './training/folds.js';
import { naturalCounts } from './training/natural-bayes.js';
import { rememberSentences } from './training/remember-sentences.js';
import { termStart } from './training/term-start.js';

export type { CrossValidation, ThemeFigures } from './training/cross-validation.js';
export { type TrainingSettings, trainingSettings } from './training/decisions.js';
export type { TrainingExample } from './training/examples.js';

/** How a model is trained. */
export interface TrainOptions {
  /** Themes and cues; default `defaultLexicon`. Themes with too few examples are left to their terms. */
  readonly lexicon?: Lexicon;
  /** What the model says of where it came from. The hashes are computed where they are not given; the date is not. */
  readonly provenance?: Partial<Provenance>;
  readonly settings?: TrainingSettings;
  /** Called as training goes on, with a share from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** A model and how well it did. */
export interface TrainedModel {
  readonly model: Model;
  readonly figures: CrossValidation;
}

const folds = 5;
/** With fewer sentences than this, what occurs in two of them has to count. */
const fewExamples = 1000;
/** Fewer sentences with a theme, or without it, teach nothing; its terms alone do better. */
const leastOfTheme = 10;

/**
 * Trains a model.
 *
 * @param examples labelled sentences, those of a passage in reading order; in at least five passages (a sentence without
 *   one is a passage of its own), with every polarity
 * @param options lexicon, provenance, settings
 * @returns a model for `createClassifier({ model, lexicon })`; the same input gives the same model
 * @throws TypeError for an example that is none; RangeError when there are too few, or one has a theme that the lexicon
 *   has not
 * @example
 * const model = trainModel(examples, { lexicon });
 * createClassifier({ model, lexicon }).classify(text);
 */
export function trainModel(examples: readonly TrainingExample[], options: TrainOptions = {}): Model {
  return trainWithFigures(examples, options).model;
}

/**
 * Trains a model as {@link trainModel} does, and says how well models of other passages did on each sentence. It costs
 * nothing: the answers are there for calibration.
 *
 * @param examples as for {@link trainModel}
 * @param options as for {@link trainModel}
 * @returns the model and its cross-validated figures
 * @throws as {@link trainModel}
 * @example trainWithFigures(examples, { lexicon }).figures.themes.get('pathway planning')?.f1
 */
export function trainWithFigures(examples: readonly TrainingExample[], options: TrainOptions = {}): TrainedModel {
  requireExamples(examples);
  const { lexicon = defaultLexicon, onProgress } = options;
  requireLexicon(lexicon);
  const themes = trainableThemes(examples, lexicon);
  const analyser = rememberSentences(createAnalyser(lexicon));
  const passages = groupPassages(examples);
  if (passages.length < folds) {
    throw new RangeError(
      `Training: expected sentences of at least ${folds} passages, found ${passages.length}. Train on top of the library's sentences, add some, or leave \`passage\` out where sentences do not follow one another.`,
    );
  }
  const start = termStart(analyser, passages, themes);
  const settings = { ...(options.settings ?? settingsFor(examples.length)), start };
  const steps = folds * 2 + 1;
  const unknown = passages.map((passage) => passage.examples.map(() => undefined));
  const first = scoreOutOfFold(analyser, passages, unknown, themes, settings, folds, (done) =>
    onProgress?.(done / steps),
  );
  const held = scoreOutOfFold(analyser, passages, first, themes, settings, folds, (done) =>
    onProgress?.((folds + done) / steps),
  );
  const decisions = trainDecisions(analyser, passages, first, themes, settings, naturalCounts);
  onProgress?.(1);
  const model = assembleModel(analyser, passages, held, decisions, start, {
    library: `${manifest.name} ${manifest.version}`,
    date: null,
    sources: [],
    dataHash: sha256(JSON.stringify(examples)),
    lexiconHash: sha256(lexiconContent(lexicon)),
    ...options.provenance,
    sentences: examples.length,
  });
  return { model, figures: crossValidate(analyser, passages, held, model, folds) };
}

function settingsFor(sentences: number): TrainingSettings {
  return sentences < fewExamples ? { ...trainingSettings, leastFeature: 2, leastPair: 2 } : trainingSettings;
}

function trainableThemes(examples: readonly TrainingExample[], lexicon: Lexicon): string[] {
  const counts = new Map<string, number>();
  for (const { themes } of examples) for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const names = lexicon.themes.map(({ theme }) => theme);
  const unknown = [...counts.keys()].filter((theme) => !names.includes(theme));
  if (unknown.length > 0) {
    throw new RangeError(
      `Training: the examples have the theme ${unknown.map((name) => `“${name}”`).join(', ')}, which the lexicon has not; it has ${names.join(', ')}. Add it with extendLexicon.`,
    );
  }
  const found = new Set(examples.map(({ polarity }) => polarity));
  const missing = polarities.filter((name) => !found.has(name));
  if (missing.length > 0) {
    throw new RangeError(
      `Training: expected sentences of every polarity; there is none that is ${missing.join(', ')}. Train on top of the library's sentences, or add some.`,
    );
  }
  return names.filter((name) => {
    const own = counts.get(name) ?? 0;
    return own >= leastOfTheme && examples.length - own >= leastOfTheme;
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
