/** CSV → rows with their lines: for tables that people write. */

import { CsvError, parse } from 'csv-parse/sync';

/** A row below the header. */
export interface TableRow {
  /** The line on which it ends, from 1. */
  readonly line: number;
  /** The content of a column, trimmed; empty where the row or the table has none. */
  readonly cell: (column: string) => string;
}

/** Something wrong with a table. */
export interface TableProblem {
  readonly line: number;
  readonly message: string;
}

/** A table taken apart. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly problems: readonly TableProblem[];
}

/**
 * Reads a table with a header row. Commas, semicolons or tabs part the cells; the order of columns and the size of
 * letters in their names are free; empty rows are passed over.
 *
 * @param text CSV
 * @param columns the names that a column can have
 * @param required those that must be there
 * @returns the rows that are right, and what is wrong with the others
 * @example readTable('term,theme\nnurse,health\n', ['theme', 'term'], ['theme']).rows[0]?.cell('term') // 'nurse'
 */
export function readTable(text: string, columns: readonly string[], required: readonly string[]): Table {
  const { records, problems } = readRecords(text);
  const [header, ...body] = records;
  const names = (header?.cells ?? []).map((name) => name.toLowerCase());
  problems.push(...headerProblems(names, header?.line ?? 1, columns, required));
  if (problems.length > 0) return { rows: [], problems };
  const rows: TableRow[] = [];
  for (const { line, cells } of body) {
    if (cells.length > names.length) {
      const message = `expected at most ${names.length} cells, found ${cells.length}: a text with commas needs quotes`;
      problems.push({ line, message });
    } else {
      rows.push({ line, cell: (column) => cells[names.indexOf(column)] ?? '' });
    }
  }
  return { rows, problems };
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function readRecords(text: string): { records: CsvRecord[]; problems: TableProblem[] } {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = head.includes('\t') ? '\t' : head.includes(';') && !head.includes(',') ? ';' : ',';
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      delimiter,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ line: lines, cells });
        return null;
      },
    });
    return { records, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a double quote is opened and not closed'
        : 'a double quote stands inside a text; write it twice, and the whole text in quotes';
    return { records: [], problems: [{ line: Number(error.lines ?? 1), message }] };
  }
}

function headerProblems(
  names: readonly string[],
  line: number,
  columns: readonly string[],
  required: readonly string[],
): TableProblem[] {
  if (names.length === 0) return [];
  const missing = required
    .filter((name) => !names.includes(name))
    .map((name) => ({ line, message: `expected a column “${name}” in the first row` }));
  const unknown = names
    .filter((name) => !columns.includes(name))
    .map((name) => ({ line, message: `unknown column “${name}”; expected ${columns.join(', ')}` }));
  const twice = names
    .filter((name, at) => columns.includes(name) && names.indexOf(name) !== at)
    .map((name) => ({ line, message: `the column “${name}” stands twice` }));
  return [...missing, ...unknown, ...twice];
}
