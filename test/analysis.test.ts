import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../src/analysis.js';
import { defaultLexicon } from '../src/lexicon/default.js';

describe('what a heading says', () => {
  const { section } = createAnalyser(defaultLexicon);

  it('is its kind, the themes that it names and the stems of its longer words', () => {
    expect(section('What needs to improve: the health of children in care')).toEqual({
      kind: 'improve',
      themes: ['health'],
      stems: ['what', 'need', 'improv', 'health', 'children', 'care'],
    });
  });

  it('is nothing where there is no heading', () => {
    expect(section(null)).toEqual({ kind: 'none', themes: [], stems: [] });
  });
});
