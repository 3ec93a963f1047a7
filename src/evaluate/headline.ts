/** All figures of a system by name, in one flat list: what gets an interval, is compared and is guarded. */

import type { SystemFigures } from './figures.js';
import type { LabelFigures } from './metrics.js';

/** Figures by name; a figure that has nothing to divide by is NaN, and is left out of intervals. */
export type HeadlineFigures = Readonly<Record<string, number>>;

/** What a system decides; figures of what it does not decide are left out. */
export interface Decides {
  readonly themes: boolean;
  readonly polarity: boolean;
}

/** The names of the figures that a reader asks for first. */
export const leading = {
  themesMicro: 'themes micro-F1',
  themesMacro: 'themes macro-F1',
  exactMatch: 'themes exact match',
  accuracy: 'polarity accuracy',
  strengthWeakness: 'strength/weakness F1',
  polarityMacro: 'polarity macro-F1',
} as const;

/**
 * Figures by name.
 *
 * @param figures of one system
 * @param decides what it decides
 */
export function headlineFigures(figures: SystemFigures, decides: Decides): HeadlineFigures {
  const { themes, polarity, boundaries, calibration } = figures;
  const flat: Record<string, number> = {};
  if (decides.themes) {
    const { micro } = themes.average;
    flat[leading.themesMicro] = defined(micro, 'f1');
    flat['themes micro-precision'] = defined(micro, 'precision');
    flat['themes micro-recall'] = defined(micro, 'recall');
    flat[leading.themesMacro] = themes.average.macroF1;
    flat['themes weighted-F1'] = themes.average.weightedF1;
    flat[leading.exactMatch] = themes.exactMatch;
    for (const [theme, own] of Object.entries(themes.byLabel)) {
      Object.assign(flat, labelFigures(theme, own));
      flat[`${theme} kappa`] = own.kappa;
    }
  }
  if (decides.polarity) {
    flat[leading.accuracy] = polarity.accuracy;
    flat[leading.strengthWeakness] = polarity.strengthWeaknessF1;
    flat[leading.polarityMacro] = polarity.average.macroF1;
    flat['polarity weighted-F1'] = polarity.average.weightedF1;
    flat['polarity kappa'] = polarity.kappa;
    flat['polarity alpha'] = polarity.alpha;
    if (polarity.runningText.count > 0) flat['polarity accuracy, running text'] = polarity.runningText.accuracy;
    if (polarity.improvementItems !== null)
      flat['polarity accuracy, what needs to improve'] = polarity.improvementItems.accuracy;
    for (const [name, own] of Object.entries(polarity.byLabel)) Object.assign(flat, labelFigures(name, own));
  }
  flat['sentence boundaries F1'] = defined(boundaries, 'f1');
  if (calibration !== null) {
    flat['polarity calibration error'] = calibration.polarity.expectedError;
    flat['polarity Brier score'] = calibration.polarity.brier;
    for (const [theme, own] of Object.entries(calibration.themes)) {
      flat[`${theme} calibration error`] = own.expectedError;
      flat[`${theme} Brier score`] = own.brier;
    }
  }
  return flat;
}

function defined(figures: LabelFigures, which: 'precision' | 'recall' | 'f1'): number {
  return figures.undefinedFigures.includes(which) ? Number.NaN : figures[which];
}

function labelFigures(name: string, own: LabelFigures): Record<string, number> {
  return {
    [`${name} precision`]: defined(own, 'precision'),
    [`${name} recall`]: defined(own, 'recall'),
    [`${name} F1`]: defined(own, 'f1'),
  };
}

/** Whether less of a figure is better. */
export function lowerIsBetter(figure: string): boolean {
  return figure.endsWith('calibration error') || figure.endsWith('Brier score');
}
