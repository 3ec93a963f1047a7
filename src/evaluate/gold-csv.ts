/**
 * Gold labels in CSV, for people who annotate in a spreadsheet: one row a sentence, with its text. Rows with `start` and
 * `end` are placed by them; rows without are looked up in the raw text, and where there is no raw text the rows make up
 * the document.
 */

import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Polarity } from '../finding.js';
import { sectionKind } from '../model/section-kind.js';
import { GoldError, type GoldRole, type ReadUnit, roleOrPolarity } from './gold.js';
import { beginsAndEndsAlike, sentenceFinder } from './locate.js';
import type { PreLabelled } from './pre-label.js';

/** A row as it was read, before it has a place in a text. */
export interface CsvRow {
  readonly place: string;
  readonly document: string;
  readonly text: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly role: GoldRole;
  readonly polarity: Polarity;
  readonly themes: readonly string[];
  readonly section: string;
  readonly annotator?: string;
  readonly council?: string;
  readonly date?: string;
}

/** The columns that are written, in order; only `text` and `polarity` are needed for reading. */
const csvColumns = [
  'document',
  'start',
  'end',
  'role',
  'section',
  'text',
  'themes',
  'polarity',
  'confidence',
  'annotator',
] as const;

/**
 * Reads a CSV file of labelled sentences.
 *
 * @param csv its content, with a header; columns in any order: `text`, `polarity`, and optionally `themes` (separated by
 *   semicolons), `document`, `start`, `end`, `role`, `section`, `annotator`, `council`, `date`
 * @param file its name, for messages
 * @param name of the document, for files without a column `document`
 * @throws GoldError that names file, line and column
 */
export function parseCsvRows(csv: string, file: string, name: string): CsvRow[] {
  const rows = readRows(csv, file);
  const [first] = rows;
  for (const column of ['text', 'polarity']) {
    if (first !== undefined && !Object.hasOwn(first.record, column))
      throw new GoldError(
        `${file}:1: ${column}: expected a column of this name; the file has ${Object.keys(first.record).join(', ')}`,
      );
  }
  if (first === undefined) throw new GoldError(`${file}: expected a header and at least one row`);
  return rows.map(({ record, line }) => readRow(record, `${file}:${line}`, name));
}

