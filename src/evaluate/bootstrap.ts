/**
 * How far figures would move if other documents had been looked at: percentile intervals of the bootstrap (Efron and
 * Tibshirani 1993, chapter 13), paired across systems.
 *
 * Sentences of one document are alike, so whole documents are drawn where there are several (a cluster bootstrap;
 * Davison and Hinkley 1997, section 3.8), and sentences only where there is one document. All systems are scored on the
 * same draws, so that their differences have intervals of their own (Koehn 2004).
 */

import { seededRandom } from '../training/random.js';
import { figuresFromTally } from './figures.js';
import { type Decides, type HeadlineFigures, headlineFigures } from './headline.js';
import { ratio } from './metrics.js';
import type { ScoredDocument } from './scored.js';
import { documentTallies, sumTallies, tallyPlaces } from './tally.js';

/** The middle 95 % of a figure's resamples. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How much better one system is than another. */
export interface Difference extends Interval {
  /** The first system's figure minus the other's. */
  readonly difference: number;
  /** Share of resamples in which the first is not better. */
  readonly notBetter: number;
}

/** How resampling is done. */
export interface Resampling {
  /** How many resamples; 2,000 is enough for two decimals. */
  readonly resamples: number;
  readonly seed: number;
  /** Called as it goes on, with a share from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Resampled figures of one system, by name, each in the order of the resamples. */
export type Resampled = ReadonlyMap<string, Float64Array>;

/** A system's scored documents. */
export interface Candidate {
  readonly decides: Decides;
  readonly documents: readonly ScoredDocument[];
}

/**
 * Draws documents, or the sentences of one document, with replacement, and computes all figures of every system anew.
 *
 * @param systems scored on the same documents, in the same order
 * @param themes the themes to report
 * @param resampling how often, and from which seed
 * @returns resampled figures in the order of `systems`; the same seed gives the same
 */
export function resampleFigures(
  systems: readonly Candidate[],
  themes: readonly string[],
  { resamples, seed, onProgress }: Resampling,
): Resampled[] {
  const places = tallyPlaces(themes);
  const units = systems.map(({ documents }) => {
    const byDocument = documents.map((document) => documentTallies(places, document));
    return byDocument.length > 1 ? byDocument.map((tallies) => sumTallies(places, tallies)) : (byDocument[0] ?? []);
  });
  const count = units[0]?.length ?? 0;
  const random = seededRandom(seed);
  const sampled = systems.map(() => new Map<string, Float64Array>());
  for (let round = 0; round < resamples; round += 1) {
    const drawn = Array.from({ length: count }, () => Math.floor(random() * count));
    systems.forEach(({ decides }, system) => {
      const own = units[system] ?? [];
      const tally = sumTallies(
        places,
        drawn.flatMap((unit) => own[unit] ?? []),
      );
      for (const [name, value] of Object.entries(headlineFigures(figuresFromTally(places, tally), decides))) {
        let values = sampled[system]?.get(name);
        if (values === undefined) {
          values = new Float64Array(resamples).fill(Number.NaN);
          sampled[system]?.set(name, values);
        }
        values[round] = value;
      }
    });
    if (round % 100 === 99) onProgress?.((round + 1) / resamples);
  }
  return sampled;
}

/**
 * The middle 95 % of values, by linear interpolation between order statistics; NaN values are left out.
 *
 * @example percentileInterval(Float64Array.of(0, 1, 2, 3, 4)) // { low: 0.1, high: 3.9 }
 */
export function percentileInterval(values: Float64Array): Interval {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const quantile = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: quantile(0.025), high: quantile(0.975) };
}

/** Intervals of all figures of one system. */
export function figureIntervals(resampled: Resampled): Record<string, Interval> {
  return Object.fromEntries([...resampled].map(([name, values]) => [name, percentileInterval(values)]));
}

/**
 * How much better the first system is in one figure, with the interval of the difference.
 *
 * @param name a figure that both systems have
 * @returns undefined where one has not
 */
export function pairedDifference(
  name: string,
  first: { readonly figures: HeadlineFigures; readonly resampled: Resampled },
  second: { readonly figures: HeadlineFigures; readonly resampled: Resampled },
): Difference | undefined {
  const [own, other] = [first.figures[name], second.figures[name]];
  const [ownSamples, otherSamples] = [first.resampled.get(name), second.resampled.get(name)];
  if (own === undefined || other === undefined || ownSamples === undefined || otherSamples === undefined) return;
  const differences = ownSamples.map((value, round) => value - (otherSamples[round] ?? Number.NaN));
  return {
    difference: own - other,
    ...percentileInterval(differences),
    notBetter: ratio(differences.filter((value) => value <= 0).length, differences.length),
  };
}
