/** Tallies → all figures of one system. */

import { polarities } from '../finding.js';
import { alphaOfTable, cohenKappa } from './agreement.js';
import { type AverageFigures, averageFigures, figuresOf, type LabelFigures, ratio } from './metrics.js';
import {
  binCount,
  type CoveragePoint,
  calibrationError,
  coverageCurve,
  type ReliabilityBin,
  reliabilityBins,
} from './reliability.js';
import type { ScoredDocument } from './scored.js';
import {
  at,
  calibrationPlace,
  confusionPlace,
  documentTallies,
  ofTheme,
  type Places,
  sumTallies,
  type Tally,
  tallyPlaces,
  themePlace,
} from './tally.js';

/** A label's figures with its agreement beyond chance, in which a missed sentence is a disagreement. */
export interface AgreedFigures extends LabelFigures {
  readonly kappa: number;
  readonly alpha: number;
}

/** How far stated probabilities can be trusted. */
export interface Calibration {
  /** Expected calibration error, 0 (perfect) to 1, in ten bins of equal width. */
  readonly expectedError: number;
  /** Mean squared distance of stated probability and truth, 0 (perfect) to 1 (Brier 1950). */
  readonly brier: number;
  readonly bins: readonly ReliabilityBin[];
}

/** All figures of one system that are made of counts. */
export interface SystemFigures {
  readonly sentences: number;
  readonly boundaries: LabelFigures & { readonly furniture: number };
  readonly themes: {
    readonly byLabel: Readonly<Record<string, AgreedFigures>>;
    readonly average: AverageFigures;
    /** Share of sentences for which every theme is right and no other was called. */
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
    /** True polarity (row) by called polarity (column), in the order of `polarities`; the last column is “missed”. */
    readonly confusion: readonly (readonly number[])[];
    /** Share right among items under a heading of what needs to improve, and among all other sentences. */
    readonly improvementItems: { readonly count: number; readonly accuracy: number } | null;
    readonly runningText: { readonly count: number; readonly accuracy: number };
  };
  /** Null where the system states no probabilities. */
  readonly calibration: {
    readonly polarity: Calibration;
    readonly themes: Readonly<Record<string, Calibration>>;
  } | null;
}

/**
 * Computes all figures of one system.
 *
 * @param documents scored documents
 * @param themes the themes to report, in order
 * @example systemFigures([scoreDocument(gold, system)], defaultThemes).polarity.accuracy
 */
export function systemFigures(documents: readonly ScoredDocument[], themes: readonly string[]): SystemFigures {
  const places = tallyPlaces(themes);
  return figuresFromTally(
    places,
    sumTallies(
      places,
      documents.flatMap((document) => documentTallies(places, document)),
    ),
  );
}

/**
 * Figures from counts.
 *
 * @param places the layout of the tally
 * @param tally counts, of one sentence or of many
 */
export function figuresFromTally(places: Places, tally: Tally): SystemFigures {
  const count = (place: number): number => tally[place] ?? 0;
  const confusion = polarities.map((_, row) =>
    [...polarities, 'missed'].map((_label, column) => count(confusionPlace(row, column))),
  );
  const sentences = count(at.sentences);
  const right = confusion.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
  const byPolarity = polarities.map((_, index) => {
    const truePositives = confusion[index]?.[index] ?? 0;
    return figuresOf({
      truePositives,
      falsePositives: confusion.reduce((sum, row) => sum + (row[index] ?? 0), 0) - truePositives,
      falseNegatives: (confusion[index] ?? []).reduce((sum, part) => sum + part, 0) - truePositives,
    });
  });
  const byTheme = places.themes.map((_, index) => themeFigures(count, themePlace(index)));
  // Square, so that “missed” is a label that gold never gives.
  const square = [...confusion, [...polarities.map(() => 0), 0]];
  const found = count(at.found);
  const items = count(at.improvementItems);
  const itemsRight = count(at.improvementRight);
  return {
    sentences,
    boundaries: {
      ...figuresOf({
        truePositives: found,
        falsePositives: count(at.extra),
        falseNegatives: sentences - found,
      }),
      furniture: count(at.furniture),
    },
    themes: {
      byLabel: Object.fromEntries(places.themes.map((theme, index) => [theme, byTheme[index] ?? noTheme])),
      average: averageFigures(byTheme),
      exactMatch: ratio(count(at.exact), sentences),
    },
    polarity: {
      byLabel: Object.fromEntries(polarities.map((name, index) => [name, byPolarity[index] ?? noTheme])),
      average: averageFigures(byPolarity),
      accuracy: ratio(right, sentences),
      strengthWeaknessF1: ((byPolarity[0]?.f1 ?? 0) + (byPolarity[1]?.f1 ?? 0)) / 2,
      kappa: cohenKappa(square),
      alpha: alphaOfTable(square),
      confusion,
      improvementItems: items === 0 ? null : { count: items, accuracy: itemsRight / items },
      runningText: { count: sentences - items, accuracy: ratio(right - itemsRight, sentences - items) },
    },
    calibration:
      count(at.stated) === 0
        ? null
        : {
            polarity: calibrationFigures(count, calibrationPlace(places, 0)),
            themes: Object.fromEntries(
              places.themes.map((theme, index) => [
                theme,
                calibrationFigures(count, calibrationPlace(places, index + 1)),
              ]),
            ),
          },
  };
}

function themeFigures(count: (place: number) => number, place: number): AgreedFigures {
  const of = (name: keyof typeof ofTheme): number => count(place + ofTheme[name]);
  const table = [
    [of('bothYes'), of('onlyGold'), of('missedYes')],
    [of('onlyCalled'), of('bothNo'), of('missedNo')],
    [0, 0, 0],
  ];
  return {
    ...figuresOf({
      truePositives: of('bothYes'),
      falsePositives: of('onlyCalled') + of('extra'),
      falseNegatives: of('onlyGold') + of('missedYes'),
    }),
    kappa: cohenKappa(table),
    alpha: alphaOfTable(table),
  };
}

const noTheme: AgreedFigures = {
  ...figuresOf({ truePositives: 0, falsePositives: 0, falseNegatives: 0 }),
  kappa: Number.NaN,
  alpha: Number.NaN,
};

function calibrationFigures(count: (place: number) => number, place: number): Calibration {
  const sums = Array.from({ length: binCount }, (_, bin) => ({
    count: count(place + 1 + bin * 3),
    stated: count(place + 2 + bin * 3),
    correct: count(place + 3 + bin * 3),
  }));
  const bins = reliabilityBins(sums);
  const stated = sums.reduce((sum, bin) => sum + bin.count, 0);
  return { expectedError: calibrationError(bins), brier: ratio(count(place), stated), bins };
}

/**
 * Accuracy of polarity as the least confident sentences are set aside.
 *
 * @param documents scored documents
 * @returns no points where the system states no probabilities
 */
export function polarityCoverage(documents: readonly ScoredDocument[]): CoveragePoint[] {
  return coverageCurve(
    documents.flatMap(({ sentences }) =>
      sentences.flatMap(({ gold, predicted }) =>
        predicted?.confidence === undefined
          ? []
          : [
              {
                probability: predicted.confidence.polarity[predicted.polarity] ?? 0,
                correct: gold.polarity === predicted.polarity,
              },
            ],
      ),
    ),
  );
}
