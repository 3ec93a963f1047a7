import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexiconTerm } from '../../src/lexicon/lexicon.js';
import { compileMatcher } from '../../src/lexicon/matcher.js';
import { termKeys } from '../../src/lexicon/term-keys.js';
import { createTokenizer } from '../../src/text/tokens.js';

const tokenize = createTokenizer();
const found = (text: string, terms: readonly LexiconTerm[], exclude: readonly LexiconTerm[] = []) =>
  compileMatcher([{ label: 'theme', terms, exclude }], tokenize)(text, tokenize(text)).map(({ from, to }) => {
    const tokens = tokenize(text);
    return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  });

describe('keys worked out beforehand', () => {
  it('stand for the words of a term, its gaps and its form', () => {
    const terms: LexiconTerm[] = [
      { term: 'keep … safe' },
      { term: 'Section 47 enquiries' },
      { term: 'rents', match: 'exact' },
      { term: 'PEP', match: 'case' },
      { term: '…' },
    ];
    expect(termKeys([{ label: 'theme', terms }], tokenize)).toEqual([
      'keep…safe',
      'section 47 enquiri',
      'rents',
      'PEP',
      '',
    ]);
  });

  it('match as the terms do', () => {
    const groups = [
      { label: 'theme', terms: [{ term: 'keep … safe' }, { term: 'safety plan' }], exclude: [{ term: 'safe' }] },
    ];
    const find = compileMatcher(groups, tokenize, termKeys(groups, tokenize));
    const text = 'Safety plans keep most of them safe; all are safe.';
    expect(find(text, tokenize(text))).toEqual(compileMatcher(groups, tokenize)(text, tokenize(text)));
    expect(find(text, tokenize(text)).map(({ term }) => term)).toEqual(['safety plan', 'keep … safe']);
  });
});

describe('a term', () => {
  it('matches every inflection', () => {
    expect(found('Placements move; a placement moved.', [{ term: 'placement move' }])).toEqual([
      'Placements move',
      'placement moved',
    ]);
  });

  it('matches across a hyphen and a comma', () => {
    expect(
      found('Education, employment and training; semi-independent homes', [
        { term: 'education employment and training' },
        { term: 'semi independent' },
      ]),
    ).toEqual(['Education, employment and training', 'semi-independent']);
  });

  it('matches its exact form alone when asked', () => {
    expect(found('A rented flat and rents', [{ term: 'rents', match: 'exact' }])).toEqual(['rents']);
  });

  it('matches its exact case alone when asked', () => {
    expect(found('a PEP talk is no pep talk', [{ term: 'PEP', match: 'case' }])).toEqual(['PEP']);
  });

  it('matches over a gap of a few words', () => {
    expect(found('Staff keep most of them safe.', [{ term: 'keep … safe' }])).toEqual(['keep most of them safe']);
  });

  it('does not match over a longer gap', () => {
    expect(found('Staff keep notes, and in the end everybody is safe.', [{ term: 'keep … safe' }])).toEqual([]);
  });

  it('matches over its gap to the nearest end', () => {
    expect(found('Staff keep them safe, safe and well.', [{ term: 'keep … safe' }])).toEqual(['keep them safe']);
  });

  it('matches over two gaps, and tries the next end where the nearest leads nowhere', () => {
    const term = { term: 'plan … review … late', gap: 2 };
    expect(found('Plans are in review; reviews of them are late.', [{ ...term, gap: 4 }])).toEqual([
      'Plans are in review; reviews of them are late',
    ]);
    expect(found('Plans are in the first review, and come late.', [term])).toEqual([]);
  });

  it('keeps its exact form over a gap', () => {
    expect(found('They kept all safe.', [{ term: 'keep … safe', match: 'exact' }])).toEqual([]);
    expect(found('They keep all safe.', [{ term: 'keep … safe', match: 'exact' }])).toEqual(['keep all safe']);
  });

  it('means its figure and no other', () => {
    expect(found('Section 20 is not section 47.', [{ term: 'section 47' }])).toEqual(['section 47']);
  });

  it('of exact case matches with a possessive', () => {
    expect(found('The PEP’s targets', [{ term: 'PEP', match: 'case' }])).toEqual(['PEP’s']);
  });

  it('does not count beside a phrase that it must not stand beside', () => {
    expect(found('The supervised contact is safe.', [{ term: 'supervise', unless: ['contact'] }])).toEqual([]);
  });

  it('gives way to a longer one that covers it', () => {
    expect(found('an initial health assessment', [{ term: 'health' }, { term: 'initial health assessment' }])).toEqual([
      'initial health assessment',
    ]);
  });

  it('is hidden by an exclusion around it, and only there', () => {
    expect(
      found('at risk of homelessness and at risk', [{ term: 'risk' }], [{ term: 'risk of homelessness' }]),
    ).toEqual(['risk']);
  });
});

