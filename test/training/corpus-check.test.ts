import { describe, expect, it } from 'vitest';
import { type CorpusLine, corpusProblems, overlapWith, parseCorpus, placeOf } from '../../src/training/corpus-check.js';

const line = {
  passage: 'care-1',
  kind: 'ilacs',
  section: 'Children in care',
  text: 'Most children live near their friends, in homes that they like and that suit them.',
  themes: ['accommodation'],
  polarity: 'strength',
};
const corpus = (...changes: readonly object[]): CorpusLine[] =>
  parseCorpus('reports', changes.map((change) => JSON.stringify({ ...line, ...change })).join('\n'));
const messages = (...changes: readonly object[]): string[] =>
  corpusProblems(corpus(...changes)).map(({ place, message }) => `${place}: ${message}`);
const other = { text: 'Visits are often late.', themes: [], polarity: 'weakness' };

describe('a line of the corpus', () => {
  it('may be like any that its documentation describes', () => {
    const readings = [
      { themes: [], polarity: 'strength' },
      { themes: ['accommodation'], polarity: 'strength' },
    ];
    expect(messages({ readings, item: false, first: true }, { ...other, section: null, alone: true })).toEqual([]);
  });

  it('is refused with an unknown field, in its readings as well', () => {
    expect(() => corpus({ note: 'good' })).toThrow('reports:1: unknown field note');
    const reading = { themes: [], polarity: 'neutral', by: 'A' };
    expect(() => corpus({}, { readings: [reading, reading] })).toThrow(/^reports:2: .*unknown field by/);
  });

  it('has a theme of the codebook, once', () => {
    expect(messages({ themes: ['housing'] })).toEqual(['reports:1: “housing” is no theme of the codebook']);
    expect(messages({ themes: ['health', 'health'] })).toEqual(['reports:1: has “health” twice']);
  });

  it('has two readings that differ, or none', () => {
    const reading = { themes: ['health', 'risk'], polarity: 'mixed' };
    expect(messages({ readings: [reading, { ...reading, themes: ['risk', 'health'] }] })).toEqual([
      'reports:1: both readings are the same; expected readings only where they differ',
    ]);
    expect(messages({ readings: [reading] })).toEqual(['reports:1: expected two readings, found 1']);
  });

  it('has a heading or null, a known kind, and no field of training files of one’s own', () => {
    expect(messages({ section: undefined })).toEqual(['reports:1: section: expected the heading above it, or null']);
    expect(messages({ kind: 'poem' })).toEqual([expect.stringContaining('reports:1: kind: expected one of ilacs, ')]);
    expect(messages({ labelled: ['health'], voice: 'council' })).toEqual([
      'reports:1: labelled: expected none; every theme is labelled',
      'reports:1: voice: expected none; the kind says who speaks',
    ]);
  });
});

describe('a passage', () => {
  it('is in one piece', () => {
    expect(messages({}, { ...other, passage: 'care-2' }, { text: 'This helps them.' })).toEqual([
      'reports:3: passage “care-1” stands at reports:1 already; expected it in one piece',
    ]);
  });

  it('is in one file', () => {
    const both = [...corpus({}), ...parseCorpus('letters', JSON.stringify({ ...line, ...other }))];
    expect(corpusProblems(both).map(({ place }) => place)).toEqual(['letters:1']);
  });

  it('is of one kind of document', () => {
    expect(messages({}, { ...other, kind: 'jtai' })).toEqual([
      'reports:2: kind: expected ilacs, as before in its passage',
    ]);
  });

  it('is named on every line', () => {
    expect(messages({ passage: undefined })).toEqual(['reports:1: expected the name of a passage']);
  });
});

describe('a sentence', () => {
  it('stands once under a heading, and may stand under another in its passage', () => {
    expect(messages({}, { text: line.text.toUpperCase() })).toEqual([
      'reports:2: has the words of reports:1, under the same heading',
    ]);
    expect(messages({}, { section: 'Scope of the visit', polarity: 'neutral' })).toEqual([]);
  });

  it('is not nearly one of another passage; those of a contrast set may be alike', () => {
    const near = { text: line.text.replace('like', 'dislike') };
    expect(messages({}, near)).toEqual([]);
    expect(messages({}, { ...near, passage: 'care-2' })).toEqual([
      'reports:2: is nearly reports:1, of another passage',
    ]);
  });

  it('is found where it is nearly one of a document, or has a run of its words', () => {
    const { alike, copied, stock } = overlapWith(corpus({}, other), [
      'Most children live near their friends, in homes that they like and that suit most.',
    ]);
    expect(alike.map(placeOf)).toEqual(['reports:1']);
    expect(copied.map(({ line: own, run }) => `${placeOf(own)}: ${run}`)).toEqual([
      'reports:1: most children live near their friends in homes that they like and that suit',
    ]);
    expect(stock).toEqual([]);
  });
});
