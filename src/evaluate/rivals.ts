/** The systems of a comparison, in the order in which they are shown. */

import { createClassifier } from '../classify.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Model } from '../model/model.js';
import type { TrainingExample } from '../training/examples.js';
import { bayesBaseline, lexiconBaseline, majorityBaseline, naturalBaseline } from './baselines.js';
import type { NamedSystem } from './evaluation.js';
import { afinnBaseline, vaderBaseline } from './sentiment.js';

const both = { themes: true, polarity: true };
const polarityOnly = { themes: false, polarity: true };

/**
 * The classifier and all that it is compared with.
 *
 * @param model the model of the classifier; Bayes alone is the part of it that natural trained
 * @param lexicon the lexicon that it was trained with
 * @param examples what natural is trained on; without them it is left out
 */
export function comparedSystems(
  model: Model,
  lexicon: Lexicon,
  examples: readonly TrainingExample[] | undefined,
): NamedSystem[] {
  const { classify } = createClassifier({ model, lexicon });
  return [
    { name: 'inspection-findings', decides: both, find: (text) => classify(text) },
    { name: 'lexicon alone', decides: both, find: lexiconBaseline(lexicon) },
    { name: 'Bayes alone', decides: both, find: bayesBaseline(model, lexicon) },
    ...(examples === undefined
      ? []
      : [{ name: 'natural, as its README shows', decides: both, find: naturalBaseline(examples) }]),
    { name: 'AFINN', decides: polarityOnly, find: afinnBaseline() },
    { name: 'VADER', decides: polarityOnly, find: vaderBaseline() },
    { name: 'majority', decides: both, find: majorityBaseline(model) },
  ];
}
