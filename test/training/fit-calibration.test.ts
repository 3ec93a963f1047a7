import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledProbabilities } from '../../src/model/calibration.js';
import { fitTemperature } from '../../src/training/fit-calibration.js';

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
