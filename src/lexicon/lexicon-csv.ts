/**
 * Lexicons as tables, in the shape of the codebooks of qualitative coding: a row a term, with the columns theme, term,
 * weight, exclude and note. The order of the columns is free; match, gap and unless may be there too.
 */

import { CsvError, parse } from 'csv-parse/sync';
import type { Place } from './json-places.js';
import { type LexiconPath, type LexiconProblem, problemAt } from './lexicon-error.js';

/** A table taken apart: an extension that is still to be checked, and where its parts stand. */
export interface LexiconTable {
  readonly value: unknown;
  readonly problems: readonly LexiconProblem[];
  readonly placeOf: (at: LexiconPath) => Place;
}

const columns = ['theme', 'term', 'weight', 'exclude', 'note', 'match', 'gap', 'unless'];
const yes = new Set(['yes', 'y', 'true', 'x', '1']);
const no = new Set(['', 'no', 'n', 'false', '0']);

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Group {
  readonly theme: string;
  readonly terms: unknown[];
  readonly exclude: unknown[];
  /** Lines of the terms and of the exclusions. */
  readonly lines: { readonly terms: number[]; readonly exclude: number[] };
}

/**
 * Reads a codebook table.
 *
 * @param text CSV with a header row; commas, semicolons or tabs part the cells
 * @returns themes in the order of their first row
 */
export function parseLexiconTable(text: string): LexiconTable {
  const problems: LexiconProblem[] = [];
  const problem = (line: number, column: string, message: string): void => {
    problems.push({ ...problemAt([], message), path: column, line });
  };
  const rows = readRows(text, problem);
  const [header, ...body] = rows;
  const names = (header?.cells ?? []).map((name) => name.toLowerCase());
  checkHeader(names, header?.line ?? 1, problem);
  if (problems.length > 0) return { value: { themes: [] }, problems, placeOf: () => ({ line: 1 }) };
  const groups = new Map<string, Group>();
  for (const { line, cells } of body) {
    if (cells.length > names.length) {
      problem(
        line,
        '',
        `expected at most ${names.length} cells, found ${cells.length}: a text with commas needs quotes`,
      );
      continue;
    }
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const theme = cell('theme');
    if (theme === '') problem(line, 'theme', 'expected the name of a theme');
    const exclude = cell('exclude').toLowerCase();
    if (!yes.has(exclude) && !no.has(exclude)) problem(line, 'exclude', 'expected yes or no');
    const group = groups.get(theme) ?? { theme, terms: [], exclude: [], lines: { terms: [], exclude: [] } };
    groups.set(theme, group);
    const list = yes.has(exclude) ? 'exclude' : 'terms';
    group[list].push(termOf(cell));
    group.lines[list].push(line);
  }
  const themes = [...groups.values()].filter(({ theme }) => theme !== '');
  return {
    value: { themes: themes.map(({ theme, terms, exclude }) => ({ theme, terms, exclude })) },
    problems,
    placeOf: ([, theme, list, at]) => {
      const lines = themes[Number(theme)]?.lines;
      return { line: (list === 'exclude' ? lines?.exclude : lines?.terms)?.[Number(at ?? 0)] ?? 1 };
    },
  };
}

type Report = (line: number, column: string, message: string) => void;

function readRows(text: string, problem: Report): Row[] {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = head.includes('\t') ? '\t' : head.includes(';') && !head.includes(',') ? ';' : ',';
  const rows: Row[] = [];
  try {
    parse(text, {
      delimiter,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a double quote is opened and not closed'
        : 'a double quote stands inside a text; write it twice, and the whole text in quotes';
    problem(Number(error.lines ?? 1), '', message);
    return [];
  }
}

function checkHeader(names: readonly string[], line: number, problem: Report): void {
  if (names.length === 0) return;
  for (const name of ['theme', 'term']) {
    if (!names.includes(name)) problem(line, '', `expected a column “${name}” in the first row`);
  }
  names.forEach((name, at) => {
    if (!columns.includes(name)) problem(line, '', `unknown column “${name}”; expected ${columns.join(', ')}`);
    else if (names.indexOf(name) !== at) problem(line, '', `the column “${name}” stands twice`);
  });
}

function termOf(cell: (name: string) => string): unknown {
  const number = (name: string): unknown => (/^\d*\.?\d+$/.test(cell(name)) ? Number(cell(name)) : cell(name));
  return {
    term: cell('term'),
    ...(cell('weight') === '' ? {} : { weight: number('weight') }),
    ...(cell('match') === '' ? {} : { match: cell('match') }),
    ...(cell('gap') === '' ? {} : { gap: number('gap') }),
    ...(cell('unless') === ''
      ? {}
      : {
          unless: cell('unless')
            .split('|')
            .map((phrase) => phrase.trim()),
        }),
    ...(cell('note') === '' ? {} : { note: cell('note') }),
  };
}
