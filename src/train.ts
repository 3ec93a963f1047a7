/**
 * Labelled sentences → a model. Its own entry: nothing of it is part of the core, and natural's classifier, which it
 * trains, is bundled without natural's database drivers.
 *
 * Training is done twice. The first pass knows nothing of the sentence before; what it says of sentences that it was
 * not trained on stands in for their labels in the second, so that the model learns from predictions as good and as
 * bad as those it will meet (stacked sequential learning; Cohen and Carvalho 2005).
 */

import { createAnalyser } from './analysis.js';
import { polarities } from './finding.js';
import { defaultLexicon } from './lexicon/default.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { plattProbability } from './model/calibration.js';
import { featureVersion } from './model/features.js';
import { type DecisionModel, type Model, modelFormat, type Provenance, weightUnit } from './model/model.js';
import { type TrainedDecision, type TrainingSettings, trainDecisions, trainingSettings } from './training/decisions.js';
import { groupPassages, type Passage, type TrainingExample } from './training/examples.js';
import { bestThreshold, fitPlatt, fitScaling } from './training/fit-calibration.js';
import { type Scored, scoreOutOfFold } from './training/folds.js';
import { naturalCounts } from './training/natural-bayes.js';

export { type TrainingSettings, trainingSettings } from './training/decisions.js';
export type { TrainingExample } from './training/examples.js';

/** How a model is trained. */
export interface TrainOptions {
  /** Themes and cues; default `defaultLexicon`. Themes without any example are left to their lexicon. */
  readonly lexicon?: Lexicon;
  /** What the model says of where it came from; hashes are the caller's. */
  readonly provenance?: Partial<Provenance>;
  readonly settings?: TrainingSettings;
  /** Called as training goes on, with a share from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const folds = 5;
/** Fewer sentences of a theme teach nothing; its lexicon alone does better. */
const leastOfTheme = 10;

/**
 * Trains a model.
 *
 * @param examples labelled sentences, those of a passage in reading order
 * @param options lexicon, provenance, settings
 * @returns a model for `createClassifier({ model, lexicon })`; the same input gives the same model
 * @throws RangeError when there are too few examples, or a theme that the lexicon has not
 * @example
 * const model = trainModel(examples, { lexicon });
 * createClassifier({ model, lexicon }).classify(text);
 */
export function trainModel(examples: readonly TrainingExample[], options: TrainOptions = {}): Model {
  const { lexicon = defaultLexicon, settings = trainingSettings, onProgress } = options;
  const themes = trainableThemes(examples, lexicon);
  const analyser = createAnalyser(lexicon);
  const passages = groupPassages(examples);
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
  const scored = held.flat();
  const ordered = passages.flatMap((passage) => passage.examples);
  const calibration = themes.map((theme, at) =>
    fitPlatt(
      scored.map((sentence) => sentence.themeScores[at] ?? 0),
      ordered.map((example) => example.themes.includes(theme)),
    ),
  );
  return {
    format: modelFormat,
    featureVersion,
    provenance: {
      library: 'inspection-findings',
      date: null,
      sources: [],
      dataHash: '',
      lexiconHash: '',
      ...options.provenance,
      sentences: examples.length,
    },
    themes: {
      ...decisionModel(decisions.themes, (name) => themeCounts(decisions.themes, name)),
      totals: decisions.themes.bayes.map((table) => table.totals[1] ?? 0),
      sentences: examples.length,
      calibration,
      thresholds: themes.map((theme, at) =>
        bestThreshold(
          scored.map((sentence) => plattProbability(sentence.themeScores[at] ?? 0, calibration[at] ?? noCurve)),
          ordered.map((example) => example.themes.includes(theme)),
        ),
      ),
      untrained: fitUntrained(analyser.sentence, passages, themes),
    },
    polarity: {
      ...decisionModel(decisions.polarity, (name) => decisions.polarity.bayes[0]?.counts.get(name) ?? []),
      calibration: calibratePolarity(scored, ordered),
    },
  };
}

const noCurve = { slope: 1, offset: 0 };

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
      `Training: expected sentences of every polarity; there is none that is ${missing.join(', ')}. Train on top of the shipped data, or add some.`,
    );
  }
  return names.filter((name) => (counts.get(name) ?? 0) >= leastOfTheme);
}

function calibratePolarity(scored: readonly Scored[], examples: readonly TrainingExample[]) {
  return fitScaling(
    scored.map((sentence) => sentence.polarityScores),
    examples.map((example) => polarities.indexOf(example.polarity)),
  );
}

/** What the summed weight of a theme's terms says of the theme, learned over all trained themes together. */
function fitUntrained(
  analyse: ReturnType<typeof createAnalyser>['sentence'],
  passages: readonly Passage[],
  themes: readonly string[],
) {
  const weights: number[] = [];
  const targets: boolean[] = [];
  for (const { examples } of passages) {
    for (const example of examples) {
      const { themeMatches } = analyse(example.text);
      for (const theme of themes) {
        const matches = themeMatches.filter((match) => match.label === theme);
        weights.push(matches.reduce((sum, match) => sum + match.weight, 0));
        targets.push(example.themes.includes(theme));
      }
    }
  }
  return fitPlatt(weights, targets);
}

function themeCounts(decision: TrainedDecision, name: string): number[] {
  const counts = decision.bayes.map((table) => table.counts.get(name) ?? [0, 0]);
  return [(counts[0]?.[0] ?? 0) + (counts[0]?.[1] ?? 0), ...counts.map((count) => count[1] ?? 0)];
}

function decisionModel(
  { compiled, bayes }: TrainedDecision,
  countsOf: (name: string) => readonly number[],
): DecisionModel {
  const { labels, index, weights, bias } = compiled;
  const names = [...index.keys()].sort((a, b) => (a < b ? -1 : 1));
  const features = names.map((name): [string, number[]] => {
    const row = (index.get(name) ?? 0) * labels.length;
    const own = labels.map((_, label) => Math.round((weights[row + label] ?? 0) * weightUnit));
    return [name, [...countsOf(name), ...own]];
  });
  return {
    labels,
    smoothing: bayes[0]?.smoothing ?? 1,
    totals: bayes[0]?.totals ?? [],
    bias: bias.map((value) => Math.round(value * weightUnit) / weightUnit),
    features: Object.fromEntries(features),
  };
}
