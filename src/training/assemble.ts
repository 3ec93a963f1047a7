/** Trained decisions and what they said of sentences that they had not seen → a model. */

import type { Analyser } from '../analysis.js';
import { polarities } from '../finding.js';
import { type Platt, plattProbability } from '../model/calibration.js';
import { featureVersion } from '../model/features.js';
import { type DecisionModel, type Model, modelFormat, type Provenance, weightUnit } from '../model/model.js';
import { termThreshold } from '../themes.js';
import type { TrainedDecision, TrainedDecisions } from './decisions.js';
import type { Passage, TrainingExample } from './examples.js';
import { bestThreshold, fitPlatt, fitTemperature } from './fit-calibration.js';
import type { Scored } from './folds.js';
import { themeTargets } from './targets.js';
import type { TermStart } from './term-start.js';

/** Scores that are log-odds already. */
const noCurve: Platt = { slope: 1, offset: 0 };

/**
 * Puts a model together: weights in thousandths, Bayes counts beside them, and the curves and thresholds that out-of-fold
 * answers ask for.
 *
 * @param analyser compiled lexicon
 * @param passages the training sentences
 * @param held what was said of each of them by decisions that had not seen its passage
 * @param decisions trained on all of them
 * @param start the themes that started from their terms, which are calibrated as they are
 * @param provenance where it all came from
 */
export function assembleModel(
  analyser: Analyser,
  passages: readonly Passage[],
  held: readonly (readonly Scored[])[],
  decisions: TrainedDecisions,
  start: TermStart,
  provenance: Provenance,
): Model {
  const themes = decisions.themes.compiled.labels;
  const targets = themeTargets(analyser, passages, themes);
  const scored = held.flat();
  const ordered = passages.flatMap((passage) => passage.examples);
  const known = themes.map((_, at) => {
    const rows = scored.flatMap(({ themeScores }, row) => {
      const target = targets[row]?.[at];
      return target === undefined ? [] : [{ score: themeScores[at] ?? 0, target }];
    });
    return { scores: rows.map(({ score }) => score), targets: rows.map(({ target }) => target) };
  });
  const fitted = themes.map((theme) => !start.themes.includes(theme));
  const calibration = known.map((own, at) => (fitted[at] === true ? fitPlatt(own.scores, own.targets) : noCurve));
  return {
    format: modelFormat,
    featureVersion,
    provenance,
    themes: {
      ...decisionModel(decisions.themes, (name) => themeCounts(decisions.themes, name)),
      totals: decisions.themes.bayes.map((table) => table.totals[1] ?? 0),
      sentences: ordered.length,
      calibration,
      thresholds: known.map((own, at) =>
        fitted[at] === true
          ? bestThreshold(
              own.scores.map((score) => plattProbability(score, calibration[at] ?? noCurve)),
              own.targets,
            )
          : termThreshold(start.worth),
      ),
      untrained: start.worth,
    },
    polarity: {
      ...decisionModel(decisions.polarity, (name) => decisions.polarity.bayes[0]?.counts.get(name) ?? []),
      calibration: calibratePolarity(scored, ordered),
    },
  };
}

function calibratePolarity(scored: readonly Scored[], examples: readonly TrainingExample[]) {
  return fitTemperature(
    scored.map((sentence) => sentence.polarityScores),
    examples.map((example) => polarities.indexOf(example.polarity)),
  );
}

function themeCounts(decision: TrainedDecision, name: string): number[] {
  return [decision.sentences.get(name) ?? 0, ...decision.bayes.map((table) => table.counts.get(name)?.[1] ?? 0)];
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
