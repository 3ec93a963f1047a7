/** Scored documents → all figures of one system. */

import { polarities } from '../finding.js';
import { isImprovementHeading } from '../model/features.js';
import { cohenKappa, krippendorffAlpha } from './agreement.js';
import {
  type AverageFigures,
  averageFigures,
  confusionMatrix,
  exactMatch,
  figuresOf,
  type LabelFigures,
  multiLabelFigures,
  ratio,
} from './metrics.js';
import {
  brierScore,
  type CoveragePoint,
  calibrationError,
  coverageCurve,
  type ReliabilityBin,
  reliabilityBins,
  type Stated,
} from './reliability.js';
import type { ScoredDocument, ScoredSentence } from './scored.js';

/** What stands in the place of a label that a missed sentence did not get. */
export const missedLabel = '(missed)';

/** All figures of one system on one set of documents. */
export interface SystemFigures {
  readonly documents: number;
  readonly sentences: number;
  readonly boundaries: LabelFigures & { readonly furniture: number };
  readonly themes: {
    readonly byLabel: Readonly<Record<string, LabelFigures & { readonly kappa: number }>>;
    readonly average: AverageFigures;
    readonly exactMatch: number;
  };
  readonly polarity: {
    readonly byLabel: Readonly<Record<string, LabelFigures>>;
    readonly average: AverageFigures;
    readonly accuracy: number;
    /** Mean F1 of strength and weakness. */
    readonly strengthWeaknessF1: number;
    readonly kappa: number;
    readonly alpha: number;
    /** True polarity (row) by called polarity (column), in the order of `polarities`. */
    readonly confusion: readonly (readonly number[])[];
    /** Share right among items under a heading of what needs to improve; null where there is none. */
    readonly improvementItems: { readonly count: number; readonly accuracy: number } | null;
  };
  /** Null where the system states no probabilities. */
  readonly calibration: {
    readonly polarity: Calibration;
    readonly themes: Readonly<Record<string, Calibration>>;
    readonly coverage: readonly CoveragePoint[];
  } | null;
}

/** How far stated probabilities can be trusted. */
export interface Calibration {
  readonly expectedError: number;
  readonly brier: number;
  readonly bins: readonly ReliabilityBin[];
}

/**
 * Computes all figures of one system.
 *
 * @param documents scored documents
 * @param themes the themes to report, in order
 */
export function systemFigures(documents: readonly ScoredDocument[], themes: readonly string[]): SystemFigures {
  const sentences = documents.flatMap((document) => document.sentences);
  const extra = documents.flatMap((document) => document.extra);
  const gold = sentences.map((sentence) => sentence.gold.themes);
  const called = sentences.map((sentence) => sentence.predicted?.themes ?? []);
  // A finding where gold has no sentence is wrong in every theme that it was given.
  const byTheme = multiLabelFigures(
    themes,
    [...gold, ...extra.map(() => [])],
    [...called, ...extra.map((finding) => finding.themes)],
  );
  const goldPolarity = sentences.map((sentence) => sentence.gold.polarity);
  const calledPolarity = sentences.map((sentence) => sentence.predicted?.polarity ?? missedLabel);
  const confusion = confusionMatrix(polarities, goldPolarity, calledPolarity);
  const byPolarity = multiLabelFigures(
    polarities,
    goldPolarity.map((label) => [label]),
    calledPolarity.map((label) => [label]),
  );
  const found = sentences.filter((sentence) => sentence.predicted !== null).length;
  const strength = byPolarity.get('strength')?.f1 ?? 0;
  const weakness = byPolarity.get('weakness')?.f1 ?? 0;
  return {
    documents: documents.length,
    sentences: sentences.length,
    boundaries: {
      ...figuresOf({ truePositives: found, falsePositives: extra.length, falseNegatives: sentences.length - found }),
      furniture: documents.reduce((sum, document) => sum + document.furniture.length, 0),
    },
    themes: {
      byLabel: Object.fromEntries(
        [...byTheme].map(([theme, figures]) => [
          theme,
          { ...figures, kappa: cohenKappa(gold.map(presence(theme)), called.map(presence(theme))) },
        ]),
      ),
      average: averageFigures([...byTheme.values()]),
      exactMatch: exactMatch(gold, called),
    },
    polarity: {
      byLabel: Object.fromEntries(byPolarity),
      average: averageFigures([...byPolarity.values()]),
      accuracy: ratio(goldPolarity.filter((label, index) => label === calledPolarity[index]).length, sentences.length),
      strengthWeaknessF1: (strength + weakness) / 2,
      kappa: cohenKappa(goldPolarity, calledPolarity),
      alpha: krippendorffAlpha(goldPolarity.map((label, index) => [label, calledPolarity[index] ?? missedLabel])),
      confusion,
      improvementItems: improvementItems(sentences),
    },
    calibration: calibrationOf(sentences, themes),
  };
}

function presence(theme: string): (themes: readonly string[]) => string {
  return (themes) => (themes.includes(theme) ? 'yes' : 'no');
}

function improvementItems(sentences: readonly ScoredSentence[]): { count: number; accuracy: number } | null {
  const items = sentences.filter((sentence) => sentence.section !== null && isImprovementHeading(sentence.section));
  const right = items.filter((sentence) => sentence.predicted?.polarity === sentence.gold.polarity);
  return items.length === 0 ? null : { count: items.length, accuracy: right.length / items.length };
}

function calibrationOf(sentences: readonly ScoredSentence[], themes: readonly string[]): SystemFigures['calibration'] {
  const stated = sentences.flatMap(({ gold, predicted }) =>
    predicted?.confidence === undefined ? [] : [{ gold, predicted, confidence: predicted.confidence }],
  );
  if (stated.length === 0) return null;
  const called: Stated[] = stated.map(({ gold, predicted, confidence }) => ({
    probability: confidence.polarity[predicted.polarity] ?? 0,
    correct: gold.polarity === predicted.polarity,
  }));
  const byTheme = themes.map((theme): [string, Calibration] => [
    theme,
    calibrationFigures(
      stated.map(({ gold, confidence }) => ({
        probability: confidence.themes[theme] ?? 0,
        correct: gold.themes.includes(theme),
      })),
    ),
  ]);
  return { polarity: calibrationFigures(called), themes: Object.fromEntries(byTheme), coverage: coverageCurve(called) };
}

function calibrationFigures(statements: readonly Stated[]): Calibration {
  return {
    expectedError: calibrationError(statements),
    brier: brierScore(statements),
    bins: reliabilityBins(statements),
  };
}
