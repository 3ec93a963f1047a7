/** Cross-validated figures of a training for a person at a terminal. Node only. */

import type { LabelFigures } from '../evaluate/metrics.js';
import type { CrossValidation } from '../training/cross-validation.js';
import { drawTable, plainTable } from './plain-table.js';

const share = (value: number): string => value.toFixed(3);
const figures = ({ precision, recall, f1, support }: LabelFigures): string[] => [
  String(support),
  share(precision),
  share(recall),
  share(f1),
];

/** Themes beside what their terms alone come to, and polarity. */
export function trainingTable({ folds, sentences, themes, polarity }: CrossValidation): string {
  const themeTable = plainTable(
    {
      head: ['theme', 'labelled', 'have it', 'precision', 'recall', 'F1', 'by terms alone: F1'],
      colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
    },
    2,
  );
  for (const [theme, own] of themes) {
    themeTable.push([theme, String(own.labelled), ...figures(own), share(own.lexiconAlone.f1)]);
  }
  const polarityTable = plainTable(
    {
      head: ['polarity', 'have it', 'precision', 'recall', 'F1'],
      colAligns: ['left', 'right', 'right', 'right', 'right'],
    },
    2,
  );
  for (const [label, own] of polarity.byLabel) polarityTable.push([label, ...figures(own)]);
  return [
    `cross-validated on ${sentences} sentences in ${folds} parts, each judged by a model of the others:`,
    themes.size === 0
      ? 'no theme has enough sentences to be trained; all are left to their terms'
      : drawTable(themeTable),
    drawTable(polarityTable),
    `polarity right in ${share(polarity.accuracy)}\n`,
  ].join('\n\n');
}
