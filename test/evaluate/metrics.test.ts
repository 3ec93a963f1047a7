import { describe, expect, it } from 'vitest';
import { averageFigures, figuresOf } from '../../src/evaluate/metrics.js';

describe('figures of a label', () => {
  it('are computed from counts', () => {
    const figures = figuresOf({ truePositives: 6, falsePositives: 2, falseNegatives: 4 });
    expect(figures.precision).toBe(0.75);
    expect(figures.recall).toBe(0.6);
    expect(figures.f1).toBeCloseTo(2 / 3, 12);
    expect(figures.support).toBe(10);
    expect(figures.undefinedFigures).toEqual([]);
  });

  it('say which of them have nothing to divide by', () => {
    expect(figuresOf({ truePositives: 0, falsePositives: 0, falseNegatives: 3 })).toMatchObject({
      precision: 0,
      f1: 0,
      undefinedFigures: ['precision'],
    });
    expect(figuresOf({ truePositives: 0, falsePositives: 3, falseNegatives: 0 }).undefinedFigures).toEqual(['recall']);
    expect(figuresOf({ truePositives: 0, falsePositives: 0, falseNegatives: 0 }).undefinedFigures).toEqual([
      'precision',
      'recall',
      'f1',
    ]);
  });
});

describe('averages over labels', () => {
  const good = figuresOf({ truePositives: 8, falsePositives: 2, falseNegatives: 0 });
  const poor = figuresOf({ truePositives: 1, falsePositives: 0, falseNegatives: 1 });
  const absent = figuresOf({ truePositives: 0, falsePositives: 0, falseNegatives: 0 });

  // scikit-learn: f1_score([0]*8+[2]*2+[1]*2, [0]*8+[0]*2+[1,2], labels=[0, 1], average=…)
  it('are those of scikit-learn', () => {
    const { micro, macroF1, weightedF1 } = averageFigures([good, poor]);
    expect(micro.f1).toBeCloseTo(18 / 21, 12);
    expect(macroF1).toBeCloseTo((16 / 18 + 2 / 3) / 2, 12);
    expect(weightedF1).toBeCloseTo(((16 / 18) * 8 + (2 / 3) * 2) / 10, 12);
  });

  it('leave out a label that is neither true nor called anywhere', () => {
    expect(averageFigures([good, poor, absent])).toEqual(averageFigures([good, poor]));
  });
});
