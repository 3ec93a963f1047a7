/** Fits the curves that turn scores into probabilities, on scores that the model did not train for. */

import { logistic, type Platt, scaledProbabilities, type VectorScaling } from '../model/calibration.js';

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
 * One factor for all labels and one shift a label, by gradient descent on the log-loss (Guo et al. 2017).
 *
 * @param rows scores of each sentence by label
 * @param targets the number of each sentence's true label
 */
export function fitScaling(rows: readonly (readonly number[])[], targets: readonly number[]): VectorScaling {
  const labels = rows[0]?.length ?? 0;
  let scale = 1;
  const shifts = new Array<number>(labels).fill(0);
  for (let step = 0; step < 400; step += 1) {
    let scaleGradient = 0;
    const shiftGradients = new Array<number>(labels).fill(0);
    rows.forEach((scores, index) => {
      const probabilities = scaledProbabilities(scores, { scale, shifts });
      for (let label = 0; label < labels; label += 1) {
        const error = (probabilities[label] ?? 0) - (targets[index] === label ? 1 : 0);
        scaleGradient += error * (scores[label] ?? 0);
        shiftGradients[label] = (shiftGradients[label] ?? 0) + error;
      }
    });
    const rate = 0.5 / Math.max(1, rows.length);
    scale = Math.max(0.05, scale - rate * 0.2 * scaleGradient);
    for (let label = 0; label < labels; label += 1) {
      shifts[label] = (shifts[label] ?? 0) - rate * (shiftGradients[label] ?? 0);
    }
  }
  return { scale: round(scale), shifts: shifts.map(round) };
}

/**
 * The probability from which calling a label gives the best F1 (Lipton, Elkan and Naryanaswamy 2014).
 *
 * @param probabilities calibrated, 0 to 1
 * @param targets whether each was true
 * @returns a threshold between 0.25 and 0.65; 0.5 where nothing is true
 */
export function bestThreshold(probabilities: readonly number[], targets: readonly boolean[]): number {
  let best = 0.5;
  let bestF1 = 0;
  for (let step = 25; step <= 65; step += 1) {
    const threshold = step / 100;
    let hit = 0;
    let called = 0;
    let real = 0;
    probabilities.forEach((probability, index) => {
      const is = targets[index] === true;
      if (is) real += 1;
      if (probability >= threshold) {
        called += 1;
        if (is) hit += 1;
      }
    });
    const f1 = called + real === 0 ? 0 : (2 * hit) / (called + real);
    if (f1 > bestF1 + 1e-9) {
      bestF1 = f1;
      best = threshold;
    }
  }
  return best;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
