import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledProbabilities } from '../../src/model/calibration.js';
import { bestThreshold, fitTemperature } from '../../src/training/fit-calibration.js';

describe('fitTemperature', () => {
  it('makes scores twice as sure as they ought to be half as sure', () => {
    // Score 2 against 0 says 88 %; the first label is right in 73 of 100, which is score 1.
    const rows = Array.from({ length: 100 }, () => [2, 0]);
    const targets = rows.map((_, index) => (index < 73 ? 0 : 1));
    expect(fitTemperature(rows, targets).scale).toBeCloseTo(Math.log(73 / 27) / 2, 3);
  });

  it('never changes which label is the likeliest', () => {
    const scores = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(scores, fc.double({ min: 0.05, max: 5, noNaN: true }), (row, scale) => {
        const probabilities = scaledProbabilities(row, { scale });
        expect(probabilities[row.indexOf(Math.max(...row))]).toBe(Math.max(...probabilities));
      }),
    );
  });
});

describe('the threshold of a theme', () => {
  it('is half of the best F1, to the hundredth', () => {
    // From 0.6 on: 4 hits, 1 false, 1 missed; F1 0.8.
    const probabilities = [0.9, 0.9, 0.8, 0.7, 0.7, 0.2, 0.1, 0.1];
    const targets = [true, true, true, false, true, true, false, false];
    expect(bestThreshold(probabilities, targets)).toBe(0.4);
  });

  it('is a half where every sentence is told right, and where nothing is true', () => {
    expect(bestThreshold([0.9, 0.1], [true, false])).toBe(0.5);
    expect(bestThreshold([0.9, 0.1], [false, false])).toBe(0.5);
  });
});
