import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyFindings, defaultLexicon, extendLexicon } from '../../src/index.js';
import { diffFindings } from '../../src/lexicon/diff.js';
import { logLikelihoodRatio, suggestTerms } from '../../src/lexicon/suggest.js';
import { lexiconUse } from '../../src/lexicon/use.js';

const lexicon = extendLexicon(
  { themes: [], cues: [] },
  {
    themes: { planning: ['pathway plan', 'plan', 'goal'], advice: ['adviser'] },
  },
);
const sentences = [
  { document: 'a', text: 'Pathway plans are late.' },
  { document: 'a', text: 'Advisers write plans with young people.' },
  { document: 'b', text: 'The plans of advisers are clear, and so are pathway plans.' },
  { document: 'b', text: 'Nothing else is said.' },
];

describe('what a lexicon finds', () => {
  const use = lexiconUse(lexicon, sentences);

  it('is counted by the longest term, with documents and an example', () => {
    expect(use.terms.map(({ term, hits, documents }) => [term, hits, documents])).toEqual([
      ['pathway plan', 2, 2],
      ['plan', 2, 2],
      ['goal', 0, 0],
      ['adviser', 2, 2],
    ]);
    const example = use.terms[1]?.example;
    expect(example?.text.slice(example.start, example.end)).toBe('plans');
    expect(use.terms[2]?.example).toBeUndefined();
  });

  it('covers a share of the sentences', () => {
    expect(use.themes).toEqual([
      { theme: 'planning', sentences: 3, coverage: 0.75 },
      { theme: 'advice', sentences: 2, coverage: 0.5 },
    ]);
  });

  it('names themes that hardly ever come apart', () => {
    expect(use.together).toEqual([]);
    const more = Array.from({ length: 5 }, () => sentences[1] ?? { document: '', text: '' });
    expect(lexiconUse(lexicon, [...sentences, ...more]).together).toEqual([
      { themes: ['planning', 'advice'], sentences: 7, share: 1 },
    ]);
  });
});

describe('the log-likelihood ratio', () => {
  it('is that of Dunning’s table of word pairs', () => {
    // “the swiss”, Dunning 1993, table 1: 110, 2442, 111, 29114 → 270.72
    expect(logLikelihoodRatio(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114)).toBeCloseTo(270.72, 1);
  });

  it('is nothing where the rates are the same, and never less', () => {
    expect(logLikelihoodRatio(5, 50, 10, 100)).toBeCloseTo(0, 10);
    const table = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(table, ([a, b, c, d]) => {
        expect(logLikelihoodRatio(a, a + b, a + c, a + b + c + d)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('suggestions', () => {
  const themed = Array.from({ length: 6 }, (_, at) => ({
    document: `d${at}`,
    text: `Pathway plans name the goals and the semi-independent homes of ${at} young people.`,
    themes: ['planning'],
  }));
  const others = Array.from({ length: 30 }, (_, at) => ({
    document: `e${at}`,
    text: `Social workers of team ${at} visit children and young people.`,
    themes: [],
  }));

  it('are phrases that go with a theme and are no terms of it yet', () => {
    const [first] = suggestTerms('planning', lexicon, [...themed, ...others]);
    expect(first).toMatchObject({ term: 'semi independent homes', inTheme: 6, elsewhere: 0 });
    expect(first?.example.text.slice(first.example.start, first.example.end)).toBe('semi-independent homes');
  });

  it('are none that stand elsewhere as often, and none that are known, function words or figures', () => {
    const words = suggestTerms('planning', lexicon, [...themed, ...others]).flatMap(({ term }) => term.split(' '));
    for (const word of ['young', 'plans', 'goals', 'pathway', 'the', 'and', '3']) expect(words).not.toContain(word);
  });

  it('are no judgements', () => {
    const judged = themed.map((sentence) => ({ ...sentence, text: 'Pathway plans are effective.' }));
    const withCues = { ...lexicon, cues: defaultLexicon.cues };
    expect(suggestTerms('planning', withCues, [...judged, ...others])).toEqual([]);
  });

  it('of a theme that the lexicon has not are refused', () => {
    expect(() => suggestTerms('housing', lexicon, themed)).toThrow(
      'The lexicon has no theme “housing”; it has planning, advice.',
    );
  });
});

describe('the difference of two lexicons', () => {
  const text = 'Pathway plans are clear.\n\nDentists see children promptly.';
  const more = extendLexicon(defaultLexicon, {
    themes: { planning: ['pathway plan'], health: { exclude: ['dentist'] } },
  });

  it('is the sentences that change label, with themes gained and lost', () => {
    const changes = diffFindings(classifyFindings(text), classifyFindings(text, { lexicon: more }));
    expect(changes[0]).toMatchObject({
      text: 'Pathway plans are clear.',
      start: 0,
      end: 24,
      gained: ['planning'],
      lost: [],
    });
  });

  it('is nothing between a lexicon and itself', () => {
    expect(diffFindings(classifyFindings(text), classifyFindings(text))).toEqual([]);
  });

  it('of two texts is refused', () => {
    expect(() => diffFindings(classifyFindings(text), classifyFindings('Plans.'))).toThrow(RangeError);
  });
});
