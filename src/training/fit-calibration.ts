/** Fits the curves that turn scores into probabilities, on scores that the model did not train for. */

import { logistic, type Platt, scaledProbabilities, type Temperature } from '../model/calibration.js';

/**
 * Platt's curve by Newton's method on the log-likelihood, with his smoothed targets (Platt 1999; Lin, Lin and Weng
 * 2007).
 *
 * @param scores log-odds
 * @param targets whether each was true
 */
export function fitPlatt(scores: readonly number[], targets: readonly boolean[]): Platt {
  const positive = targets.filter(Boolean).length;
  const yes = (positive + 1) / (positive + 2);
  const no = 1 / (targets.length - positive + 2);
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 50; step += 1) {
    let g0 = 0;
    let g1 = 0;
    let h00 = 1e-9;
    let h01 = 0;
    let h11 = 1e-9;
    scores.forEach((score, index) => {
      const probability = logistic(slope * score + offset);
      const error = probability - (targets[index] === true ? yes : no);
      const spread = Math.max(probability * (1 - probability), 1e-12);
      g0 += error * score;
      g1 += error;
      h00 += spread * score * score;
      h01 += spread * score;
      h11 += spread;
    });
    const determinant = h00 * h11 - h01 * h01;
    if (Math.abs(determinant) < 1e-12) break;
    const changeSlope = (h11 * g0 - h01 * g1) / determinant;
    const changeOffset = (h00 * g1 - h01 * g0) / determinant;
    slope -= Math.max(-1, Math.min(1, changeSlope));
    offset -= Math.max(-1, Math.min(1, changeOffset));
    if (Math.abs(changeSlope) + Math.abs(changeOffset) < 1e-9) break;
  }
  return { slope: round(Math.max(slope, 0.01)), offset: round(offset) };
}

/**
 * The temperature that gives the least log-loss, by Newton's method; the loss has one minimum (Guo et al. 2017).
 *
 * @param rows scores of each sentence by label
 * @param targets the number of each sentence's true label
 */
export function fitTemperature(rows: readonly (readonly number[])[], targets: readonly number[]): Temperature {
  let scale = 1;
  for (let step = 0; step < 50; step += 1) {
    let slope = 0;
    let curve = 1e-9;
    rows.forEach((scores, index) => {
      const probabilities = scaledProbabilities(scores, { scale });
      const mean = scores.reduce((sum, score, label) => sum + score * (probabilities[label] ?? 0), 0);
      const square = scores.reduce((sum, score, label) => sum + score * score * (probabilities[label] ?? 0), 0);
      slope += mean - (scores[targets[index] ?? 0] ?? 0);
      curve += square - mean * mean;
    });
    const change = Math.max(-0.5, Math.min(0.5, slope / curve));
    scale = Math.max(0.05, scale - change);
    if (Math.abs(change) < 1e-9) break;
  }
  return { scale: round(scale) };
}

/**
 * The probability from which calling a label gives the best F1 to be expected: half of that F1 (Lipton, Elkan and
 * Naryanaswamy 2014). The threshold that happens to be best on these sentences would be nearly the same by theory, and
 * is a matter of chance, since F1 hardly changes around it.
 *
 * @param probabilities calibrated, 0 to 1
 * @param targets whether each was true
 * @returns a threshold up to 0.5, to the hundredth; 0.5 where nothing is true
 */
export function bestThreshold(probabilities: readonly number[], targets: readonly boolean[]): number {
  let best = 0;
  for (let step = 25; step <= 65; step += 1) {
    let hit = 0;
    let called = 0;
    let real = 0;
    probabilities.forEach((probability, index) => {
      const is = targets[index] === true;
      if (is) real += 1;
      if (probability >= step / 100) {
        called += 1;
        if (is) hit += 1;
      }
    });
    if (hit > 0) best = Math.max(best, (2 * hit) / (called + real));
  }
  return best === 0 ? 0.5 : Math.round(best * 50) / 100;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