describe('the matcher', () => {
  const word = fc.constantFrom('plan', 'plans', 'risk', 'safe', 'not', 'The', '47');
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 });

  it('finds a phrase exactly where a slow search finds it', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), phrase, phrase, (words, term, other) => {
        const text = words.join(' ');
        const lower = (list: readonly string[]) => list.map((part) => part.toLowerCase());
        const there = words.some((_, at) => lower(term).every((part, index) => lower(words)[at + index] === part));
        const matches = compileMatcher(
          [
            { label: 'own', terms: [{ term: term.join(' '), match: 'exact' }] },
            { label: 'other', terms: [{ term: other.join(' ') }, { term: `${other.join(' ')} … plan` }] },
          ],
          tokenize,
        )(text, tokenize(text));
        expect(matches.some(({ label }) => label === 'own')).toBe(there);
      }),
    );
  });

  it('finds the same whatever it has seen before', () => {
    const groups = [
      { label: 'own', terms: [{ term: 'plan' }, { term: 'plan … safe' }, { term: 'not safe', unless: ['plan'] }] },
      {
        label: 'other',
        terms: [{ term: 'Not', match: 'case' as const }, { term: 'plan' }],
        exclude: [{ term: 'safe plan' }],
      },
    ];
    const sentence = fc.array(fc.constantFrom('plan', 'safe', 'not', 'Not', 'is', 'plans'), { maxLength: 10 });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 5 }), (sentences) => {
        const used = compileMatcher(groups, tokenize);
        for (const words of sentences) {
          const text = words.join(' ');
          expect(used(text, tokenize(text))).toEqual(compileMatcher(groups, tokenize)(text, tokenize(text)));
        }
      }),
    );
  });

  it('finds a term over a gap exactly where a slow search finds it', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 14 }),
        phrase,
        phrase,
        fc.integer({ min: 1, max: 8 }),
        (words, a, b, gap) => {
          const lower = words.map((part) => part.toLowerCase());
          const stands = (at: number, part: readonly string[]) =>
            part.every((own, index) => lower[at + index] === own.toLowerCase());
          const there = words.some(
            (_, at) =>
              stands(at, a) &&
              Array.from({ length: gap + 1 }, (__, skip) => at + a.length + skip).some((next) => stands(next, b)),
          );
          const term: LexiconTerm = { term: `${a.join(' ')} … ${b.join(' ')}`, gap, match: 'exact' };
          expect(found(words.join(' '), [term]).length > 0).toBe(there);
        },
      ),
    );
  });

  it('takes terms that differ in nothing that a sentence shows for one, the heaviest', () => {
    const terms = Array.from({ length: 1000 }, (_, at) => ({
      term: `plan${'!'.repeat(at)}`,
      weight: at === 500 ? 3 : 1,
    }));
    const matches = compileMatcher([{ label: 'theme', terms }], tokenize)('plan', tokenize('plan'));
    expect(matches.map(({ weight }) => weight)).toEqual([3]);
  });
});

it('words from the prototype of objects are ordinary words', () => {
  expect(
    found('the constructor toString __proto__ hasOwnProperty', [{ term: 'constructor' }, { term: '__proto__' }]),
  ).toEqual(['constructor', 'proto']);
});

it('a term that no letter of the text can meet finds nothing', () => {
  expect(found('Plans are clear.', [{ term: '…' }])).toEqual([]);
});
