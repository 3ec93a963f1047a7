import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  classifyFindings,
  createClassifier,
  defaultLexicon,
  extendLexicon,
  type Lexicon,
  LexiconError,
  summariseFindings,
  type ThemeLexicon,
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

  it('has the names of old and new themes in the type of its own', () => {
    const one = extendLexicon(defaultLexicon, { theme: 'youth justice', terms: ['youth justice'] });
    const listed = extendLexicon(one, { themes: [{ theme: 'early help', terms: ['early help'] }] });
    const named = extendLexicon(listed, { themes: { education: ['school'], health: { exclude: ['nurse'] } } });
    type Shipped = 'accommodation' | 'NEET' | 'health' | 'risk' | 'supervision';
    expectTypeOf(one).toEqualTypeOf<Lexicon<Shipped | 'youth justice'>>();
    expectTypeOf(named.themes).toEqualTypeOf<
      readonly ThemeLexicon<Shipped | 'youth justice' | 'early help' | 'education'>[]
    >();
    const { classify } = createClassifier({ lexicon: named });
    expectTypeOf(classify)
      .returns.items.toHaveProperty('themes')
      .items.toEqualTypeOf<Shipped | 'youth justice' | 'early help' | 'education'>();
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

  it('is the same whether done in two steps or in one', () => {
    const first = { themes: { health: ['orthodontist', { term: 'matron', weight: 3 }] } } as const;
    const second = {
      themes: { health: { terms: [{ term: 'Matron', weight: 1 }], exclude: ['orthodontist'] } },
    } as const;
    const steps = extendLexicon(extendLexicon(defaultLexicon, first), second);
    const both = extendLexicon(defaultLexicon, {
      themes: [
        { theme: 'health', terms: [...first.themes.health] },
        { theme: 'health', ...second.themes.health },
      ],
    });
    expect(both).toEqual(steps);
    expect(terms(steps, 'health')).toContain('Matron');
    expect(terms(steps, 'health')).not.toContain('orthodontist');
  });

  it('adds cues to a group of the base', () => {
    const lexicon = extendLexicon(defaultLexicon, { cues: [{ cue: 'weakness', terms: ['threadbare'] }] });
    expect(lexicon.cues.find(({ cue }) => cue === 'weakness')?.terms).toContainEqual({ term: 'threadbare' });
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
      const summary = summariseFindings(createClassifier({ lexicon }).classify('The orthodontist sees children.'));
      expect(Object.hasOwn(summary.themes, name) && summary.themes[name]?.total).toBe(1);
      expect(Object.getPrototypeOf(summary.themes)).toBe(Object.prototype);
    },
  );
});

describe('what is no lexicon', () => {
  it.each([
    ['nothing', null],
    ['an extension', { theme: 'x', terms: ['a'] }],
    ['themes without cues', { themes: [] }],
    ['themes by name', { themes: { x: ['a'] }, cues: [] }],
    ['a theme without terms', { themes: [{ theme: 'x' }], cues: [] }],
  ])('is refused where one is expected: %s', (_, lexicon) => {
    const message = 'This is no lexicon; expected themes and cues. Make one with extendLexicon';
    expect(() => extendLexicon(lexicon as never, { themes: {} })).toThrow(message);
    expect(() => createClassifier({ lexicon: lexicon as never })).toThrow(message);
  });
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
      'terms[1]: expected a phrase, or an object with `term`',
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
      'terms[0].gap: expected a whole number from 1 to 8',
    ],
    ['three gaps', { theme: 'x', terms: ['a … b … c … d'] }, 'terms[0]: expected at most two gaps (…) in a term'],
    [
      'a term that is a page long',
      { theme: 'x', terms: ['a'.repeat(201)] },
      'terms[0]: expected at most 200 characters',
    ],
    ['a list for a theme in a list', { themes: [['a']] }, 'themes[0]: expected a theme'],
    ['text for a theme by name', { themes: { x: 'a' } }, 'themes["x"]: expected an array of terms'],
    ['a nameless theme by name', { themes: { ' ': ['a'] } }, 'themes[" "]: expected the name of a theme'],
    ['a prototype for a field', JSON.parse('{"theme":"x","terms":["a"],"__proto__":{"weight":5}}'), '__proto__'],
    [
      'twenty-one phrases to stand beside',
      { theme: 'x', terms: [{ term: 'a', unless: Array.from({ length: 21 }, (_, at) => `b${at}`) }] },
      'terms[0].unless: expected at most 20 phrases',
    ],
  ])('%s is refused by name', (_, extension, message) => {
    expect(() => extendLexicon(defaultLexicon, extension as never)).toThrow(LexiconError);
    expect(() => extendLexicon(defaultLexicon, extension as never)).toThrow(message);
  });

  it('is told of as a whole: every problem with its place', () => {
    const extension = { themes: { health: [' ', { term: 'a', weight: 9 }] }, cues: [{ cue: 'joy', terms: [] }] };
    const problems = ((): LexiconError['problems'] => {
      try {
        extendLexicon(defaultLexicon, extension);
        return [];
      } catch (error) {
        return error instanceof LexiconError ? error.problems : [];
      }
    })();
    expect(problems.map(({ at }) => at)).toEqual([
      ['themes', 'health', 'terms', 0],
      ['themes', 'health', 'terms', 1, 'weight'],
      ['cues', 0, 'cue'],
    ]);
  });

  it('with 100 MB of terms is refused before they are read', () => {
    const term = 'a'.repeat(50);
    const many = new Proxy(new Array<string>(2_000_000).fill(term), {
      get: (list, key) => {
        if (key === '0') throw new Error('a term was read');
        return Reflect.get(list, key);
      },
    });
    expect(() => extendLexicon(defaultLexicon, { theme: 'x', terms: many })).toThrow(
      'expected at most 100000 terms, found 2000000',
    );
  });

  it('that contains itself is refused', () => {
    const cyclic: Record<string, unknown> = { theme: 'x' };
    cyclic.terms = [cyclic];
    expect(() => extendLexicon(defaultLexicon, cyclic as never)).toThrow(LexiconError);
  });

  it('finds a theme of one’s own in a text of another field', () => {
    const lexicon = extendLexicon(defaultLexicon, { themes: { libraries: ['library'] } });
    const [finding] = classifyFindings('The library in the market square was shut for a week.', { lexicon });
    expect(finding?.themes).toContain('libraries');
  });
});
