/** Every seed scored by models that were trained without it. */

import type { EvaluationOptions, ScoredSystem } from '../src/evaluate/evaluation.js';
import { type Evaluation, evaluate, scoreSystems } from '../src/evaluate/evaluation.js';
import type { GoldDocument } from '../src/evaluate/gold.js';
import { goldExamples } from '../src/evaluate/gold-examples.js';
import { comparedSystems } from '../src/evaluate/rivals.js';
import { defaultLexicon } from '../src/lexicon/default.js';
import { startProgress } from '../src/report/progress.js';
import { trainModel } from '../src/train.js';
import { writtenExamples } from './training-data.js';

/** What is left out together: a document, or all documents of a council. */
export type Split = 'document' | 'council';

/** Training is most of the time. */
const trainingShare = 0.9;

/**
 * Trains one model a fold on the written corpus and the seeds of the other folds, and scores it and all baselines on the
 * fold. Bayes alone is the fold's own model; natural learns from the same sentences.
 *
 * @param documents the seeds with gold
 * @param split what a fold is
 * @param resampling resamples and seed of the intervals
 */
export function leaveOneOut(
  documents: readonly GoldDocument[],
  split: Split,
  { resamples, seed }: Pick<EvaluationOptions, 'resamples' | 'seed'>,
): Evaluation {
  const progress = startProgress();
  const foldOf = ({ name, council }: GoldDocument): string => (split === 'council' ? (council ?? name) : name);
  const folds = [...new Set(documents.map(foldOf))];
  const written = writtenExamples().examples;
  const scored: ScoredSystem[] = [];
  folds.forEach((fold, index) => {
    const held = documents.filter((document) => foldOf(document) === fold);
    const rest = documents.filter((document) => foldOf(document) !== fold);
    const examples = [...written, ...rest.flatMap(goldExamples)];
    const model = trainModel(examples, {
      onProgress: (share) =>
        progress.show(((index + share) / folds.length) * trainingShare, `training without ${fold}`),
    });
    for (const [at, system] of scoreSystems(held, comparedSystems(model, defaultLexicon, examples)).entries()) {
      scored[at] = { ...system, documents: [...(scored[at]?.documents ?? []), ...system.documents] };
    }
  });
  const order = folds.flatMap((fold) => documents.filter((document) => foldOf(document) === fold));
  const evaluation = evaluate(order, scored, {
    run: `leave-one-${split}-out`,
    protocol: `Every seed document is labelled by a model that was trained without ${split === 'council' ? 'any document of its council' : 'it'}.`,
    themes: defaultLexicon.themes.map(({ theme }) => theme),
    lexicon: defaultLexicon,
    resamples,
    seed,
    notes: [
      'Some training settings and lexicon terms were chosen with these documents in view, so that the figures lean to the good side by a little.',
    ],
    onProgress: (share) => progress.show(trainingShare + share * (1 - trainingShare), 'resampling'),
  });
  progress.stop();
  return evaluation;
}
