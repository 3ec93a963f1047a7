/** Do probabilities mean what they say? */

import { ratio } from './metrics.js';

/** A stated probability and whether what it was stated of was true. */
export interface Stated {
  /** 0 to 1. */
  readonly probability: number;
  readonly correct: boolean;
}

/** Statements of similar probability. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean stated probability; 0 where there is none. */
  readonly stated: number;
  /** Share that was true; 0 where there is none. */
  readonly observed: number;
}

/** Accuracy on the most confident share of sentences. */
export interface CoveragePoint {
  /** Share of sentences kept, 0 to 1. */
  readonly coverage: number;
  readonly accuracy: number;
  /** The least probability among those kept. */
  readonly threshold: number;
}

/**
 * Statements in bins of equal width.
 *
 * @param statements in any order
 * @param bins how many; 10 is usual
 */
export function reliabilityBins(statements: readonly Stated[], bins = 10): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, index) => {
    const from = index / bins;
    const to = (index + 1) / bins;
    const own = statements.filter(({ probability }) =>
      index === bins - 1 ? probability >= from : probability >= from && probability < to,
    );
    const sum = own.reduce((total, { probability }) => total + probability, 0);
    const correct = own.filter((statement) => statement.correct).length;
    return { from, to, count: own.length, stated: ratio(sum, own.length), observed: ratio(correct, own.length) };
  });
}

/**
 * Expected calibration error: the mean distance of stated and observed, bins weighted by size (Naeini, Cooper and
 * Hauskrecht 2015).
 *
 * @returns 0 (perfect) to 1
 */
export function calibrationError(statements: readonly Stated[], bins = 10): number {
  return reliabilityBins(statements, bins).reduce(
    (sum, bin) => sum + ratio(bin.count, statements.length) * Math.abs(bin.stated - bin.observed),
    0,
  );
}

/** Brier score: the mean squared distance of stated probability and truth, 0 (perfect) to 1 (Brier 1950). */
export function brierScore(statements: readonly Stated[]): number {
  const sum = statements.reduce((total, { probability, correct }) => total + (probability - (correct ? 1 : 0)) ** 2, 0);
  return ratio(sum, statements.length);
}

/**
 * Accuracy as the least confident sentences are set aside (a risk–coverage curve; El-Yaniv and Wiener 2010).
 *
 * @param statements the called label's probability and whether it was right
 * @param coverages shares to keep, 0 to 1
 */
export function coverageCurve(
  statements: readonly Stated[],
  coverages: readonly number[] = [1, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5],
): CoveragePoint[] {
  const ordered = [...statements].sort((a, b) => b.probability - a.probability);
  return coverages.map((coverage) => {
    const kept = ordered.slice(0, Math.max(1, Math.round(ordered.length * coverage)));
    return {
      coverage,
      accuracy: ratio(kept.filter((statement) => statement.correct).length, kept.length),
      threshold: kept.at(-1)?.probability ?? 0,
    };
  });
}
