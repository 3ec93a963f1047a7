/** What a model says of sentences that it was not trained on → figures, beside those of the lexicon alone. */

import type { Analyser } from '../analysis.js';
import { type AverageFigures, averageFigures, figuresOf, type LabelFigures, ratio } from '../evaluate/metrics.js';
import { polarities } from '../finding.js';
import { plattProbability, scaledProbabilities } from '../model/calibration.js';
import type { CompiledThemes, Model } from '../model/model.js';
import { decideThemes } from '../themes.js';
import { contextOf, type Passage } from './examples.js';
import type { Scored } from './folds.js';
import { isLabelled } from './targets.js';

/** Figures of one theme. */
export interface ThemeFigures extends LabelFigures {
  /** How many sentences were labelled with the theme in mind. */
  readonly labelled: number;
  /** What the theme's terms alone come to on the same sentences. */
  readonly lexiconAlone: LabelFigures;
}

/**
 * Cross-validated figures: every sentence is judged by a model that was trained on other passages. Calibration and
 * thresholds were fitted on the same answers, so that the figures lean to the good side by a little.
 */
export interface CrossValidation {
  readonly folds: number;
  readonly sentences: number;
  /** Trained themes; those that are left to their terms are not among them. */
  readonly themes: ReadonlyMap<string, ThemeFigures>;
  readonly average: AverageFigures;
  readonly polarity: {
    readonly byLabel: ReadonlyMap<string, LabelFigures>;
    readonly average: AverageFigures;
    readonly accuracy: number;
  };
}

/**
 * Counts right and wrong answers.
 *
 * @param analyser compiled lexicon
 * @param passages the training sentences
 * @param held what was said of each of them by a model that had not seen its passage
 * @param model the trained model, for its calibration and thresholds
 * @param folds how many
 */
export function crossValidate(
  analyser: Analyser,
  passages: readonly Passage[],
  held: readonly (readonly Scored[])[],
  model: Model,
  folds: number,
): CrossValidation {
  const themes = model.themes.labels;
  const examples = passages.flatMap((passage) => passage.examples);
  const scored = held.flat();
  const called = scored.map(({ themeScores }) =>
    themes.filter((_, at) => {
      const curve = model.themes.calibration[at];
      return (
        curve !== undefined && plattProbability(themeScores[at] ?? 0, curve) >= (model.themes.thresholds[at] ?? 0.5)
      );
    }),
  );
  const byTerms = passages.flatMap((passage) =>
    passage.examples.map((_, at) => termThemes(analyser, passage, at, model)),
  );
  const byTheme = new Map(
    themes.map((theme): [string, ThemeFigures] => {
      const known = examples.flatMap((example, index) => (isLabelled(example, theme) ? [index] : []));
      const of = (answers: readonly (readonly string[])[]): LabelFigures =>
        labelFigures(
          known.map((index) => examples[index]?.themes.includes(theme) === true),
          known.map((index) => answers[index]?.includes(theme) === true),
        );
      return [theme, { ...of(called), labelled: known.length, lexiconAlone: of(byTerms) }];
    }),
  );
  const calledPolarity = passages.flatMap((passage, index) =>
    passage.examples.map((_, at) => polarityOf(analyser, passage, at, held[index]?.[at], model)),
  );
  const byPolarity = new Map(
    polarities.map((label): [string, LabelFigures] => [
      label,
      labelFigures(
        examples.map(({ polarity }) => polarity === label),
        calledPolarity.map((polarity) => polarity === label),
      ),
    ]),
  );
  const right = examples.filter(({ polarity }, index) => calledPolarity[index] === polarity).length;
  return {
    folds,
    sentences: examples.length,
    themes: byTheme,
    average: averageFigures([...byTheme.values()]),
    polarity: {
      byLabel: byPolarity,
      average: averageFigures([...byPolarity.values()]),
      accuracy: ratio(right, examples.length),
    },
  };
}

function labelFigures(gold: readonly boolean[], called: readonly boolean[]): LabelFigures {
  const count = (is: boolean, named: boolean): number =>
    gold.filter((own, index) => own === is && called[index] === named).length;
  return figuresOf({
    truePositives: count(true, true),
    falsePositives: count(false, true),
    falseNegatives: count(true, false),
  });
}

/** The themes that a sentence has by its terms alone, as before training. */
function termThemes(analyser: Analyser, passage: Passage, at: number, model: Model): string[] {
  const nothing: CompiledThemes = {
    labels: [],
    index: new Map(),
    weights: new Float64Array(),
    unit: 1,
    bias: [],
    seen: new Uint8Array(),
    calibration: [],
    thresholds: [],
    untrained: model.themes.untrained,
  };
  const analysis = analyser.sentence(passage.examples[at]?.text ?? '');
  const context = contextOf(analyser, passage, at, []);
  return decideThemes(nothing, model.themes.labels, analysis, context).themes;
}

function polarityOf(
  analyser: Analyser,
  passage: Passage,
  at: number,
  scored: Scored | undefined,
  model: Model,
): string {
  const { section, item } = contextOf(analyser, passage, at, []);
  if (section.kind === 'improve' && item) return 'weakness';
  const probabilities = scaledProbabilities(scored?.polarityScores ?? [], model.polarity.calibration);
  return polarities[probabilities.indexOf(Math.max(...probabilities))] ?? 'neutral';
}
