/** An evaluation as titled tables: what the terminal, Markdown and HTML reports have in common. */

import type { Interval } from '../evaluate/bootstrap.js';
import type { Evaluation, SystemReport } from '../evaluate/evaluation.js';
import { leading } from '../evaluate/headline.js';
import type { TermFigures } from '../evaluate/labelling-functions.js';
import type { LabelFigures } from '../evaluate/metrics.js';
import type { Changes } from '../evaluate/saved.js';
import { polarities } from '../finding.js';
import { plainWords } from './evaluation-words.js';

/** A table: the first column names the row, the others are figures. */
export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A titled part of a report. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Sentences before the table. */
  readonly words: readonly string[];
  readonly tables: readonly ReportTable[];
}

/** A figure with three decimals; a dash where there is none. */
export function share(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3);
}

/** The ends of an interval. */
export function range(interval: Interval | undefined): string {
  return interval === undefined || Number.isNaN(interval.low)
    ? '–'
    : `${share(interval.low)} to ${share(interval.high)}`;
}

/** A probability of a test, not rounded to nothing. */
export function probability(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

/**
 * The parts of a report, in reading order.
 *
 * @param evaluation what was found
 * @param options how many terms to list, and what has changed since a saved run
 */
export function evaluationSections(
  evaluation: Evaluation,
  { terms, changes }: { readonly terms: number; readonly changes?: Changes | undefined },
): Section[] {
  const [first] = evaluation.systems;
  if (first === undefined) return [];
  return [
    section('short', 'In short', plainWords(evaluation)),
    ...(changes === undefined ? [] : [changesSection(changes)]),
    systemsSection(evaluation),
    comparisonSection(evaluation),
    section('themes', `Themes: ${first.name}`, [], themesTable(evaluation, first)),
    section('polarity', `Polarity: ${first.name}`, polarityWords(first), polarityTable(first), confusionTable(first)),
    ...calibrationSection(evaluation, first),
    ...groupSections(evaluation),
    ...agreementSection(evaluation),
    termsSection(evaluation.terms, terms),
    section('documents', 'Documents', [], {
      head: ['document', 'council', 'date', 'era', 'sentences', 'labelled by'],
      rows: evaluation.documents.map(({ name, council, date, era, sentences, annotator }) => [
        name,
        council ?? '–',
        date ?? '–',
        era,
        String(sentences),
        annotator ?? '–',
      ]),
    }),
  ];
}

function section(id: string, title: string, words: readonly string[], ...tables: ReportTable[]): Section {
  return { id, title, words, tables };
}

function systemsSection({ systems }: Evaluation): Section {
  const columns = [
    ['themes micro-F1', leading.themesMicro],
    ['macro-F1', leading.themesMacro],
    ['exact', leading.exactMatch],
    ['polarity accuracy', leading.accuracy],
    ['str./weak. F1', leading.strengthWeakness],
    ['macro-F1', leading.polarityMacro],
  ] as const;
  return section('systems', 'Systems side by side', [], {
    head: ['system', ...columns.map(([title]) => title)],
    rows: systems.map(({ name, headline }) => [name, ...columns.map(([, figure]) => share(headline[figure]))]),
  });
}

function comparisonSection({ systems, comparisons }: Evaluation): Section {
  const name = systems[0]?.name ?? '';
  const rows = comparisons.flatMap(({ other, differences, polarity, themes }) =>
    (
      [
        [leading.accuracy, polarity],
        [leading.exactMatch, themes],
      ] as const
    ).flatMap(([figure, test]) => {
      const difference = differences[figure];
      if (difference === undefined || test === null) return [];
      return [
        [
          `${other}: ${figure}`,
          signed(difference.difference),
          `${signed(difference.low)} to ${signed(difference.high)}`,
          String(test.onlyFirst),
          String(test.onlySecond),
          probability(test.p),
          test.needed.toLocaleString('en'),
        ],
      ];
    }),
  );
  return section(
    'differences',
    'Differences from the others',
    [
      `${name} less each of the others: difference with its 95 % paired bootstrap interval; sentences that only one of the two got right, with the exact McNemar probability of such a split by chance; and how many sentences would tell a difference of two points (80 % power).`,
    ],
    { head: ['other', 'difference', '95 % interval', 'only it right', 'only other', 'p', 'needed'], rows },
  );
}

function signed(value: number): string {
  return Number.isNaN(value) ? '–' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}

const labelHead = ['precision', 'recall', 'F1', '95 % interval of F1', 'support'];

function labelRow(name: string, own: LabelFigures, interval: Interval | undefined): string[] {
  const figure = (which: 'precision' | 'recall' | 'f1'): string =>
    own.undefinedFigures.includes(which) ? '–' : share(own[which]);
  return [name, figure('precision'), figure('recall'), figure('f1'), range(interval), String(own.support)];
}

function themesTable({ themes }: Evaluation, { figures, intervals, headline }: SystemReport): ReportTable {
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

function polarityTable({ figures, intervals }: SystemReport): ReportTable {
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

function polarityWords({ figures: { polarity, boundaries }, intervals }: SystemReport): string[] {
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
function confusionTable({ figures: { polarity } }: SystemReport): ReportTable {
  return {
    head: ['gold \\ called', ...polarities, 'missed'],
    rows: polarities.map((name, row) => [name, ...(polarity.confusion[row] ?? []).map(String)]),
  };
}

function calibrationSection({ themes }: Evaluation, first: SystemReport): Section[] {
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

function groupSections({ groups }: Evaluation): Section[] {
  return (['era', 'council', 'document'] as const).flatMap((by) => {
    const own = groups.filter((group) => group.by === by);
    if (own.length === 0) return [];
    return [
      section(`by-${by}`, `By ${by}`, [], {
        head: [by, 'documents', 'sentences', 'themes micro-F1', '95 % interval', 'polarity accuracy', '95 % interval'],
        rows: own.map(({ name, documents, sentences, headline, intervals }) => [
          name,
          String(documents.length),
          String(sentences),
          share(headline[leading.themesMicro]),
          range(intervals[leading.themesMicro]),
          share(headline[leading.accuracy]),
          range(intervals[leading.accuracy]),
        ]),
      }),
    ];
  });
}

function agreementSection({ agreement, themes }: Evaluation): Section[] {
  if (agreement === null) return [];
  return [
    section(
      'agreement',
      'Agreement between annotators',
      [
        `Labelled by ${agreement.annotators.join(', ')}; the figures above are held against ${agreement.gold}. Krippendorff's alpha over all: polarity ${share(agreement.polarityAlpha)}; ${themes.map((theme) => `${theme} ${share(agreement.themeAlpha[theme])}`).join(', ')}. No system can be expected to agree better with one person than people agree with each other.`,
      ],
      {
        head: [
          'pair',
          'shared',
          'only one has',
          'boundaries F1',
          'polarity same',
          'polarity kappa',
          ...themes.map((theme) => `${theme} kappa`),
        ],
        rows: agreement.pairs.map((pair) => [
          `${pair.first} and ${pair.second}`,
          String(pair.shared),
          String(pair.onlyFirst + pair.onlySecond),
          share(pair.boundariesF1),
          share(pair.polarityObserved),
          share(pair.polarityKappa),
          ...themes.map((theme) => share(pair.themeKappa[theme])),
        ]),
      },
    ),
  ];
}

function termsSection(all: readonly TermFigures[], count: number): Section {
  return section(
    'terms',
    'Lexicon terms, the worst first',
    [
      `${Math.min(count, all.length)} of the ${all.length} terms that match somewhere.`,
      'Each term as a labelling function on the gold: share of sentences in which it matches (coverage), beside other terms of its kind (overlap), against them (conflict), and how often the sentence has what the term speaks for (precision). Sorted by the most that precision may well be (upper end of its 95 % Wilson interval), so that a term that is wrong ten times stands above one that is wrong once.',
    ],
    {
      head: ['term', 'speaks for', 'matches', 'right', 'precision', 'at most', 'coverage', 'overlap', 'conflict'],
      rows: all
        .slice(0, count)
        .map(({ term, label, matches, right, precision, precisionAtMost, coverage, overlap, conflict }) => [
          term,
          label,
          String(matches),
          String(right),
          share(precision),
          share(precisionAtMost),
          share(coverage),
          share(overlap),
          share(conflict),
        ]),
    },
  );
}

/** What has changed since a saved run. */
function changesSection({ sentences, falls, unmatched }: Changes): Section {
  const count = (change: string): number => sentences.filter((own) => own.change === change).length;
  return section(
    'changes',
    'Changes since the baseline',
    [
      `${count('fixed')} labels fixed, ${count('broken')} broken, ${count('other')} wrong in another way.`,
      ...(unmatched.now + unmatched.before === 0
        ? []
        : [
            `Gold has changed: ${unmatched.now} sentences are not in the baseline, ${unmatched.before} of the baseline are not in gold.`,
          ]),
      ...(falls.length === 0
        ? ['No figure has fallen by more than its interval.']
        : falls.map(
            ({ figure, before, now, bound }) =>
              `Fallen: ${figure}, from ${share(before)} to ${share(now)}; the interval ends at ${share(bound)}.`,
          )),
    ],
    {
      head: ['change', 'decision', 'gold', 'before', 'now', 'document', 'sentence'],
      rows: [...sentences]
        .sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change))
        .map(({ change, decision, gold, before, now, sentence }) => [
          change,
          decision,
          gold,
          before,
          now,
          sentence.document,
          sentence.text,
        ]),
    },
  );
}

const order = ['broken', 'fixed', 'other'];
