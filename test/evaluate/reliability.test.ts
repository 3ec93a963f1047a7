import { describe, expect, it } from 'vitest';
import { binOf, calibrationError, coverageCurve, reliabilityBins } from '../../src/evaluate/reliability.js';

describe('reliability', () => {
  const sums = Array.from({ length: 10 }, (_, bin) => {
    if (bin === 6) return { count: 4, stated: 2.6, correct: 1 };
    if (bin === 9) return { count: 6, stated: 5.7, correct: 6 };
    return { count: 0, stated: 0, correct: 0 };
  });

  it('is the mean distance of stated and observed, bins weighted by size', () => {
    // 0.4 · |0.65 − 0.25| + 0.6 · |0.95 − 1|
    expect(calibrationError(reliabilityBins(sums))).toBeCloseTo(0.19, 12);
  });

  it('has bins of equal width, the upper edge outside but for the last', () => {
    expect([0, 0.099, 0.1, 0.95, 1].map(binOf)).toEqual([0, 0, 1, 9, 9]);
  });
});

describe('the coverage curve', () => {
  const statements = [0.9, 0.6, 0.8, 0.7].map((probability) => ({ probability, correct: probability > 0.65 }));

  it('keeps the surest', () => {
    expect(coverageCurve(statements, [1, 0.75, 0.5])).toEqual([
      { coverage: 1, accuracy: 0.75, threshold: 0.6 },
      { coverage: 0.75, accuracy: 1, threshold: 0.7 },
      { coverage: 0.5, accuracy: 1, threshold: 0.8 },
    ]);
  });

  it('has no points where nothing was stated', () => {
    expect(coverageCurve([])).toEqual([]);
  });
});
