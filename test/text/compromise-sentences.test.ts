import { readdirSync, readFileSync } from 'node:fs';
import nlp from 'compromise/one';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import part from '../../scripts/compromise-sentences.js';

interface Tokenizing {
  readonly one: { readonly tokenize: { readonly splitSentences: (text: string, world: object) => string[] } };
}

const boundaries = (compromise: { methods: () => object; world: () => object }, text: string): string[] =>
  (compromise.methods() as Tokenizing).one.tokenize.splitSentences(text, compromise.world());

describe('the part of compromise that the bundles carry', () => {
  it.each(readdirSync('seeds').filter((file) => file.endsWith('.txt')))('finds the same boundaries in %s', (file) => {
    const text = readFileSync(`seeds/${file}`, 'utf8');
    expect(boundaries(nlp, text).length).toBeGreaterThan(10);
    expect(boundaries(part, text)).toEqual(boundaries(nlp, text));
  });

  it('finds the same boundaries after abbreviations, quotations, brackets and initials', () => {
    const words = [
      'Mr.',
      'Dr.',
      'e.g.',
      'etc.',
      'J.',
      'No.',
      'Feb.',
      '“Yes!”',
      '(See',
      'p.',
      '3.)',
      'Plans',
      'are',
      'clear.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 20 }), (chosen) => {
        const text = chosen.join(' ');
        expect(boundaries(part, text)).toEqual(boundaries(nlp, text));
      }),
    );
  });
});
