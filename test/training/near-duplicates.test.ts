import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearDuplicateSearch, nearShare, sharedWords, wordSet } from '../../src/training/near-duplicates.js';

const homes = 'Too many young people live in homes that are far from their friends and schools.';

describe('the share of words in common', () => {
  it('is of the words of the longer sentence, each counted once', () => {
    expect(sharedWords(wordSet('Plans are late.'), wordSet('Plans are late, and late again.'))).toBe(3 / 5);
  });
});

describe('the search for near duplicates', () => {
  it('finds a sentence with a word changed, whatever the order and the punctuation', () => {
    const search = nearDuplicateSearch([homes]);
    expect(search('Far from their friends and schools: too many young people live in places that are.')).toEqual([0]);
  });

  it('does not find a sentence with more than a quarter of its words changed', () => {
    expect(nearDuplicateSearch([homes])('Few young people live in homes that are unsafe or in hostels.')).toEqual([]);
  });

  it('says nothing of sentences of fewer than eight different words', () => {
    expect(nearDuplicateSearch(['Children are safe.'])('Children are safe.')).toEqual([]);
  });

  it('finds what holding every sentence against every other finds', () => {
    const word = fc.constantFrom(...'abcdefghijklmnop');
    const sentence = fc.uniqueArray(word, { minLength: 6, maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), sentence, (texts, asked) => {
        const all = texts.flatMap((text, place) => {
          const sets = [wordSet(text), wordSet(asked)] as const;
          return sets.every((set) => set.size >= 8) && sharedWords(...sets) > nearShare ? [place] : [];
        });
        expect(nearDuplicateSearch(texts)(asked)).toEqual(all);
      }),
    );
  });
});
