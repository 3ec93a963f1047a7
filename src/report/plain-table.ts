/** Tables without lines: what both reports are drawn with. Node only. */

import Table, { type TableConstructorOptions } from 'cli-table3';

const borders = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
} as const;

/**
 * An empty table without lines.
 *
 * @param options columns as cli-table3 takes them
 * @param gap white space after a column, in characters
 */
export function plainTable(options: TableConstructorOptions, gap: number): Table.Table {
  return new Table({
    ...options,
    chars: { ...borders },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap },
  });
}

/** A table as text, without white space at the ends of lines. */
export function drawTable(table: Table.Table): string {
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
