/** Evaluation figures as tables for a person at a terminal. Node only. */

import type { SystemFigures } from '../evaluate/figures.js';
import type { LabelFigures } from '../evaluate/metrics.js';
import { polarities } from '../finding.js';
import { drawTable, plainTable } from './plain-table.js';

/** A system with its name. */
export interface NamedFigures {
  readonly name: string;
  readonly figures: SystemFigures;
}

const share = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const aligns = head.map((_, column) => (column === 0 ? 'left' : 'right'));
  const drawn = plainTable({ head: [...head], colAligns: aligns }, 1);
  for (const row of rows) drawn.push([...row]);
  return drawTable(drawn);
}

function labelRows(byLabel: Readonly<Record<string, LabelFigures>>): string[][] {
  return Object.entries(byLabel).map(([label, { precision, recall, f1, support }]) => [
    label,
    share(precision),
    share(recall),
    share(f1),
    String(support),
  ]);
}

/** One system's figures: sentences, themes, polarity, confusion, calibration. */
export function figuresTable({ name, figures }: NamedFigures): string {
  const { boundaries, themes, polarity, calibration } = figures;
  const parts = [
    `${name}: ${figures.sentences} gold sentences in ${figures.documents} ${figures.documents === 1 ? 'document' : 'documents'}`,
    `sentence boundaries: F1 ${share(boundaries.f1)}, missed ${boundaries.falseNegatives}, extra ${boundaries.falsePositives}, of them headings or furniture ${boundaries.furniture}`,
    table(
      ['theme', 'precision', 'recall', 'F1', 'support'],
      [
        ...labelRows(themes.byLabel),
        [
          'micro',
          share(themes.average.micro.precision),
          share(themes.average.micro.recall),
          share(themes.average.micro.f1),
          String(themes.average.micro.support),
        ],
        ['macro', '', '', share(themes.average.macroF1), ''],
        ['weighted', '', '', share(themes.average.weightedF1), ''],
      ],
    ),
    table(
      ['polarity', 'precision', 'recall', 'F1', 'support'],
      [
        ...labelRows(polarity.byLabel),
        ['accuracy', '', '', share(polarity.accuracy), String(figures.sentences)],
        ['macro', '', '', share(polarity.average.macroF1), ''],
        ['weighted', '', '', share(polarity.average.weightedF1), ''],
        ['strength/weakness', '', '', share(polarity.strengthWeaknessF1), ''],
      ],
    ),
    table(
      ['gold \\ called', ...polarities],
      polarities.map((label, row) => [label, ...(polarity.confusion[row] ?? []).map(String)]),
    ),
  ];
  if (polarity.improvementItems !== null) {
    parts.push(
      `items of what needs to improve: ${polarity.improvementItems.count}, right ${share(polarity.improvementItems.accuracy)}`,
    );
  }
  if (calibration !== null) {
    const themeErrors = Object.entries(calibration.themes).map(
      ([theme, own]) => `${theme} ${share(own.expectedError)}`,
    );
    parts.push(
      `calibration error: polarity ${share(calibration.polarity.expectedError)}; ${themeErrors.join(', ')}`,
      table(
        ['kept', 'accuracy', 'from probability'],
        calibration.coverage.map(({ coverage, accuracy, threshold }) => [
          `${Math.round(coverage * 100)}%`,
          share(accuracy),
          share(threshold),
        ]),
      ),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/** Several systems side by side. */
export function systemsTable(systems: readonly NamedFigures[]): string {
  return `${table(
    ['system', 'themes micro', 'macro', 'polarity acc.', 'str./weak.', 'macro'],
    systems.map(({ name, figures: { themes, polarity } }) => [
      name,
      share(themes.average.micro.f1),
      share(themes.average.macroF1),
      share(polarity.accuracy),
      share(polarity.strengthWeaknessF1),
      share(polarity.average.macroF1),
    ]),
  )}\n`;
}
