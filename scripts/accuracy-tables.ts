/** Figures and ablation → the tables of docs/accuracy.md, by name. */

import { leading } from '../src/evaluate/headline.js';
import type { SavedRun } from '../src/evaluate/saved.js';
import { defaultThemes, polarities } from '../src/finding.js';
import { markdownTable } from '../src/report/evaluation-table.js';
import { range, share } from '../src/report/section.js';
import type { Ablation, MixedReport, VariantReport } from './ablation.js';
import type { PairCount } from './contrast-sets.js';
import { confusions, type ErrorCounts, errorsBy, type JudgedSentence, themeErrors } from './seed-errors.js';

/** The share of contrast pairs that is to be right. */
const bar = 0.9;
/** Kinds of contrast pair beyond these are added up. */
const shownKinds = 10;

/**
 * All tables.
 *
 * @param run the saved evaluation, leave-one-document-out over the seeds
 * @param ablation what `npm run ablation` found
 * @param sentences the seeds' sentences with gold and called labels
 */
export function accuracyTables(
  run: SavedRun,
  ablation: Ablation,
  sentences: readonly JudgedSentence[],
): Map<string, string> {
  return new Map([
    ['headline', headlineTable(run)],
    ['labels', labelTable(run)],
    ['ablation data', ablationTables(ablation, 'data')],
    ['ablation features', ablationTables(ablation, 'features')],
    ['ablation method', ablationTables(ablation, 'method')],
    ['contrast', contrastTables(ablation)],
    ['items', itemTable(run, sentences)],
    ['calibration', calibrationTable(run)],
    ['coverage', coverageTable(run)],
    ['mixed', mixedTable(ablation)],
    ['errors by polarity', confusionTable(sentences)],
    ['errors by theme', themeTable(sentences)],
    [
      'errors by document',
      errorTable(
        'document',
        errorsBy(sentences, ({ document }) => document),
      ),
    ],
    [
      'errors by voice',
      errorTable(
        'who speaks',
        errorsBy(sentences, ({ voice }) => voice),
      ),
    ],
    [
      'errors by section',
      errorTable(
        'heading',
        errorsBy(sentences, ({ section }) => sectionNames[section] ?? section),
      ),
    ],
  ]);
}

const sectionNames: Readonly<Record<string, string>> = {
  improve: 'what needs to improve',
  recommend: 'recommendations',
  findings: 'findings',
  scope: 'scope, background',
  plans: 'plans',
  other: 'any other',
  none: 'no heading',
};

function figure(run: SavedRun, name: string): number | undefined {
  return run.figures[name]?.[0] ?? undefined;
}

function between(run: SavedRun, name: string): string {
  const [, low, high] = run.figures[name] ?? [null, null, null];
  return low === null || high === null ? '–' : range({ low, high });
}

function headlineTable(run: SavedRun): string {
  return markdownTable({
    head: ['figure', 'value', '95 % interval'],
    rows: [...Object.values(leading), 'sentence boundaries F1'].map((name) => [
      name,
      share(figure(run, name)),
      between(run, name),
    ]),
  });
}

function labelTable(run: SavedRun): string {
  return markdownTable({
    head: ['label', 'precision', 'recall', 'F1', '95 % interval of F1'],
    rows: [...defaultThemes, ...polarities].map((label) => [
      label,
      ...['precision', 'recall', 'F1'].map((name) => share(figure(run, `${label} ${name}`))),
      between(run, `${label} F1`),
    ]),
  });
}

function ablationTables({ variants }: Ablation, group: VariantReport['group']): string {
  const [whole] = variants;
  const own = variants.filter((variant) => variant.group === group && variant !== whole);
  if (whole === undefined) return '';
  const names = Object.keys(whole.figures);
  const head = ['left out', ...names];
  const values = [whole, ...own].map(({ name, figures }) => [name, ...names.map((figure) => share(figures[figure]))]);
  const differences = own.map(({ name, differences: by }) => [
    name,
    ...names.map((figure) => differenceCell(by[figure])),
  ]);
  const beyond = (word: string, is: (low: number, high: number) => boolean): string[] =>
    names.flatMap((figure) => {
      const certain = own.filter(({ differences: by }) => {
        const [, low = 0, high = 0] = by[figure] ?? [];
        return is(low, high);
      });
      return certain.length === 0
        ? []
        : [`- ${figure} is ${word} over the whole interval without ${certain.map(({ name }) => name).join('; ')}`];
    });
  const remarks = [...beyond('lower', (_, high) => high < 0), ...beyond('higher', (low) => low > 0)];
  return [
    markdownTable({ head, rows: values }),
    'Difference from the whole, with its 95 % interval:',
    markdownTable({ head, rows: differences }),
    remarks.length === 0 ? 'No interval leaves 0 out.' : remarks.join('\n'),
  ].join('\n\n');
}

/** A dash where a decision is the whole's, since nothing that it looks at was left out. */
function differenceCell([difference = 0, low = 0, high = 0]: readonly number[] = []): string {
  if (difference === 0 && low === 0 && high === 0) return '–';
  return `${signed(difference)} (${signed(low)} to ${signed(high)})`;
}

