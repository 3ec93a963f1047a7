/** The first decision: which themes is a sentence about? */

import { usualWeight } from './lexicon/lexicon.js';
import { logistic, type Platt, plattProbability, roundProbability } from './model/calibration.js';
import type { Analysis, Context } from './model/features.js';
import type { CompiledThemes } from './model/model.js';
import { openerOf } from './model/opener.js';
import { themeFeatures } from './model/theme-features.js';
import { type Contributions, scoreFeatures } from './score.js';

/** Themes of a sentence with their probabilities and what they rest on. */
export interface ThemeDecision {
  /** Strongest first. */
  readonly themes: string[];
  /** Calibrated probability of every theme, 0 to 1. */
  readonly confidence: Readonly<Record<string, number>>;
  readonly contributions: Contributions;
}

/** What a theme carried on from the sentence before is worth without training, in log-odds. */
const untrainedCarry = 2;

/**
 * Decides on the themes of a sentence. Trained themes are scored by the model; a theme that the model does not know is
 * judged by its lexicon alone.
 *
 * @param compiled the model's theme decision
 * @param names all themes of the lexicon
 * @param analysis the sentence
 * @param context what stands around it
 */
export function decideThemes(
  compiled: CompiledThemes,
  names: readonly string[],
  analysis: Analysis,
  context: Context,
): ThemeDecision {
  const { scores, contributions } = scoreFeatures(compiled, themeFeatures(analysis, context));
  const probabilities: [string, number][] = [];
  const given: [string, number][] = [];
  for (const name of names) {
    const at = compiled.labels.indexOf(name);
    const calibration = compiled.calibration[at];
    const trained = at >= 0 && calibration !== undefined;
    const probability = trained
      ? plattProbability(scores[at] ?? 0, calibration)
      : untrainedProbability(name, compiled, analysis, context);
    probabilities.push([name, roundProbability(probability)]);
    const threshold = (trained ? compiled.thresholds[at] : undefined) ?? termThreshold(compiled.untrained);
    if (probability >= threshold) given.push([name, probability]);
  }
  given.sort(([, a], [, b]) => b - a);
  return { themes: given.map(([name]) => name), confidence: Object.fromEntries(probabilities), contributions };
}

/**
 * The probability from which a theme is given by its terms: one of the usual weight is enough, however little such a term
 * is worth on average.
 *
 * @param worth what a unit of weight is worth
 * @returns 0 to 0.5
 */
export function termThreshold({ slope, offset }: Platt): number {
  return Math.min(0.5, logistic(slope * usualWeight + offset));
}

function untrainedProbability(name: string, compiled: CompiledThemes, analysis: Analysis, context: Context): number {
  const matches = analysis.themeMatches.filter((match) => match.label === name);
  const weight = matches.reduce((sum, match) => sum + match.weight, 0);
  const { slope, offset } = compiled.untrained;
  const opener = openerOf(analysis.text);
  const picksUp = !context.first && (opener === 'anaphor' || opener === 'consequence');
  const carried = picksUp && analysis.themeMatches.length === 0 && context.previous?.themes.includes(name) === true;
  return logistic(slope * weight + offset + (carried ? untrainedCarry : 0));
}
