/** The second decision: what does a sentence say of the quality of services? */

import { type Polarity, polarities } from './finding.js';
import { roundProbability, scaledProbabilities } from './model/calibration.js';
import type { Analysis, Context } from './model/features.js';
import type { CompiledPolarity } from './model/model.js';
import { polarityFeatures } from './model/polarity-features.js';
import { type Contributions, scoreFeatures } from './score.js';

/** Polarity of a sentence with the probabilities and what it rests on. */
export interface PolarityDecision {
  readonly polarity: Polarity;
  /** Calibrated probabilities; they add up to 1. */
  readonly confidence: Readonly<Record<Polarity, number>>;
  readonly contributions: Contributions;
  /** Whether the heading alone decided. */
  readonly bySection: boolean;
}

/**
 * How sure the heading makes it: when it was counted, all 733 such items of the training data were weaknesses, 734 of 735
 * by Laplace's rule; the 1,218 that there are now all are, too.
 */
const listedWeakness = 0.9986;

/**
 * Decides on the polarity of a sentence. Items under a heading of what needs to improve are weaknesses whatever their
 * words (codebook, tie-break 1); all else is scored by the model.
 *
 * @param compiled the model's polarity decision
 * @param analysis the sentence
 * @param context what stands around it
 */
export function decidePolarity(compiled: CompiledPolarity, analysis: Analysis, context: Context): PolarityDecision {
  const { scores, contributions } = scoreFeatures(compiled, polarityFeatures(analysis, context));
  const scaled = scaledProbabilities(scores, compiled.calibration);
  const bySection = context.section.kind === 'improve' && context.item;
  const probability = (name: Polarity): number => {
    const own = scaled[compiled.labels.indexOf(name)] ?? 0;
    if (!bySection) return own;
    const others = 1 - (scaled[compiled.labels.indexOf('weakness')] ?? 0);
    return name === 'weakness' ? listedWeakness : ((1 - listedWeakness) * own) / Math.max(others, Number.EPSILON);
  };
  const confidence = {
    strength: roundProbability(probability('strength')),
    weakness: roundProbability(probability('weakness')),
    mixed: roundProbability(probability('mixed')),
    neutral: roundProbability(probability('neutral')),
  };
  const polarity = polarities.reduce((best, name) => (confidence[name] > confidence[best] ? name : best));
  return { polarity, confidence, contributions, bySection };
}
