/**
 * The trained model: what it is made of, where it came from, and whether it fits.
 *
 * A model is a table that a person can read: for every feature how many training sentences of each label had it (the
 * Bayes counts) and what it adds to each label's score (the weight, in thousandths).
 */

import type { Lexicon } from '../lexicon/lexicon.js';
import type { BayesTable } from './bayes.js';
import type { Platt, Temperature } from './calibration.js';
import { featureVersion } from './features.js';

/** Says what kind of file it is, and in which version. */
export const modelFormat = 'inspection-findings/model@1';

/** Where a model came from. */
export interface Provenance {
  /** The library and its version, as in `inspection-findings 0.1.0`. */
  readonly library: string;
  /** Given by whoever trained it; null where nobody did, so that the same data give the same file. */
  readonly date: string | null;
  readonly sentences: number;
  readonly sources: readonly { readonly name: string; readonly sentences: number; readonly sha256: string }[];
  /** SHA-256 of the examples. */
  readonly dataHash: string;
  /** SHA-256 of what the lexicon matches by, its `lexiconContent`. */
  readonly lexiconHash: string;
}

/** One decision's part of a model. Rows are the counts by label and then the weights by label. */
export interface DecisionModel {
  readonly labels: readonly string[];
  readonly smoothing: number;
  /** Training sentences by label. */
  readonly totals: readonly number[];
  readonly bias: readonly number[];
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** A trained model, as `data/model.json` holds it. */
export interface Model {
  readonly format: string;
  readonly featureVersion: number;
  readonly provenance: Provenance;
  readonly themes: DecisionModel & {
    readonly sentences: number;
    readonly calibration: readonly Platt[];
    /** Calibrated probability from which a sentence has the theme. */
    readonly thresholds: readonly number[];
    /** For themes without training: what the weight of matched terms is worth. */
    readonly untrained: Platt;
  };
  readonly polarity: DecisionModel & { readonly calibration: Temperature };
}

/** A decision ready for scoring. */
export interface CompiledDecision {
  readonly labels: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** Weight of feature f for label l at `f * labels.length + l`, times `unit`. */
  readonly weights: Float64Array | Int16Array;
  /** What the weights are counted in: 1 as they are trained, 1000 as they are stored. */
  readonly unit: number;
  readonly bias: readonly number[];
  /** Working memory of scoring, one flag a feature: all zeros before and after. */
  readonly seen: Uint8Array;
}

/** The decision on themes, ready for scoring. */
export type CompiledThemes = CompiledDecision & Pick<Model['themes'], 'calibration' | 'thresholds' | 'untrained'>;

/** The decision on polarity, ready for scoring. */
export type CompiledPolarity = CompiledDecision & Pick<Model['polarity'], 'calibration'>;

/** A model ready for scoring. Both decisions number the features alike. */
export interface CompiledModel extends Pick<Model, 'format' | 'featureVersion' | 'provenance'> {
  readonly themes: CompiledThemes;
  readonly polarity: CompiledPolarity;
}

/** Weights are stored in thousandths. */
export const weightUnit = 1000;

/**
 * Makes a model ready for scoring.
 *
 * @param model a trained model
 */
export function compileModel(model: Model): CompiledModel {
  const { themes, polarity, format, featureVersion: version, provenance } = model;
  const index = new Map<string, number>();
  for (const { features } of [themes, polarity]) {
    for (const name of Object.keys(features)) if (!index.has(name)) index.set(name, index.size);
  }
  const seen = new Uint8Array(index.size);
  const compiled = ({ labels, bias, features }: DecisionModel): CompiledDecision => {
    const weights = new Float64Array(index.size * labels.length);
    for (const [name, row] of Object.entries(features)) {
      weights.set(row.slice(-labels.length), (index.get(name) ?? 0) * labels.length);
    }
    return { labels, index, weights, unit: weightUnit, bias, seen };
  };
  const { calibration, thresholds, untrained } = themes;
  return {
    format,
    featureVersion: version,
    provenance,
    themes: { ...compiled(themes), calibration, thresholds, untrained },
    polarity: { ...compiled(polarity), calibration: polarity.calibration },
  };
}

/**
 * The Bayes counts of the polarity decision, for scoring as naive Bayes alone.
 *
 * @param model a trained model
 */
export function polarityBayes(model: Model): BayesTable {
  const { labels, smoothing, totals, features } = model.polarity;
  const counts = new Map(Object.entries(features).map(([name, row]) => [name, row.slice(0, labels.length)]));
  return { labels, smoothing, totals, counts };
}

/**
 * The Bayes counts of one theme against its absence. Sentences that were left out of the theme's training, since they
 * were not labelled for it, count as without it.
 *
 * @param model a trained model
 * @param theme one of its themes
 * @throws RangeError when the model has no such theme
 */
export function themeBayes(model: Model, theme: string): BayesTable {
  const { labels, smoothing, totals, sentences, features } = model.themes;
  const at = labels.indexOf(theme);
  if (at === -1) throw new RangeError(`The model has no theme “${theme}”; it has ${labels.join(', ')}.`);
  const own = totals[at] ?? 0;
  const counts = new Map(
    Object.entries(features).map(([name, row]) => [name, [(row[0] ?? 0) - (row[at + 1] ?? 0), row[at + 1] ?? 0]]),
  );
  return { labels: ['no', 'yes'], smoothing, totals: [sentences - own, own], counts };
}

/**
 * Refuses what is no model, or one of another version.
 *
 * @param model what is given as a model
 * @throws Error that says what is wrong and what to do
 */
export function requireFormat(model: Model): void {
  // Whoever reads a model with JSON.parse has no type that holds.
  const { format, featureVersion: version } = (model ?? {}) as Partial<Model>;
  if (format !== modelFormat) {
    throw new Error(
      format === undefined
        ? `This is no model; expected the format “${modelFormat}”, as trainModel makes it. Read a model file with parseModel.`
        : `The model is of format “${format}”; this version reads “${modelFormat}”. Train it again.`,
    );
  }
  if (version !== featureVersion) {
    throw new Error(
      `The model was trained on version ${version} of the features; this library makes version ${featureVersion}. Train it again with this version.`,
    );
  }
}

/**
 * Refuses a model that cannot be used with a lexicon.
 *
 * A lexicon fits when it has every theme and every group of cues that the model was trained on. It may have more: a
 * theme that the model has not is judged by its terms. It may have other terms: the model has learned what a match is
 * worth, not which term it is.
 *
 * @param model a compiled model
 * @param lexicon the lexicon to use it with
 * @throws Error that says what does not fit and what to do
 */
export function requireFit({ themes, polarity }: CompiledModel, lexicon: Lexicon): void {
  const lacking = themes.labels.filter((label) => !lexicon.themes.some(({ theme }) => theme === label));
  if (lacking.length > 0) throw new Error(missing('the theme', lacking));
  const groups = new Set<string>();
  for (const name of polarity.index.keys()) if (name.startsWith('cue:')) groups.add(name.split(':', 2)[1] ?? '');
  const cues = [...groups].filter((group) => !lexicon.cues.some(({ cue }) => cue === group));
  if (cues.length > 0) throw new Error(missing('the cues', cues));
}

function missing(what: string, names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`).join(', ');
  return `The model was trained with a lexicon that has ${what} ${quoted}; the lexicon given has not. Give the lexicon it was trained with, or train it again with this one.`;
}
