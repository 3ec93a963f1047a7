import { describe, expect, it } from 'vitest';
import { defaultLexicon, type LexiconInput } from '../../src/index.js';
import { checkLexicon } from '../../src/lexicon/check.js';
import { readExtension } from '../../src/lexicon/read-extension.js';

const remarks = (extension: LexiconInput) =>
  checkLexicon(readExtension(extension), defaultLexicon).map(
    ({ kind, term, message }) => `${kind}: “${term}” ${message}`,
  );

describe('the check of a lexicon', () => {
  it('is content with terms that each add something', () => {
    expect(
      remarks({ theme: 'pathway planning', terms: ['pathway plan', { term: 'pathway plan review', weight: 3 }] }),
    ).toEqual([]);
  });

  it('remarks on a term that stands twice', () => {
    expect(remarks({ theme: 'x', terms: ['pathway plan', 'Pathway  Plan'] })).toEqual([
      'duplicate: “Pathway  Plan” stands twice in this theme; only the last counts',
    ]);
  });

  it('remarks on a term that the library has, and on none that gets another weight', () => {
    expect(remarks({ theme: 'NEET', terms: ['college'] })).toEqual([
      'duplicate: “college” is in the library’s lexicon already, just so',
    ]);
    expect(remarks({ theme: 'NEET', terms: [{ term: 'college', weight: 3 }] })).toEqual([]);
  });

  it('remarks on a form of a term that matches already', () => {
    expect(remarks({ theme: 'x', terms: ['pathway plan', 'pathway planning'] })).toEqual([
      'covered: “pathway planning” adds nothing to “pathway plan”, which has the same stem',
    ]);
  });

  it('remarks on a phrase around a term that weighs no less, and on none around a lighter one', () => {
    expect(
      remarks({
        theme: 'x',
        terms: [
          { term: 'mentor', weight: 1 },
          { term: 'peer mentor', weight: 1 },
        ],
      }),
    ).toEqual(['covered: “peer mentor” adds nothing to “mentor”, whose stem is in it and which weighs no less']);
    expect(remarks({ theme: 'x', terms: [{ term: 'mentor', weight: 1 }, 'peer mentor'] })).toEqual([]);
  });

  it('remarks on no phrase around a term that may not match in it', () => {
    expect(remarks({ theme: 'x', terms: [{ term: 'SMART', match: 'case' }, 'smart goal'] })).toEqual([]);
    expect(remarks({ theme: 'x', terms: [{ term: 'mentor', unless: ['staff'] }, 'peer mentor'] })).toEqual([]);
  });

  it('remarks on a term of two themes, once where there are many', () => {
    expect(remarks({ themes: { x: ['mentor'], y: ['mentors'] } })).toEqual([
      'two themes: “mentor” is a term of “y” too, and speaks for both',
      'two themes: “mentors” is a term of “x” too, and speaks for both',
    ]);
    const shared = remarks({ theme: 'education', terms: ['school', 'college', 'university', 'apprenticeship'] });
    expect(shared).toHaveLength(1);
    expect(shared[0]).toContain('and 3 more terms: each is a term of “NEET” too');
  });

  it.each([
    [
      'a term that its theme excludes',
      { terms: ['mentors'], exclude: ['mentor'] },
      'can never match: the theme excludes “mentor”',
    ],
    [
      'a term with a phrase inside that it must not stand beside',
      { terms: [{ term: 'supervised contact', unless: ['contact'] }] },
      'can never match: it has in it “contact”, beside which it must not stand',
    ],
    [
      'a term in which a sentence ends',
      { terms: ['plans are late. They are vague'] },
      'can never match: a sentence ends inside it',
    ],
  ])('remarks on %s', (_, theme, message) => {
    expect(remarks({ theme: 'x', ...theme }).join('\n')).toContain(message);
  });

  it('remarks on a word that says how a sentence judges', () => {
    expect(remarks({ theme: 'x', terms: ['effective', 'delay'] })).toEqual([
      'polarity word: “effective” is a polarity cue (strength): it says how a sentence judges, not what it is about',
      'polarity word: “delay” is a polarity cue (weakness): it says how a sentence judges, not what it is about',
    ]);
  });

  it('does not take a word for a cue that only has its stem', () => {
    const judged = (term: string) =>
      remarks({ theme: 'x', terms: [term] }).filter((remark) => /^polarity/.test(remark));
    expect(judged('universally')).toHaveLength(1);
    expect(judged('universe')).toEqual([]);
  });

  it('remarks on a gap that is nowhere', () => {
    expect(remarks({ theme: 'x', terms: [{ term: 'peer mentor', gap: 3 }] })).toEqual([
      'no effect: “peer mentor” has a `gap`, but no “…” where it could be',
    ]);
  });

  it('remarks on a name that differs from a theme’s by its capitals', () => {
    expect(remarks({ theme: 'neet', terms: ['gap year'] })).toEqual([
      'theme name: “” is another theme than “NEET”: names differ by capital letters and spaces',
    ]);
  });

  it('says where the term stands', () => {
    const [remark] = checkLexicon(readExtension({ themes: { x: ['a1 b', 'a1 b'] } }), defaultLexicon);
    expect(remark?.at).toEqual(['themes', 'x', 'terms', 1]);
  });
});
