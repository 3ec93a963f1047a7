import { describe, expect, it } from 'vitest';
import { createTokenizer } from '../../src/text/tokens.js';

const tokenize = createTokenizer();
const stems = (text: string) => tokenize(text).map((token) => token.stem);

describe('tokens', () => {
  it('keep not and no', () => {
    expect(stems('There is no plan, not even a draft')).toEqual([
      'there',
      'is',
      'no',
      'plan',
      'not',
      'even',
      'a',
      'draft',
    ]);
  });

  it('take a negation apart', () => {
    expect(stems("It isn't clear and can’t wait")).toEqual(['it', 'is', 'not', 'clear', 'and', 'can', 'not', 'wait']);
  });

  it('take a possessive ending off', () => {
    expect(tokenize('children’s homes').map((token) => token.word)).toEqual(['children', 'homes']);
  });

  it('take hyphenated words apart, so that well-being is well being', () => {
    expect(stems('well-being')).toEqual(stems('well being'));
  });

  it('make one sign of all figures', () => {
    expect(stems('87% of 1,234 in 2.5 years')).toEqual(['#', 'of', '#', 'in', '#', 'year']);
  });

  it('say where a pause is', () => {
    expect(tokenize('Plans, however, are (mostly) clear').map((token) => token.pause)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it('say where they stand', () => {
    const text = 'Leaders don’t know.';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Leaders', 'do', 'n’t', 'know']);
  });
});
