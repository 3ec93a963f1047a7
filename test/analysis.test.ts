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

describe('a cue that is an acronym as well', () => {
  const analyser = createAnalyser(defaultLexicon);
  const weaknesses = (text: string) =>
    analyser
      .sentence(text)
      .cueMatches.filter(({ label }) => label === 'weakness')
      .map(({ term }) => term);

  it('counts in small letters alone', () => {
    expect(weaknesses('Timescales slip when staff leave.')).toContain('slip');
    expect(weaknesses('The SLIP works beside our managers.')).not.toContain('slip');
  });
});
