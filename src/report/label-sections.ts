/** The figures of one system, label by label, as tables. */

import type { Interval } from '../evaluate/bootstrap.js';
import type { Evaluation, SystemReport } from '../evaluate/evaluation.js';
import { leading } from '../evaluate/headline.js';
import type { LabelFigures } from '../evaluate/metrics.js';
import { polarities } from '../finding.js';
import { type ReportTable, range, type Section, section, share } from './section.js';

const labelHead = ['precision', 'recall', 'F1', '95 % interval of F1', 'support'];

function labelRow(name: string, own: LabelFigures, interval: Interval | undefined): string[] {
  const figure = (which: 'precision' | 'recall' | 'f1'): string =>
    own.undefinedFigures.includes(which) ? '–' : share(own[which]);
  return [name, figure('precision'), figure('recall'), figure('f1'), range(interval), String(own.support)];
}

/** Figures of each theme and over all. */
export function themesTable({ themes }: Evaluation, { figures, intervals, headline }: SystemReport): ReportTable {
  const { average, byLabel } = figures.themes;
  const blank = ['', ''];
  return {
    head: ['theme', ...labelHead, 'kappa', 'alpha'],
    rows: [
      ...themes.flatMap((theme) => {
        const own = byLabel[theme];
        return own === undefined
          ? []
          : [[...labelRow(theme, own, intervals[`${theme} F1`]), share(own.kappa), share(own.alpha)]];
      }),
      [...labelRow('micro', average.micro, intervals[leading.themesMicro]), ...blank],
      ['macro', '', '', share(average.macroF1), range(intervals[leading.themesMacro]), '', ...blank],
      ['weighted', '', '', share(average.weightedF1), range(intervals['themes weighted-F1']), '', ...blank],
      [
        'exact match',
        '',
        '',
        share(headline[leading.exactMatch]),
        range(intervals[leading.exactMatch]),
        String(figures.sentences),
        ...blank,
      ],
    ],
  };
}

/** Figures of each polarity and over all. */
export function polarityTable({ figures, intervals }: SystemReport): ReportTable {
  const { average, byLabel, accuracy, strengthWeaknessF1 } = figures.polarity;
  return {
    head: ['polarity', ...labelHead],
    rows: [
      ...polarities.flatMap((name) => {
        const own = byLabel[name];
        return own === undefined ? [] : [labelRow(name, own, intervals[`${name} F1`])];
      }),
      ['accuracy', '', '', share(accuracy), range(intervals[leading.accuracy]), String(figures.sentences)],
      ['macro', '', '', share(average.macroF1), range(intervals[leading.polarityMacro]), ''],
      ['weighted', '', '', share(average.weightedF1), range(intervals['polarity weighted-F1']), ''],
      ['strength/weakness', '', '', share(strengthWeaknessF1), range(intervals[leading.strengthWeakness]), ''],
    ],
  };
}

/** Agreement, items of what needs to improve, and sentence boundaries, in words. */
export function polarityWords({ figures: { polarity, boundaries }, intervals }: SystemReport): string[] {
  const { improvementItems: items, runningText } = polarity;
  return [
    `Agreement with gold: Cohen's kappa ${share(polarity.kappa)} (${range(intervals['polarity kappa'])}), Krippendorff's alpha ${share(polarity.alpha)}.`,
    items === null
      ? `No items under a heading of what needs to improve; running text: accuracy ${share(runningText.accuracy)} of ${runningText.count}.`
      : `Items under a heading of what needs to improve: accuracy ${share(items.accuracy)} of ${items.count}; running text without them: ${share(runningText.accuracy)} of ${runningText.count}.`,
    `Sentence boundaries: F1 ${share(boundaries.f1)} (${range(intervals['sentence boundaries F1'])}); ${boundaries.falseNegatives} missed, which count as wrong in every label, and ${boundaries.falsePositives} that are no gold sentence, of them ${boundaries.furniture} headings or furniture.`,
  ];
}

/** Gold polarity by called polarity. */
export function confusionTable({ figures: { polarity } }: SystemReport): ReportTable {
  return {
    head: ['gold \\ called', ...polarities, 'missed'],
    rows: polarities.map((name, row) => [name, ...(polarity.confusion[row] ?? []).map(String)]),
  };
}

/** Calibration, reliability and coverage; nothing where no probabilities are stated. */
export function calibrationSection({ themes }: Evaluation, first: SystemReport): Section[] {
  const { calibration } = first.figures;
  if (calibration === null) return [];
  const { bins } = calibration.polarity;
  return [
    section(
      'calibration',
      'Do the stated probabilities mean what they say?',
      [
        'Expected calibration error: the mean distance of stated probability and observed share, in ten bins of equal width. Brier score: the mean squared distance. Both 0 at best.',
      ],
      {
        head: ['decision', 'calibration error', '95 % interval', 'Brier score', '95 % interval'],
        rows: ['polarity', ...themes].flatMap((name) => {
          const own = name === 'polarity' ? calibration.polarity : calibration.themes[name];
          if (own === undefined) return [];
          return [
            [
              name,
              share(own.expectedError),
              range(first.intervals[`${name} calibration error`]),
              share(own.brier),
              range(first.intervals[`${name} Brier score`]),
            ],
          ];
        }),
      },
      {
        head: ['polarity stated', 'mean stated', 'right', 'sentences'],
        rows: bins.flatMap(({ from, to, stated, observed, count }) =>
          count === 0
            ? []
            : [[`${from.toFixed(1)} to ${to.toFixed(1)}`, share(stated), share(observed), String(count)]],
        ),
      },
      {
        head: ['surest kept', 'polarity accuracy', 'from probability'],
        rows: first.coverage.map(({ coverage, accuracy, threshold }) => [
          `${Math.round(coverage * 100)} %`,
          share(accuracy),
          share(threshold),
        ]),
      },
    ),
  ];
}
