import { describe, expect, it } from 'vitest';
import type { LexiconTerm } from '../../src/lexicon/lexicon.js';
import { compileMatcher } from '../../src/lexicon/matcher.js';
import { createTokenizer } from '../../src/text/tokens.js';

const tokenize = createTokenizer();
const found = (text: string, terms: readonly LexiconTerm[], exclude: readonly LexiconTerm[] = []) =>
  compileMatcher([{ label: 'theme', terms, exclude }], tokenize)(text, tokenize(text)).map(({ from, to }) => {
    const tokens = tokenize(text);
    return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
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

it('words from the prototype of objects are ordinary words', () => {
  expect(
    found('the constructor toString __proto__ hasOwnProperty', [{ term: 'constructor' }, { term: '__proto__' }]),
  ).toEqual(['constructor', 'proto']);
});

it('a term that no letter of the text can meet finds nothing', () => {
  expect(found('Plans are clear.', [{ term: '…' }])).toEqual([]);
});
