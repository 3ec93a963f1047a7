/** Passages → folds, and what a model says of the fold that it was not trained on. */

import type { Analyser } from '../analysis.js';
import { polarities } from '../finding.js';
import { polarityFeatures } from '../model/polarity-features.js';
import { themeFeatures } from '../model/theme-features.js';
import { scoreFeatures } from '../score.js';
import { type TrainedDecisions, type TrainingSettings, trainDecisions } from './decisions.js';
import { contextOf, type Labels, type Passage } from './examples.js';
import { shuffledIndexes } from './random.js';

/** Scores of one sentence, and the labels they come to without calibration. */
export interface Scored extends Labels {
  /** Log-odds by theme. */
  readonly themeScores: readonly number[];
  /** Unnormalised log-probabilities by polarity. */
  readonly polarityScores: readonly number[];
}

/** The fold of each passage, 0 to `folds` − 1, the same for the same seed. */
export function assignFolds(passages: number, folds: number, seed: number): number[] {
  const assigned = new Array<number>(passages).fill(0);
  shuffledIndexes(passages, seed).forEach((passage, at) => {
    assigned[passage] = at % folds;
  });
  return assigned;
}

/**
 * Scores a passage from its first sentence to its last, each with what the one before was found to be.
 *
 * @param analyser compiled lexicon
 * @param decisions trained decisions
 * @param passage labelled or not; its labels are not looked at
 */
export function scorePassage(analyser: Analyser, decisions: TrainedDecisions, passage: Passage): Scored[] {
  const scored: Scored[] = [];
  passage.examples.forEach((example, at) => {
    const analysis = analyser.sentence(example.text);
    const context = contextOf(analyser, passage, at, scored);
    const themes = scoreFeatures(decisions.themes.compiled, themeFeatures(analysis, context)).scores;
    const polarity = scoreFeatures(decisions.polarity.compiled, polarityFeatures(analysis, context)).scores;
    const best = polarity.indexOf(Math.max(...polarity));
    scored.push({
      themes: decisions.themes.compiled.labels.filter((_, label) => (themes[label] ?? 0) > 0),
      polarity: context.section.kind === 'improve' && context.item ? 'weakness' : (polarities[best] ?? 'neutral'),
      themeScores: themes,
      polarityScores: polarity,
    });
  });
  return scored;
}

/**
 * Scores every passage with a model that was trained on the other folds.
 *
 * @param before what the predecessors were found to be, for training
 * @param folds how many; 2 or more
 * @param onFold called after each fold with how many are done
 */
export function scoreOutOfFold(
  analyser: Analyser,
  passages: readonly Passage[],
  before: readonly (readonly (Labels | undefined)[])[],
  themes: readonly string[],
  settings: TrainingSettings,
  folds: number,
  onFold?: (done: number) => void,
): Scored[][] {
  const assigned = assignFolds(passages.length, folds, 5);
  const scored: Scored[][] = passages.map(() => []);
  for (let fold = 0; fold < folds; fold += 1) {
    const rest = passages.map((_, index) => index).filter((index) => assigned[index] !== fold);
    const decisions = trainDecisions(
      analyser,
      rest.flatMap((index) => passages[index] ?? []),
      rest.map((index) => before[index] ?? []),
      themes,
      settings,
    );
    passages.forEach((passage, index) => {
      if (assigned[index] === fold) scored[index] = scorePassage(analyser, decisions, passage);
    });
    onFold?.(fold + 1);
  }
  return scored;
}
