import { describe, expect, it } from 'vitest';
import { eraOf, groupsOf } from '../../src/evaluate/breakdown.js';

describe('eras', () => {
  it.each([
    ['2017-12-31', 'before 2018'],
    ['2018', '2018–22'],
    ['2022-12', '2018–22'],
    ['2023', '2023–26'],
    ['2026', '2023–26'],
    ['2026-03-31', '2023–26'],
    ['2026-04', 'after the 2026 reform'],
    [null, 'not said'],
  ])('%s is %s', (date, era) => {
    expect(eraOf(date)).toBe(era);
  });
});

describe('groups of documents', () => {
  const document = (name: string, council: string | null, date: string | null) => ({
    name,
    council,
    date,
    text: '',
    units: [],
    annotator: null,
    annotators: new Map(),
    composed: false,
  });

  it('are eras in their order, then councils and documents; a division into one group is none', () => {
    const groups = groupsOf([
      document('b', 'Seaford', '2024'),
      document('a', 'Seaford', '2016'),
      document('c', null, '2024'),
    ]);
    expect(groups.map(({ by, name, documents }) => [by, name, documents.length])).toEqual([
      ['era', 'before 2018', 1],
      ['era', '2023–26', 2],
      ['council', 'not said', 1],
      ['council', 'Seaford', 2],
      ['document', 'a', 1],
      ['document', 'b', 1],
      ['document', 'c', 1],
    ]);
  });
});
