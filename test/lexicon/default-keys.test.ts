import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/analysis.js';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { defaultKeys, lexiconKeys } from '../../src/lexicon/default-keys.js';
import { readSentences } from '../../src/text/document.js';
import { createTokenizer } from '../../src/text/tokens.js';

const seeds = readdirSync('seeds').filter((file) => file.endsWith('.txt'));

describe('the keys of the default lexicon', () => {
  it('are those of its terms (after a change of a lexicon: npm run train)', () => {
    expect(defaultKeys).toEqual(lexiconKeys(defaultLexicon, createTokenizer()));
  });

  it.each(seeds)('give the matches that its terms give by themselves, in %s', (file) => {
    const withKeys = createAnalyser(defaultLexicon);
    const without = createAnalyser({ ...defaultLexicon });
    const sentences = readSentences(readFileSync(`seeds/${file}`, 'utf8'));
    expect(sentences.length).toBeGreaterThan(10);
    for (const { text } of sentences) {
      const { themeMatches, cueMatches } = withKeys.sentence(text);
      const own = without.sentence(text);
      expect(themeMatches).toEqual(own.themeMatches);
      expect(cueMatches).toEqual(own.cueMatches);
    }
  });
});