function readRows(csv: string, file: string): { record: Record<string, string>; line: number }[] {
  try {
    const rows = parse(csv, {
      bom: true,
      columns: (header: string[]) => header.map((column) => column.trim().toLowerCase()),
      skip_empty_lines: true,
      info: true,
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    // `lines` counts to the end of a row, whose quoted fields may hold line ends.
    return rows.map(({ record, info }) => ({
      record,
      line: info.lines - (Object.values(record).join('').match(/\n/g)?.length ?? 0),
    }));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? `:${String(error.lines)}` : '';
    throw new GoldError(`${file}${line}: is no CSV; ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readRow(record: Record<string, string>, place: string, name: string): CsvRow {
  const cell = (column: string): string => (record[column] ?? '').trim();
  const text = unprotect(cell('text'));
  const roleName = cell('role').toLowerCase();
  if (!['', 'sentence', 'heading', 'furniture'].includes(roleName))
    throw new GoldError(`${place}: role: expected “sentence”, “heading” or “furniture”, not “${cell('role')}”`);
  const labelled =
    roleName === '' || roleName === 'sentence' ? roleOrPolarity(cell('polarity')) : roleOrPolarity(roleName);
  if (labelled === undefined)
    throw new GoldError(
      `${place}: polarity: expected one of strength, weakness, mixed, neutral for a sentence, not ${cell('polarity') === '' ? 'nothing' : `“${cell('polarity')}”`}`,
    );
  if (text === '') throw new GoldError(`${place}: text: expected the sentence, not nothing`);
  const offsets = (['start', 'end'] as const).map((column) => {
    const value = cell(column);
    if (value !== '' && !/^\d+$/.test(value))
      throw new GoldError(`${place}: ${column}: expected a whole number, 0 or more, not “${value}”`);
    return value === '' ? undefined : Number(value);
  });
  const optional = (['annotator', 'council', 'date'] as const).filter((column) => cell(column) !== '');
  return {
    place,
    document: cell('document') === '' ? name : cell('document'),
    text,
    start: offsets[0],
    end: offsets[1],
    ...labelled,
    themes:
      labelled.role === 'sentence'
        ? cell('themes')
            .split(/[;,]/)
            .map((theme) => theme.trim())
            .filter((theme) => theme !== '')
        : [],
    section: unprotect(cell('section')),
    ...Object.fromEntries(optional.map((column) => [column, cell(column)])),
  };
}

/**
 * Gives the rows of one document their places.
 *
 * @param rows in the order of the file
 * @param raw the raw text of the document
 * @throws GoldError for a row whose words are not there
 */
export function placeRows(rows: readonly CsvRow[], raw: string): ReadUnit[] {
  const finders = new Map<string, ReturnType<typeof sentenceFinder>>();
  return rows.map(({ text, start, end, section: _, ...row }, id) => {
    if (start !== undefined && end !== undefined) {
      if (!beginsAndEndsAlike(raw.slice(start, end), text))
        throw new GoldError(
          `${row.place}: text: expected the words at ${start} to ${end} of “${row.document}”, “${raw.slice(start, Math.min(end, start + 40))}…”; for a sentence with other ends leave start and end empty`,
        );
      return { ...row, id, start, end };
    }
    const annotator = row.annotator ?? '';
    const find = finders.get(annotator) ?? sentenceFinder(raw);
    finders.set(annotator, find);
    const found = find(text);
    if (found === undefined)
      throw new GoldError(`${row.place}: text: expected words of the document “${row.document}”; these are not in it`);
    return { ...row, id, ...found };
  });
}

const terminated = /[.!?]["”’')\]]*$/;

/**
 * Puts a document together from its rows, where there is no raw text: headings from the column `section`, sentences in
 * running text, items of what needs to improve as a list.
 *
 * @param rows of one annotator, in reading order
 */
export function composeText(rows: readonly CsvRow[]): string {
  let text = '';
  let section = '';
  let running = false;
  for (const row of rows) {
    if (row.section !== section && row.section !== '') text += `\n\n## ${row.section}\n`;
    running &&= row.section === section;
    section = row.section;
    const item = row.role === 'sentence' && sectionKind(section === '' ? null : section) === 'improve';
    const before = running ? ' ' : '\n\n';
    text += row.role === 'heading' ? `\n\n## ${row.text}` : `${before}${item ? '- ' : ''}${row.text}`;
    running = row.role === 'sentence' && !item && terminated.test(row.text);
  }
  return text.trimStart();
}

/**
 * Writes a document's units as CSV rows.
 *
 * @param document its name
 * @param units in document order
 * @param options whether to write the names of the columns first, and whether to leave the labels out
 */
export function csvRows(
  { name }: { readonly name: string },
  units: readonly PreLabelled[],
  { header, blank }: { readonly header: boolean; readonly blank: boolean },
): string {
  return stringify(
    units.map(({ start, end, role, themes, polarity, text, section, confidence, annotator }) => {
      const labelled = role === 'sentence' && !blank;
      return [
        name,
        start,
        end,
        role,
        protect(section ?? ''),
        protect(text),
        labelled ? themes.join('; ') : '',
        labelled ? polarity : '',
        labelled ? confidence : '',
        annotator ?? '',
      ];
    }),
    { header, columns: [...csvColumns] },
  );
}

/**
 * Keeps a spreadsheet from taking words of a document for a formula: an apostrophe before what would begin one. It is
 * taken off again on reading, so that the text comes back as it was.
 */
export function protect(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The reverse of {@link protect}. */
export function unprotect(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
