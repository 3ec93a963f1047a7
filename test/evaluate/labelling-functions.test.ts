import { describe, expect, it } from 'vitest';
import { labellingFunctions, wilsonUpper } from '../../src/evaluate/labelling-functions.js';
import type { Lexicon } from '../../src/lexicon/lexicon.js';

const lexicon: Lexicon = {
  themes: [
    { theme: 'health', terms: [{ term: 'nurse' }, { term: 'clinic' }], exclude: [] },
    { theme: 'risk', terms: [{ term: 'harm' }], exclude: [] },
  ],
  cues: [
    { cue: 'strength', terms: [{ term: 'good' }] },
    { cue: 'weakness', terms: [{ term: 'poor' }] },
    { cue: 'hedge', terms: [{ term: 'mostly' }] },
  ],
};

describe('lexicon terms as labelling functions', () => {
  const terms = labellingFunctions(lexicon, [
    { text: 'The nurse runs a good clinic.', themes: ['health'], polarity: 'strength' },
    { text: 'The nurse was told of harm.', themes: ['risk'], polarity: 'neutral' },
    { text: 'A nurse writes mostly good plans, but poor notes.', themes: [], polarity: 'mixed' },
    { text: 'Meetings are held weekly.', themes: [], polarity: 'neutral' },
  ]);
  const of = (term: string) => terms.find((own) => own.term === term);

  it('have coverage, overlap, conflict and precision', () => {
    expect(of('nurse')).toMatchObject({ matches: 3, right: 1, coverage: 0.75, overlap: 0.5, conflict: 0.25 });
    expect(of('clinic')).toMatchObject({ matches: 1, right: 1, precision: 1, overlap: 0.25, conflict: 0 });
  });

  it('count a cue as right in a mixed sentence, and against one of the other sign', () => {
    expect(of('good')).toMatchObject({ matches: 2, right: 2, overlap: 0.25, conflict: 0.25 });
  });

  it('leave out cues that say no polarity by themselves', () => {
    expect(of('mostly')).toBeUndefined();
  });

  it('stand with the worst on top', () => {
    expect(terms[0]?.term).toBe('nurse');
    const bounds = terms.map((own) => own.precisionAtMost);
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
  });
});

describe('the upper end of the Wilson interval', () => {
  // statsmodels: proportion_confint(0, 10, method='wilson') = (0, 0.2775…); (8, 10) = (0.4902, 0.9433)
  it('is that of statsmodels', () => {
    expect(wilsonUpper(0, 10)).toBeCloseTo(0.2775, 4);
    expect(wilsonUpper(8, 10)).toBeCloseTo(0.9433, 4);
  });

  it('lets a term that is wrong ten times stand above one that is wrong once', () => {
    expect(wilsonUpper(0, 10)).toBeLessThan(wilsonUpper(0, 1));
  });
});
