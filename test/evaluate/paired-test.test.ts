import { describe, expect, it } from 'vitest';
import { mcNemar, sentencesNeeded } from '../../src/evaluate/paired-test.js';
import { seededRandom } from '../../src/training/random.js';

const repeat = (times: number, value: boolean): boolean[] => Array.from({ length: times }, () => value);

describe("McNemar's exact test", () => {
  // scipy.stats.binomtest(5, 20).pvalue = 0.04138946533203125
  it('is the two-sided binomial test of scipy', () => {
    const first = [...repeat(15, true), ...repeat(5, false), ...repeat(80, true)];
    const second = [...repeat(15, false), ...repeat(5, true), ...repeat(80, true)];
    const { onlyFirst, onlySecond, p } = mcNemar(first, second);
    expect([onlyFirst, onlySecond]).toEqual([15, 5]);
    expect(p).toBeCloseTo(0.04138946533203125, 12);
  });

  it('is 1 for systems that never differ, and for an even split', () => {
    expect(mcNemar([true, false], [true, false]).p).toBe(1);
    expect(mcNemar([true, false], [false, true]).p).toBe(1);
  });

  it('does not run out of numbers with thousands of sentences', () => {
    expect(mcNemar(repeat(4000, true), repeat(4000, false)).p).toBe(0);
    const even = [...repeat(2000, true), ...repeat(2000, false)];
    expect(mcNemar(even, [...even].reverse()).p).toBe(1);
  });
});

describe('sentences needed', () => {
  it('follows the formula of Connor (1987)', () => {
    // ((1.959964 · √0.2 + 0.841621 · √0.1996) / 0.02)²
    expect(sentencesNeeded(0.2)).toBe(3923);
  });

  it('gives four chances in five to tell the difference, in a simulation', () => {
    const [discordance, difference] = [0.3, 0.1];
    const needed = sentencesNeeded(discordance, difference);
    const random = seededRandom(3);
    let told = 0;
    for (let trial = 0; trial < 1000; trial += 1) {
      const draws = Array.from({ length: needed }, () => random());
      const first = draws.map((draw) => draw < (discordance + difference) / 2 || draw > discordance);
      const second = draws.map((draw) => draw >= (discordance + difference) / 2);
      if (mcNemar(first, second).p <= 0.05) told += 1;
    }
    // The exact test is a little stricter than the formula takes it to be.
    expect(told / 1000).toBeGreaterThan(0.72);
    expect(told / 1000).toBeLessThan(0.85);
  });
});
