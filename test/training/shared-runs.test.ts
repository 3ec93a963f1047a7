import { describe, expect, it } from 'vitest';
import { plainWords } from '../../src/training/near-duplicates.js';
import { sharedRuns } from '../../src/training/shared-runs.js';

const report = plainWords(
  'In one team, oversight of children who are electively home educated is weak and much too rare.',
);
const words = (text: string, times = 1): string[][] => Array.from({ length: times }, () => plainWords(text));

describe('runs of words in common with a document', () => {
  it('are as long as they go, and of eight words or more', () => {
    const own = words('Leaders know that oversight of children who are electively home educated is weak.');
    expect(sharedRuns(own, [report])).toEqual([
      { place: 0, run: 'oversight of children who are electively home educated is weak', stock: false },
    ]);
    expect(sharedRuns(words('Some children who are electively home educated are seen.'), [report])).toEqual([]);
  });

  it('are phrases of the field where ten sentences or more have each of their words', () => {
    const phrase = 'Oversight of children who are electively home educated has improved.';
    expect(sharedRuns(words(phrase, 9), [report]).map(({ stock }) => stock)).toEqual(Array(9).fill(false));
    expect(sharedRuns(words(phrase, 10), [report]).map(({ stock }) => stock)).toEqual(Array(10).fill(true));
  });

  it('do not reach from one sentence of a document into the next', () => {
    const parts = [report.slice(0, 7), report.slice(7)];
    expect(sharedRuns([report], parts).map(({ run }) => run)).toEqual([report.slice(7).join(' ')]);
  });

  it('can be two in one sentence', () => {
    const twice = [...report, 'moreover', ...report];
    expect(sharedRuns([twice], [report]).map(({ run }) => run)).toEqual([report.join(' '), report.join(' ')]);
  });
});
