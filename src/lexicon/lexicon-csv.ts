/**
 * Lexicons as tables, in the shape of the codebooks of qualitative coding: a row a term, with the columns theme, term,
 * weight, exclude and note. The order of the columns is free; match, gap and unless may be there too.
 */

import { readTable } from '../table.js';
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
  const table = readTable(text, columns, ['theme', 'term']);
  const problems: LexiconProblem[] = table.problems.map(({ line, message }) => ({ ...problemAt([], message), line }));
  const groups = new Map<string, Group>();
  for (const { line, cell } of table.rows) {
    const theme = cell('theme');
    if (theme === '') problems.push({ ...problemAt(['theme'], 'expected the name of a theme'), line });
    const exclude = cell('exclude').toLowerCase();
    if (!yes.has(exclude) && !no.has(exclude)) problems.push({ ...problemAt(['exclude'], 'expected yes or no'), line });
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
