/** A titled part of a report, and how its figures are written. */

import type { Interval } from '../evaluate/bootstrap.js';

/** A table: the first column names the row, the others are figures. */
export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A titled part of a report. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Sentences before the table. */
  readonly words: readonly string[];
  readonly tables: readonly ReportTable[];
}

/** A figure with three decimals; a dash where there is none. */
export function share(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3);
}

/** The ends of an interval. */
export function range(interval: Interval | undefined): string {
  return interval === undefined || Number.isNaN(interval.low)
    ? '–'
    : `${share(interval.low)} to ${share(interval.high)}`;
}

/** A probability of a test, not rounded to nothing. */
export function probability(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

/** A part of a report. */
export function section(id: string, title: string, words: readonly string[], ...tables: ReportTable[]): Section {
  return { id, title, words, tables };
}
