/**
 * Logistic regression with L2 regularisation over sparse features. All sentences are looked at in every step, and the
 * loss has one least: the order of the sentences plays no part.
 */

import { minimise, type SmoothFunction } from './minimise.js';

/** Weights of one label: one number a feature, and the bias. */
export interface LinearWeights {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** How a linear layer is trained. */
export interface LinearOptions {
  /** Strength of the pull of every weight towards zero: half of it times the squared weight; sensible range 1 to 100. */
  readonly l2: number;
}

/** Steps of the search, and where it stops. Themes get there in some 40; polarity is near, and 80 steps were no better. */
const mostSteps = 50;
const tolerance = 1e-3;

const nothing = new Int32Array();
const none = new Float64Array();

/**
 * Trains one set of weights per label jointly (softmax), or a single set for yes and no (labels 0 and 1).
 *
 * @param rows the numbers of each sentence's features
 * @param scale what each feature counts before training: the pull towards zero is the weaker, the larger it is
 * @param labels the label of each row, 0 to `classes` − 1
 * @param classes how many labels; 2 trains one set of weights for label 1
 * @param starts scores that the rows have before training; the bias is then not trained
 * @returns weights by label, for features as they stand in a sentence; with two labels a single entry, for label 1
 */
export function trainLinear(
  rows: readonly Int32Array[],
  scale: Float64Array,
  labels: readonly number[],
  classes: number,
  { l2 }: LinearOptions,
  starts?: readonly number[],
): LinearWeights[] {
  const outputs = classes === 2 ? 1 : classes;
  const size = scale.length;
  const loss =
    outputs === 1 ? yesOrNo(rows, scale, labels, l2, starts) : oneOfSeveral(rows, scale, labels, outputs, l2);
  const found = minimise(loss, (size + 1) * outputs, mostSteps, tolerance);
  return Array.from({ length: outputs }, (_, out) => ({
    weights: scale.map((factor, feature) => factor * (found[out * (size + 1) + feature] ?? 0)),
    bias: found[out * (size + 1) + size] ?? 0,
  }));
}

/** The log-loss of a single set of weights; its bias stands behind them. */
function yesOrNo(
  rows: readonly Int32Array[],
  scale: Float64Array,
  labels: readonly number[],
  l2: number,
  starts: readonly number[] | undefined,
): SmoothFunction {
  const size = scale.length;
  const weights = new Float64Array(size);
  return (point, slope) => {
    for (let feature = 0; feature < size; feature += 1) {
      weights[feature] = (point[feature] ?? 0) * (scale[feature] ?? 0);
    }
    let sum = 0;
    let biasSlope = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? nothing;
      const label = labels[index] ?? 0;
      const score = (point[size] ?? 0) + (starts?.[index] ?? 0) + sumOf(weights, row);
      const error = 1 / (1 + Math.exp(-score)) - label;
      const against = label === 1 ? -score : score;
      sum += against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
      addTo(slope, row, error);
      biasSlope += error;
    }
    slope[size] = starts === undefined ? biasSlope : 0;
    return sum + pull(point, slope, scale, l2);
  };
}

/** The log-loss of several sets of weights together, each with its bias behind it. */
function oneOfSeveral(
  rows: readonly Int32Array[],
  scale: Float64Array,
  labels: readonly number[],
  outputs: number,
  l2: number,
): SmoothFunction {
  const size = scale.length;
  const width = size + 1;
  const sets = Array.from({ length: outputs }, () => new Float64Array(size));
  const scores = new Float64Array(outputs);
  return (point, slope) => {
    const slopes = sets.map((_, out) => slope.subarray(out * width, (out + 1) * width));
    sets.forEach((weights, out) => {
      for (let feature = 0; feature < size; feature += 1) {
        weights[feature] = (point[out * width + feature] ?? 0) * (scale[feature] ?? 0);
      }
    });
    let sum = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? nothing;
      for (let out = 0; out < outputs; out += 1) {
        scores[out] = (point[out * width + size] ?? 0) + sumOf(sets[out] ?? none, row);
      }
      sum += softmaxLoss(scores, labels[index] ?? 0);
      for (let out = 0; out < outputs; out += 1) {
        const own = slopes[out] ?? none;
        const error = scores[out] ?? 0;
        addTo(own, row, error);
        own[size] = (own[size] ?? 0) + error;
      }
    }
    for (let out = 0; out < outputs; out += 1) {
      sum += pull(point.subarray(out * width), slopes[out] ?? none, scale, l2);
    }
    return sum;
  };
}

function sumOf(weights: Float64Array, row: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += weights[row[at] ?? 0] ?? 0;
  return sum;
}

function addTo(slope: Float64Array, row: Int32Array, error: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const feature = row[at] ?? 0;
    slope[feature] = (slope[feature] ?? 0) + error;
  }
}

/** What the pull towards zero adds; it also turns slopes by weight into slopes by point. */
function pull(point: Float64Array, slope: Float64Array, scale: Float64Array, l2: number): number {
  let squares = 0;
  for (let feature = 0; feature < scale.length; feature += 1) {
    const own = point[feature] ?? 0;
    squares += own * own;
    slope[feature] = (slope[feature] ?? 0) * (scale[feature] ?? 0) + l2 * own;
  }
  return (l2 / 2) * squares;
}

/** Log-loss of one label among several; leaves its slopes in the place of the scores. */
function softmaxLoss(scores: Float64Array, label: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let total = 0;
  for (const score of scores) total += Math.exp(score - most);
  const own = (scores[label] ?? 0) - most - Math.log(total);
  for (let out = 0; out < scores.length; out += 1) {
    scores[out] = Math.exp((scores[out] ?? 0) - most) / total - (out === label ? 1 : 0);
  }
  return -own;
}
