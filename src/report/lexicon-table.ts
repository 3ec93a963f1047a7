/** What a lexicon finds, suggestions and changes of label, for a person at a terminal. Node only. */

import type { LabelChange } from '../lexicon/diff.js';
import type { Suggestion } from '../lexicon/suggest.js';
import type { Example, LexiconUse } from '../lexicon/use.js';
import { drawTable, plainTable } from './plain-table.js';
import type { TableStyle } from './table.js';

const leastExcerpt = 30;

/** The words around a phrase, cut to a number of characters. */
function excerpt({ text, start, end }: Example, width: number): string {
  if (text.length <= width) return text;
  const room = Math.max(0, width - (end - start));
  const from = Math.max(0, Math.min(start - Math.floor(room / 2), text.length - width));
  const to = from + width;
  return `${from > 0 ? '…' : ''}${text.slice(from > 0 ? from + 1 : 0, to < text.length ? to - 1 : to)}${to < text.length ? '…' : ''}`;
}

function columnWidth(head: string, values: readonly string[], most: number): number {
  return Math.min(most, Math.max(head.length, ...values.map((value) => value.length))) + 2;
}

function exampleTable(
  head: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly example: Example }[],
  { width }: TableStyle,
): string {
  const widths = head.map((name, at) =>
    columnWidth(
      name,
      rows.map(({ cells }) => cells[at] ?? ''),
      32,
    ),
  );
  const left = Math.max(leastExcerpt, width - widths.reduce((sum, own) => sum + own, 0) - head.length - 2);
  const numeric = (at: number) => rows.length > 0 && rows.every(({ cells }) => /^[\d.,%]+$/.test(cells[at] ?? ''));
  const table = plainTable(
    {
      head: [...head, 'example'],
      colWidths: [...widths, left + 2],
      colAligns: [...head.map((_, at) => (numeric(at) ? 'right' : 'left')), 'left'] as ('left' | 'right')[],
    },
    2,
  );
  for (const { cells, example } of rows) table.push([...cells, excerpt(example, left)]);
  return drawTable(table);
}

/**
 * What the themes of a lexicon file find, theme by theme.
 *
 * @param use figures of the whole lexicon
 * @param isOwn whether a term is one of the file's
 * @param themes the file's themes
 * @param style width
 * @returns text, ended by a line feed
 */
export function useTables(
  use: LexiconUse,
  isOwn: (theme: string, term: string) => boolean,
  themes: readonly string[],
  style: TableStyle,
): string {
  const share = (value: number): string => `${(value * 100).toFixed(1)}%`;
  const parts = use.themes
    .filter(({ theme }) => themes.includes(theme))
    .flatMap(({ theme, sentences, coverage }) => {
      const own = use.terms.filter((term) => term.theme === theme && isOwn(theme, term.term));
      const rows = own.flatMap(({ term, hits, documents, example }) =>
        example === undefined ? [] : [{ cells: [term, String(hits), String(documents)], example, hits }],
      );
      const never = own.filter(({ hits }) => hits === 0).map(({ term }) => term);
      return [
        `${theme}: terms in ${sentences} sentences, ${share(coverage)} of all`,
        ...(rows.length === 0
          ? []
          : [
              exampleTable(
                ['term', 'hits', 'documents'],
                rows.sort((a, b) => b.hits - a.hits),
                style,
              ),
            ]),
        ...(never.length === 0 ? [] : [`no hit: ${never.join('; ')}`]),
      ];
    });
  for (const {
    themes: [first, second],
    sentences,
    share: together,
  } of use.together) {
    if (!themes.includes(first) && !themes.includes(second)) continue;
    parts.push(
      `“${first}” and “${second}” come together in ${sentences} sentences, ${share(together)} of those of the rarer: are they one theme?`,
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/** Suggestions, the strongest first. */
export function suggestionTable(suggestions: readonly Suggestion[], style: TableStyle): string {
  const rows = suggestions.map(({ term, score, inTheme, elsewhere, example }) => ({
    cells: [term, score.toFixed(1), String(inTheme), String(elsewhere)],
    example,
  }));
  return `${exampleTable(['word or phrase', 'LLR', 'in theme', 'elsewhere'], rows, style)}\n`;
}

/** Sentences that change label, one document. */
export function changeList(document: string, changes: readonly LabelChange[], { colours }: TableStyle): string {
  const lines = changes.map(({ text, gained, lost, polarity }) => {
    const marks = [
      ...gained.map((theme) => colours.green(`+ ${theme}`)),
      ...lost.map((theme) => colours.red(`− ${theme}`)),
      ...(polarity === undefined ? [] : [colours.yellow(`${polarity.before} → ${polarity.after}`)]),
    ];
    return `${marks.join(', ')}\n    ${text}`;
  });
  return `${colours.underline(document)}\n${lines.join('\n')}\n`;
}
