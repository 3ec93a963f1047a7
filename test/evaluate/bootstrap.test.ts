import { describe, expect, it } from 'vitest';
import {
  figureIntervals,
  pairedDifference,
  percentileInterval,
  resampleFigures,
} from '../../src/evaluate/bootstrap.js';
import { systemFigures } from '../../src/evaluate/figures.js';
import { headlineFigures, leading } from '../../src/evaluate/headline.js';
import type { ScoredDocument } from '../../src/evaluate/scored.js';
import { scoredDocument } from './scored-fixture.js';

const decides = { themes: false, polarity: true };

/** A document in which a number of sentences is right and the rest wrong. */
const document = (name: string, right: number, wrong: number): ScoredDocument =>
  scoredDocument(name, [
    ...Array.from(
      { length: right },
      () =>
        [
          [[], 'strength'],
          [[], 'strength'],
        ] as const,
    ),
    ...Array.from(
      { length: wrong },
      () =>
        [
          [[], 'strength'],
          [[], 'weakness'],
        ] as const,
    ),
  ]);

const resampled = (documents: readonly ScoredDocument[], seed = 1, resamples = 2000) => {
  const [own] = resampleFigures([{ decides, documents }], [], { resamples, seed });
  return own ?? new Map<string, Float64Array>();
};

describe('bootstrap intervals', () => {
  it('are the same for the same seed, and others for another', () => {
    const documents = [document('a', 30, 20)];
    expect(resampled(documents, 7, 50)).toEqual(resampled(documents, 7, 50));
    expect(resampled(documents, 7, 50)).not.toEqual(resampled(documents, 8, 50));
  });

  it('are as wide as the normal approximation says, where sentences of one document are drawn', () => {
    const { [leading.accuracy]: interval } = figureIntervals(resampled([document('a', 320, 80)]));
    const half = 1.96 * Math.sqrt((0.8 * 0.2) / 400);
    expect(interval?.low).toBeCloseTo(0.8 - half, 2);
    expect(interval?.high).toBeCloseTo(0.8 + half, 2);
  });

  it('draw whole documents where there are several: documents that are all alike have no spread', () => {
    const alike = ['a', 'b', 'c'].map((name) => document(name, 8, 2));
    expect(figureIntervals(resampled(alike))[leading.accuracy]).toEqual({ low: 0.8, high: 0.8 });
    const unlike = [document('a', 10, 0), document('b', 5, 5), document('c', 0, 10)];
    expect(figureIntervals(resampled(unlike))[leading.accuracy]).toEqual({ low: 0, high: 1 });
  });

  it('leave out resamples in which a label does not occur, and do not take its F1 there for 0', () => {
    const rare = scoredDocument('a', [
      [
        [['health'], 'strength'],
        [['health'], 'strength'],
      ],
      ...Array.from(
        { length: 9 },
        () =>
          [
            [[], 'strength'],
            [[], 'strength'],
          ] as const,
      ),
    ]);
    const both = { themes: true, polarity: true };
    const [own] = resampleFigures([{ decides: both, documents: [rare] }], ['health'], { resamples: 200, seed: 1 });
    expect(figureIntervals(own ?? new Map())['health F1']).toEqual({ low: 1, high: 1 });
  });

  it('interpolate between order statistics and leave out what cannot be computed', () => {
    const interval = percentileInterval(Float64Array.of(4, 0, Number.NaN, 3, 1, 2));
    expect(interval.low).toBeCloseTo(0.1, 12);
    expect(interval.high).toBeCloseTo(3.9, 12);
  });
});

describe('the paired difference', () => {
  const good = [document('a', 9, 1), document('b', 18, 2)];
  const poor = [document('a', 5, 5), document('b', 10, 10)];
  const [first, second] = resampleFigures(
    [
      { decides, documents: good },
      { decides, documents: poor },
    ],
    [],
    { resamples: 200, seed: 1 },
  );
  const headline = (documents: readonly ScoredDocument[]) => headlineFigures(systemFigures(documents, []), decides);

  it('is of the same draws, so that what all documents share has no spread', () => {
    const difference = pairedDifference(
      leading.accuracy,
      { figures: headline(good), resampled: first ?? new Map() },
      { figures: headline(poor), resampled: second ?? new Map() },
    );
    expect(difference?.difference).toBeCloseTo(0.4, 12);
    expect(difference?.low).toBeCloseTo(0.4, 12);
    expect(difference?.high).toBeCloseTo(0.4, 12);
    expect(difference?.notBetter).toBe(0);
  });

  it('is none for a figure that one of them has not', () => {
    const own = { figures: headline(good), resampled: first ?? new Map() };
    expect(pairedDifference(leading.themesMicro, own, own)).toBeUndefined();
  });
});
