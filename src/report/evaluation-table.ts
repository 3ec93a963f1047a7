/** Evaluation figures as tables for a person at a terminal, and in Markdown. Node only. */

import { drawTable, plainTable } from './plain-table.js';
import type { ReportTable, Section } from './section.js';

/** Columns of words; all others are figures and stand to the right. */
const words = new Set([
  'term',
  'speaks for',
  'council',
  'date',
  'era',
  'labelled by',
  'document',
  'sentence',
  'change',
  'decision',
  'gold',
  'before',
  'now',
]);

/** Whether a column holds figures, which stand to the right. */
export const isFigures = (title: string, column: number): boolean => column > 0 && !words.has(title);

/**
 * Sections as text for a terminal.
 *
 * @param sections of a report
 * @param style how headings are set off
 * @returns lines, ended by a line feed
 */
export function terminalReport(sections: readonly Section[], heading: (title: string) => string): string {
  return sections
    .map(({ title, words: sentences, tables }) =>
      [heading(title), ...(sentences.length === 0 ? [] : [sentences.join('\n')]), ...tables.map(terminalTable)].join(
        '\n',
      ),
    )
    .map((part) => `${part}\n`)
    .join('\n');
}

function terminalTable({ head, rows }: ReportTable): string {
  if (rows.length === 0) return '';
  const table = plainTable(
    { head: [...head], colAligns: head.map((title, column) => (isFigures(title, column) ? 'right' : 'left')) },
    2,
  );
  for (const row of rows) table.push([...row]);
  return drawTable(table);
}

/**
 * Sections as Markdown.
 *
 * @param title of the page
 * @param sections of a report
 */
export function markdownReport(title: string, sections: readonly Section[]): string {
  const parts = sections.map(({ title: own, words: sentences, tables }) =>
    [
      `## ${own}`,
      ...sentences.map(escapeMarkdown),
      ...tables.filter(({ rows }) => rows.length > 0).map(markdownTable),
    ].join('\n\n'),
  );
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}

/** A table in Markdown. */
export function markdownTable({ head, rows }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [
    line(head),
    `| ${head.map((title, column) => (isFigures(title, column) ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
}

/** Words of a document must not become markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}
