import { describe, expect, it } from 'vitest';
import { fillTables } from '../../scripts/fill-tables.js';

describe('tables in a page', () => {
  const page = 'Before.\n\n<!-- table: balance -->\nold\n<!-- end -->\n\nAfter.\n';

  it('stand between their markers, and all else stays', () => {
    expect(fillTables(page, new Map([['balance', '| new |']]))).toBe(page.replace('old', '| new |'));
    expect(fillTables(page, new Map(), ['balance'])).toBe(page);
  });

  it('are refused without a marker, and a marker without a table', () => {
    const both = new Map([
      ['balance', ''],
      ['agreement', ''],
    ]);
    expect(() => fillTables(page, both)).toThrow('no place for agreement');
    expect(() => fillTables(page, new Map())).toThrow('no table “balance”');
  });
});
