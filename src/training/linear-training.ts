/**
 * Logistic regression with L2 regularisation over sparse features, by AdaGrad (Duchi, Hazan and Singer 2011) in a
 * fixed order: the same data give the same weights.
 */

import { softmax } from '../model/calibration.js';

/** Rows of feature numbers with their values. */
export interface SparseRow {
  readonly features: Int32Array;
  readonly values: Float64Array;
}

/** Weights of one label: one number a feature, and the bias. */
export interface LinearWeights {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** How a linear layer is trained. */
export interface LinearOptions {
  /** Strength of the pull towards zero, per training set; sensible range 0.1 to 100. */
  readonly l2: number;
  /** Passes over the data; sensible range 10 to 100. */
  readonly epochs: number;
  /** First step size; sensible range 0.05 to 0.5. */
  readonly rate: number;
}

/** A generator of pseudo-random numbers from 0 to 1 (mulberry32), so that an order can be had again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Numbers 0 to `length` − 1 in an order that depends on the seed alone (Fisher and Yates 1938). */
export function shuffledIndexes(length: number, seed: number): number[] {
  const random = seededRandom(seed);
  const order = Array.from({ length }, (_, index) => index);
  for (let at = length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}

/**
 * Trains one set of weights per label jointly (softmax), or a single set for yes and no (labels 0 and 1).
 *
 * @param rows the sentences' features
 * @param labels the label of each row, 0 to `classes` − 1
 * @param classes how many labels; 2 trains one set of weights for label 1
 * @param size how many features there are
 * @param starts scores that the rows have before training; the bias is then not trained
 * @returns weights by label; with two labels a single entry, for label 1
 */
export function trainLinear(
  rows: readonly SparseRow[],
  labels: readonly number[],
  classes: number,
  size: number,
  options: LinearOptions,
  starts?: readonly number[],
): LinearWeights[] {
  const outputs = classes === 2 ? 1 : classes;
  const weights = Array.from({ length: outputs }, () => new Float64Array(size));
  const squares = Array.from({ length: outputs }, () => new Float64Array(size).fill(1e-6));
  const bias = new Float64Array(outputs);
  const biasSquares = new Float64Array(outputs).fill(1e-6);
  const shrink = options.l2 / Math.max(1, rows.length);
  const scores = new Float64Array(outputs);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const index of shuffledIndexes(rows.length, 17 + epoch)) {
      const row = rows[index];
      if (row === undefined) continue;
      const { features, values } = row;
      for (let out = 0; out < outputs; out += 1) {
        const own = weights[out];
        if (own === undefined) continue;
        let sum = (bias[out] ?? 0) + (starts?.[index] ?? 0);
        for (let at = 0; at < features.length; at += 1) sum += (own[features[at] ?? 0] ?? 0) * (values[at] ?? 0);
        scores[out] = sum;
      }
      const probabilities = outputs === 1 ? [1 / (1 + Math.exp(-(scores[0] ?? 0)))] : softmax([...scores]);
      for (let out = 0; out < outputs; out += 1) {
        const own = weights[out];
        const square = squares[out];
        if (own === undefined || square === undefined) continue;
        const target = outputs === 1 ? labels[index] : labels[index] === out ? 1 : 0;
        const error = (probabilities[out] ?? 0) - (target ?? 0);
        for (let at = 0; at < features.length; at += 1) {
          const feature = features[at] ?? 0;
          const gradient = error * (values[at] ?? 0) + shrink * (own[feature] ?? 0);
          const total = (square[feature] ?? 0) + gradient * gradient;
          square[feature] = total;
          own[feature] = (own[feature] ?? 0) - (options.rate * gradient) / Math.sqrt(total);
        }
        if (starts !== undefined) continue;
        const total = (biasSquares[out] ?? 0) + error * error;
        biasSquares[out] = total;
        bias[out] = (bias[out] ?? 0) - (options.rate * error) / Math.sqrt(total);
      }
    }
  }
  return weights.map((own, out) => ({ weights: own, bias: bias[out] ?? 0 }));
}
