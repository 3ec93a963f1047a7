/** All figures of a system by name, in one flat list: what gets an interval, is compared and is guarded. */

import { polarities } from '../finding.js';
import type { SystemFigures } from './figures.js';

/** Figures by name; a figure that cannot be computed is NaN. */
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
    flat[leading.themesMicro] = themes.average.micro.f1;
    flat['themes micro-precision'] = themes.average.micro.precision;
    flat['themes micro-recall'] = themes.average.micro.recall;
    flat[leading.themesMacro] = themes.average.macroF1;
    flat['themes weighted-F1'] = themes.average.weightedF1;
    flat[leading.exactMatch] = themes.exactMatch;
    for (const [theme, own] of Object.entries(themes.byLabel)) {
      flat[`${theme} precision`] = own.precision;
      flat[`${theme} recall`] = own.recall;
      flat[`${theme} F1`] = own.f1;
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
    flat['polarity accuracy, running text'] = polarity.runningText.accuracy;
    if (polarity.improvementItems !== null)
      flat['polarity accuracy, what needs to improve'] = polarity.improvementItems.accuracy;
    for (const name of polarities) {
      flat[`${name} precision`] = polarity.byLabel[name]?.precision ?? Number.NaN;
      flat[`${name} recall`] = polarity.byLabel[name]?.recall ?? Number.NaN;
      flat[`${name} F1`] = polarity.byLabel[name]?.f1 ?? Number.NaN;
    }
  }
  flat['sentence boundaries F1'] = boundaries.f1;
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

/** Whether less of a figure is better. */
export function lowerIsBetter(figure: string): boolean {
  return figure.endsWith('calibration error') || figure.endsWith('Brier score');
}