function signed(value: number): string {
  const size = Math.abs(value).toFixed(3);
  return Number(size) === 0 ? '0' : `${value < 0 ? '−' : '+'}${size}`;
}

function contrastTables({ contrast }: Ablation): string {
  const { polarity, themes, sentences, sets } = contrast;
  const sum = (counts: readonly PairCount[], of: 'pairs' | 'right'): number =>
    counts.reduce((total, count) => total + count[of], 0);
  const row = (name: string, pairs: number, right: number): string[] => [
    name,
    String(pairs),
    String(right),
    share(right / pairs),
  ];
  const kinds = (counts: readonly PairCount[]): string[][] => {
    const rest = counts.slice(shownKinds);
    return [
      ...counts.slice(0, shownKinds).map(({ kind, pairs, right }) => row(kind, pairs, right)),
      ...(rest.length === 0 ? [] : [row(`${rest.length} other combinations`, sum(rest, 'pairs'), sum(rest, 'right'))]),
    ];
  };
  const all = [
    ['polarity', polarity, contrast.rightPolarity],
    ['themes', themes, contrast.rightThemes],
  ] as const;
  return [
    `${sentences.toLocaleString('en')} sentences in ${sets} sets:`,
    markdownTable({
      head: ['pairs that differ in', 'pairs', 'both right', 'share', `bar of ${bar.toFixed(2)}`, 'sentences right'],
      rows: all.map(([name, counts, single]) => {
        const [pairs, right] = [sum(counts, 'pairs'), sum(counts, 'right')];
        return [...row(name, pairs, right), right / pairs >= bar ? 'met' : 'missed', share(single / sentences)];
      }),
    }),
    'By kind of pair, those with most wrong first:',
    markdownTable({ head: ['polarities', 'pairs', 'both right', 'share'], rows: kinds(polarity) }),
    markdownTable({ head: ['themes that only one has', 'pairs', 'both right', 'share'], rows: kinds(themes) }),
  ].join('\n\n');
}

function itemTable(run: SavedRun, sentences: readonly JudgedSentence[]): string {
  const items = sentences.filter(({ section }) => section === 'improve').length;
  return markdownTable({
    head: ['sentences', 'count', 'polarity accuracy', '95 % interval'],
    rows: (
      [
        ['under a heading of what needs to improve', items, 'polarity accuracy, what needs to improve'],
        ['all others', sentences.length - items, 'polarity accuracy, running text'],
      ] as const
    ).map(([name, count, of]) => [name, String(count), share(figure(run, of)), between(run, of)]),
  });
}

function calibrationTable(run: SavedRun): string {
  return markdownTable({
    head: ['probability of', 'expected calibration error', '95 % interval', 'Brier score'],
    rows: ['polarity', ...defaultThemes].map((label) => [
      label,
      share(figure(run, `${label} calibration error`)),
      between(run, `${label} calibration error`),
      share(figure(run, `${label} Brier score`)),
    ]),
  });
}

/** Accuracy of the surest sentences, for a few of the shares that are saved. */
function coverageTable({ coverage = [] }: SavedRun): string {
  return markdownTable({
    head: ['surest share of sentences', 'polarity accuracy', 'probability from'],
    rows: coverage
      .filter(([kept]) => [1, 0.9, 0.8, 0.6, 0.4].includes(kept))
      .map(([kept, accuracy, least]) => [`${Math.round(kept * 100)} %`, share(accuracy), share(least)]),
  });
}

function mixedTable({ mixed }: Ablation): string {
  const row = (name: string, { gold, calledMixed, split }: MixedReport): string[] => [
    name,
    String(gold),
    String(calledMixed),
    String(split),
  ];
  return markdownTable({
    head: ['mixed sentences of', 'mixed by gold', 'called mixed', 'of them one strength and one weakness'],
    rows: [row('the seeds', mixed.seeds), row('the contrast sets', mixed.contrastSets)],
  });
}

function confusionTable(sentences: readonly JudgedSentence[]): string {
  const wrong = confusions(sentences);
  const all = wrong.reduce((sum, { count }) => sum + count, 0);
  return markdownTable({
    head: ['gold, called', 'sentences', 'share of wrong polarities'],
    rows: wrong.map(({ gold, called, count }) => [`${gold}, called ${called}`, String(count), share(count / all)]),
  });
}

function themeTable(sentences: readonly JudgedSentence[]): string {
  return markdownTable({
    head: ['theme', 'gold sentences', 'missed', 'called where it is not'],
    rows: themeErrors(sentences, defaultThemes).map(({ theme, gold, missed, extra }) => [
      theme,
      String(gold),
      String(missed),
      String(extra),
    ]),
  });
}

function errorTable(title: string, groups: readonly ErrorCounts[]): string {
  return markdownTable({
    head: [`by ${title}`, 'sentences', 'wrong polarity', 'share', 'missed themes', 'extra themes'],
    rows: groups.map(({ name, sentences, polarity, missed, extra }) => [
      name,
      String(sentences),
      String(polarity),
      share(polarity / sentences),
      String(missed),
      String(extra),
    ]),
  });
}
