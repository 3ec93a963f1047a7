/** The tables of data/README.md, from the corpus. */

import { defaultThemes, polarities } from '../src/finding.js';
import { markdownTable } from '../src/report/evaluation-table.js';
import { share } from '../src/report/section.js';
import { type CorpusLine, documentKinds } from '../src/training/corpus-check.js';
import { labelAgreement, labelledTwice } from './corpus-agreement.js';

const none = 'no theme';

/**
 * Describes the corpus.
 *
 * @param lines all of it
 * @returns Markdown tables by name
 */
export function corpusTables(lines: readonly CorpusLine[]): Map<string, string> {
  return new Map([
    ['agreement', agreementTable(lines)],
    ['settled', settledTable(lines)],
    ['themes and polarity', balanceTable(lines)],
    ['kinds of document', kindTable(lines)],
    ['length', lengthTable(lines)],
  ]);
}

/** The lines of each file, then all. */
function byFile(lines: readonly CorpusLine[]): (readonly [string, readonly CorpusLine[]])[] {
  const files = [...new Set(lines.map(({ file }) => file))];
  return [...files.map((name) => [name, lines.filter(({ file }) => file === name)] as const), ['all', lines]];
}

function agreementTable(lines: readonly CorpusLine[]): string {
  return markdownTable({
    head: ['file', 'sentences', 'polarity', ...defaultThemes],
    rows: byFile(labelledTwice(lines)).map(([file, own]) => {
      const { polarity, themes } = labelAgreement(own);
      return [file, count(own.length), share(polarity), ...defaultThemes.map((theme) => share(themes.get(theme)))];
    }),
  });
}

function settledTable(lines: readonly CorpusLine[]): string {
  return markdownTable({
    head: ['file', 'sentences', 'labelled alike', 'settled as the first', 'as the second', 'otherwise'],
    rows: byFile(labelledTwice(lines)).map(([file, own]) => {
      const { asFirst, asSecond, otherwise } = labelAgreement(own).settled;
      const alike = own.length - asFirst - asSecond - otherwise;
      return [file, count(own.length), part(alike, own.length), ...[asFirst, asSecond, otherwise].map(count)];
    }),
  });
}

function balanceTable(lines: readonly CorpusLine[]): string {
  const row = (name: string, own: readonly CorpusLine[]): string[] => [
    name,
    ...polarities.map((polarity) => count(own.filter(({ example }) => example.polarity === polarity).length)),
    count(own.length),
    part(own.length, lines.length),
  ];
  const having = (least: number, most: number) =>
    lines.filter(({ example: { themes } }) => themes.length >= least && themes.length <= most);
  return markdownTable({
    head: ['', ...polarities, 'all', 'share'],
    rows: [
      ...defaultThemes.map((theme) =>
        row(
          theme,
          lines.filter(({ example }) => example.themes.includes(theme)),
        ),
      ),
      row(none, having(0, 0)),
      row('several themes', having(2, defaultThemes.length)),
      row('all sentences', lines),
    ],
  });
}

function kindTable(lines: readonly CorpusLine[]): string {
  const groups = [
    ...documentKinds.map((kind) => [kind, lines.filter(({ example }) => example.kind === kind)] as const),
    ['all', lines] as const,
  ];
  return markdownTable({
    head: ['kind', 'sentences', 'passages', ...polarities, none, 'several themes', 'words'],
    rows: groups
      .filter(([, own]) => own.length > 0)
      .map(([kind, own]) => [
        kind,
        count(own.length),
        count(new Set(own.map(({ example }) => example.passage)).size),
        ...polarities.map((polarity) =>
          part(own.filter(({ example }) => example.polarity === polarity).length, own.length),
        ),
        part(own.filter(({ example }) => example.themes.length === 0).length, own.length),
        part(own.filter(({ example }) => example.themes.length > 1).length, own.length),
        String(median(own.map(wordCount))),
      ]),
  });
}

const lengths = [10, 20, 30, 40, Number.POSITIVE_INFINITY];

function lengthTable(lines: readonly CorpusLine[]): string {
  return markdownTable({
    head: ['words', 'sentences', 'share'],
    rows: lengths.map((most, at) => {
      const least = (lengths[at - 1] ?? 0) + 1;
      const own = lines.filter((line) => wordCount(line) >= least && wordCount(line) <= most);
      const name = Number.isFinite(most) ? `${least} to ${most}` : `${least} and more`;
      return [name, count(own.length), part(own.length, lines.length)];
    }),
  });
}

function wordCount({ example }: CorpusLine): number {
  return example.text.trim().split(/\s+/).length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}

function part(value: number, all: number): string {
  return all === 0 ? '–' : `${((100 * value) / all).toFixed(1)} %`;
}
