import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  classifyFindings,
  createClassifier,
  defaultLexicon,
  extendLexicon,
  type Lexicon,
  LexiconError,
} from '../../src/index.js';

const terms = (lexicon: Lexicon, theme: string) =>
  lexicon.themes.find((entry) => entry.theme === theme)?.terms.map(({ term }) => term) ?? [];

describe('extendLexicon', () => {
  it('adds a theme, whose name is then in the type of the findings', () => {
    const lexicon = extendLexicon(defaultLexicon, { themes: { 'pathway planning': ['pathway plan'] } });
    const [finding] = classifyFindings('Pathway plans are clear and shared with young people.', { lexicon });
    expect(finding?.themes).toContain('pathway planning');
    expectTypeOf(finding?.themes).toEqualTypeOf<
      ('accommodation' | 'NEET' | 'health' | 'risk' | 'supervision' | 'pathway planning')[] | undefined
    >();
  });

  it('takes the shape of a lexicon file', () => {
    const lexicon = extendLexicon(defaultLexicon, {
      theme: 'youth justice',
      terms: [{ term: 'youth justice', weight: 3 }],
    });
    expect(terms(lexicon, 'youth justice')).toEqual(['youth justice']);
  });

  it('adds terms to a theme that is there, later wins', () => {
    const lexicon = extendLexicon(defaultLexicon, {
      themes: { health: [{ term: 'Nurse', weight: 1 }, 'orthodontist'] },
    });
    const own = lexicon.themes
      .find((entry) => entry.theme === 'health')
      ?.terms.filter(({ term }) => /^nurse$/i.test(term));
    expect(own).toEqual([{ term: 'Nurse', weight: 1 }]);
    expect(terms(lexicon, 'health')).toContain('orthodontist');
  });

  it('takes out a term that is excluded', () => {
    const lexicon = extendLexicon(defaultLexicon, { themes: { health: { exclude: ['nurse'] } } });
    expect(terms(lexicon, 'health')).not.toContain('nurse');
  });

  it('leaves the base as it was', () => {
    const before = JSON.stringify(defaultLexicon);
    extendLexicon(defaultLexicon, { themes: { health: { terms: ['orthodontist'], exclude: ['nurse'] } } });
    expect(JSON.stringify(defaultLexicon)).toBe(before);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a theme named %s is a theme like any other',
    (name) => {
      const lexicon = extendLexicon(defaultLexicon, JSON.parse(`{ "themes": { "${name}": ["orthodontist"] } }`));
      const [finding] = createClassifier({ lexicon }).classify(
        'The orthodontist sees children and care leavers quickly.',
      );
      expect(finding?.themes).toContain(name);
      expect(Object.hasOwn(finding?.confidence.themes ?? {}, name)).toBe(true);
      expect(Object.prototype).not.toHaveProperty('polluted');
    },
  );
});

describe('a lexicon that is not of the right shape', () => {
  it.each([
    [
      'an empty term',
      { themes: { health: [' '] } },
      'themes["health"].terms[0]: expected a word or phrase with at least one letter or digit',
    ],
    [
      'a weight out of range',
      { themes: [{ theme: 'x', terms: [{ term: 'a', weight: 9 }] }] },
      'themes[0].terms[0].weight: expected a number above 0, at most 5',
    ],
    [
      'a number for a term',
      { theme: 'x', terms: ['good', 7] },
      'extension.terms[1]: expected a phrase, or an object with `term`',
    ],
    ['a misspelt field', { themes: [{ theme: 'x', term: ['a'] }] }, 'themes[0]: unknown field “term”'],
    ['an unknown field on top', { theme_s: [] }, 'unknown field “theme_s”'],
    ['an array', [], 'expected an object with `themes`'],
    ['nothing', null, 'expected an object with `themes`'],
    [
      'a theme without a name',
      { themes: [{ theme: ' ', terms: ['a'] }] },
      'themes[0].theme: expected the name of a theme',
    ],
    ['a cue that the base has not', { cues: [{ cue: 'joy', terms: ['glad'] }] }, 'cues[0].cue: expected one of'],
    [
      'a gap out of range',
      { theme: 'x', terms: [{ term: 'a … b', gap: 20 }] },
      'extension.terms[0].gap: expected a whole number from 1 to 8',
    ],
  ])('%s is refused by name', (_, extension, message) => {
    expect(() => extendLexicon(defaultLexicon, extension as never)).toThrow(LexiconError);
    expect(() => extendLexicon(defaultLexicon, extension as never)).toThrow(message);
  });

  it('that contains itself is refused', () => {
    const cyclic: Record<string, unknown> = { theme: 'x' };
    cyclic.terms = [cyclic];
    expect(() => extendLexicon(defaultLexicon, cyclic as never)).toThrow(LexiconError);
  });
});
