import { describe, expect, it } from 'vitest';
import { parseGold } from '../../src/evaluate/gold.js';

const line = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    document: 'letter',
    id: 0,
    start: 0,
    end: 9,
    role: 'sentence',
    themes: [],
    polarity: 'neutral',
    ...fields,
  });

describe('a gold file', () => {
  it('is read line by line, empty lines and a byte order mark aside', () => {
    const units = parseGold(`\uFEFF${line({})}\r\n\r\n${line({ id: 1, role: 'heading' })}\n`, 'gold.jsonl');
    expect(units.map(({ role, place }) => [role, place])).toEqual([
      ['sentence', 'gold.jsonl:1'],
      ['heading', 'gold.jsonl:3'],
    ]);
  });

  it.each([
    ['a line that is no JSON', '{', 'gold.jsonl:2: is no JSON; expected one object a line'],
    ['no object', '3', 'gold.jsonl:2: expected an object with document, id, start, end and role'],
    ['an unknown role', line({ role: 'title' }), 'gold.jsonl:2: role: expected “sentence”, “heading” or “furniture”'],
    [
      'an unknown polarity',
      line({ polarity: 'good' }),
      'gold.jsonl:2: polarity: expected one of strength, weakness, mixed, neutral',
    ],
    ['no polarity', line({ polarity: undefined }), 'gold.jsonl:2: polarity: expected one of'],
    ['no themes', line({ themes: undefined }), 'gold.jsonl:2: themes: expected an array of themes for a sentence'],
    ['a theme that is no word', line({ themes: ['risk', 3] }), 'gold.jsonl:2: themes[1]: expected a theme'],
    ['a negative place', line({ start: -1 }), 'gold.jsonl:2: start: expected 0 or more'],
    ['a broken place', line({ end: 1.5 }), 'gold.jsonl:2: end: expected a whole number'],
    [
      'a date as people write it',
      line({ date: '14/02/2024' }),
      'gold.jsonl:2: date: expected the date of the document, such as 2024',
    ],
  ])('with %s is refused with its line, field and what was expected', (_, bad, message) => {
    expect(() => parseGold(`${line({})}\n${bad}\n`, 'gold.jsonl')).toThrow(message);
  });

  it('that is empty is refused', () => {
    expect(() => parseGold(' \n', 'gold.jsonl')).toThrow('gold.jsonl: is empty');
  });
});
