/** Do probabilities mean what they say? */

import { ratio } from './metrics.js';

/** A stated probability and whether what it was stated of was true. */
export interface Stated {
  /** 0 to 1. */
  readonly probability: number;
  readonly correct: boolean;
}

/** Statements of similar probability, as sums: what calibration figures are made of, and can be added up. */
export interface BinSum {
  readonly count: number;
  /** Sum of the stated probabilities. */
  readonly stated: number;
  /** How many were true. */
  readonly correct: number;
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

/** How many bins of equal width the figures use: ten, from 0 to 1, the upper edge outside but for the last. */
export const binCount = 10;

/** The bin of a probability, 0 to 9. */
export function binOf(probability: number): number {
  return Math.min(binCount - 1, Math.floor(probability * binCount));
}

/** Sums of bins → means of bins. */
export function reliabilityBins(sums: readonly BinSum[]): ReliabilityBin[] {
  return sums.map(({ count, stated, correct }, index) => ({
    from: index / binCount,
    to: (index + 1) / binCount,
    count,
    stated: ratio(stated, count),
    observed: ratio(correct, count),
  }));
}

/**
 * Expected calibration error: the mean distance of stated and observed, bins weighted by size (Naeini, Cooper and
 * Hauskrecht 2015), in ten bins of equal width.
 *
 * @returns 0 (perfect) to 1; 0 where nothing was stated
 */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, bin) => sum + bin.count, 0);
  return bins.reduce((sum, bin) => sum + ratio(bin.count, all) * Math.abs(bin.stated - bin.observed), 0);
}

/**
 * Accuracy as the least confident sentences are set aside (a risk–coverage curve; El-Yaniv and Wiener 2010).
 *
 * @param statements the called label's probability and whether it was right
 * @param coverages shares to keep, 0 to 1
 * @returns one point a share; none where nothing was stated
 */
export function coverageCurve(
  statements: readonly Stated[],
  coverages: readonly number[] = [1, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1],
): CoveragePoint[] {
  if (statements.length === 0) return [];
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
