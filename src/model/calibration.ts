/** Scores → probabilities that mean what they say. */

/** A logistic curve over a score: P = 1 / (1 + exp(−(slope · score + offset))) (Platt 1999). */
export interface Platt {
  readonly slope: number;
  readonly offset: number;
}

/**
 * Scores of labels that exclude each other, scaled before the softmax (temperature scaling; Guo et al. 2017). It leaves
 * the order of the labels alone: how often each comes in the training sentences is not how often it comes in documents.
 */
export interface Temperature {
  /** The inverse temperature; above 0. */
  readonly scale: number;
}

/** The logistic function. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Probabilities in proportion to exp(score), adding up to 1. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** A calibrated probability, 0 to 1. */
export function plattProbability(score: number, { slope, offset }: Platt): number {
  return logistic(slope * score + offset);
}

/** Calibrated probabilities of labels that exclude each other, in their order; they add up to 1. */
export function scaledProbabilities(scores: readonly number[], { scale }: Temperature): number[] {
  return softmax(scores.map((score) => scale * score));
}

/** Four decimals: the same on every engine, and as much as the calibration is worth. */
export function roundProbability(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
