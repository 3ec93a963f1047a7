/** `inspection-findings evaluate`: gold labels of one's own documents in, how far to trust the labels out. */

import { Command } from 'commander';
import { readTrainingCorpus } from '../documents/training-corpus.js';
import { type Evaluation, evaluate, polarityRight, scoreSystems, themesRight } from '../evaluate/evaluation.js';
import { type GoldDocument, GoldError } from '../evaluate/gold.js';
import { readGold } from '../evaluate/read-gold.js';
import { comparedSystems } from '../evaluate/rivals.js';
import type { ScoredDocument } from '../evaluate/scored.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Model } from '../model/model.js';
import { shippedModel } from '../model/shipped.js';
import { startProgress } from '../report/progress.js';
import { asCommandError } from './command-error.js';
import { type ReportFlags, reportEvaluation, withReportOptions } from './evaluation-report.js';
import { classifierOf } from './inputs.js';

/** What an evaluation of a model on given documents can be asked for. */
export interface EvaluateFlags extends ReportFlags {
  readonly gold: readonly string[];
  readonly text?: string;
  readonly model?: string;
  readonly lexicon?: string;
}

/** Adds the options that say what is evaluated on what. */
export function withGoldOptions(command: Command): Command {
  return command
    .option('-t, --text <folder>', 'folder with the raw texts, <document>.txt each; default beside the gold file')
    .option('--model <file>', 'a model of one’s own; default the shipped one')
    .option('--lexicon <file>', 'an extension of the lexicon (JSON or CSV)');
}

/** The command with its options. */
export function evaluateCommand(): Command {
  const command = new Command('evaluate')
    .description('how far to trust the labels, on documents that a person has labelled (see docs/evaluation.md)')
    .requiredOption(
      '-g, --gold <file...>',
      'gold labels: JSON Lines, CSV, Label Studio’s JSON or doccano’s JSON Lines; `annotate` makes them',
    );
  return withReportOptions(withGoldOptions(command))
    .exitOverride()
    .action((flags: EvaluateFlags) => asCommandError(() => runEvaluate(flags)));
}

/** Evaluates a model on gold documents and shows the figures. */
export async function runEvaluate(flags: EvaluateFlags): Promise<void> {
  const documents = await readGold(flags.gold, { text: flags.text, annotator: flags.annotator });
  const { lexicon, model } = await classifierOf(flags.lexicon === undefined ? [] : [flags.lexicon], flags.model);
  const evaluation = evaluateModel(documents, model ?? shippedModel(), lexicon, flags);
  await reportEvaluation(evaluation, documents, flags);
}

/**
 * A model as it is, beside all baselines, on gold documents.
 *
 * @param documents gold documents
 * @param model the model
 * @param lexicon the lexicon that goes with it
 * @param flags resamples and seed
 * @throws GoldError for a theme that the lexicon has not
 */
export function evaluateModel(
  documents: readonly GoldDocument[],
  model: Model,
  lexicon: Lexicon,
  { resamples, seed }: Pick<ReportFlags, 'resamples' | 'seed'>,
): Evaluation {
  const themes = lexicon.themes.map(({ theme }) => theme);
  requireThemes(documents, themes);
  const progress = startProgress();
  const examples = readTrainingCorpus();
  progress.show(0, 'training natural');
  const systems = comparedSystems(model, lexicon, examples);
  const steps = documents.length * systems.length;
  let done = 0;
  const scored = scoreSystems(documents, systems, () => {
    done += 1;
    progress.show((done / steps) * 0.4, 'scoring');
  });
  const evaluation = evaluate(documents, scored, {
    run: 'model-as-it-is',
    protocol: 'The model as it is, on documents labelled by people.',
    themes,
    lexicon,
    resamples,
    seed,
    notes: [...notesOf(documents, model, examples === undefined), ...uncorrected(scored[0]?.documents ?? [])],
    onProgress: (share) => progress.show(0.4 + share * 0.6, 'resampling'),
  });
  progress.stop();
  return evaluation;
}

/** Refuses gold with a theme that nobody could call: it would be counted nowhere. */
function requireThemes(documents: readonly GoldDocument[], themes: readonly string[]): void {
  for (const { name, units } of documents) {
    for (const { start, end, themes: own } of units) {
      const unknown = own.find((theme) => !themes.includes(theme));
      if (unknown !== undefined)
        throw new GoldError(
          `${name}: themes: the sentence at ${start} to ${end} has “${unknown}”; expected some of ${themes.join(', ')}`,
        );
    }
  }
}

function notesOf(documents: readonly GoldDocument[], model: Model, withoutNatural: boolean): string[] {
  const trained = new Set(model.provenance.sources.map(({ name }) => name));
  const seen = documents.filter(({ name }) => trained.has(`gold/${name}`)).map(({ name }) => name);
  const composed = documents.filter((document) => document.composed).map(({ name }) => name);
  return [
    ...(seen.length === 0
      ? []
      : [
          `The model was trained on ${seen.join(', ')}: its figures there are no measure of how it does on new documents.`,
        ]),
    ...(composed.length === 0
      ? []
      : [
          `No raw text was given for ${composed.join(', ')}: the text was put together from the labelled rows, so that sentence boundaries are the rows’.`,
        ]),
    ...(withoutNatural
      ? ['natural is left out: the training sentences that it needs (data/training) are not in this package.']
      : []),
  ];
}

/** Gold that nobody has corrected must not pass for a perfect tool. */
function uncorrected(scored: readonly ScoredDocument[]): string[] {
  const same = scored.every(
    ({ sentences, extra }) => extra.length === 0 && sentences.every((own) => polarityRight(own) && themesRight(own)),
  );
  return same
    ? [
        'Gold and the tool’s labels are the same in every sentence: if gold was made by `annotate` and nobody has corrected it, the figures mean nothing.',
      ]
    : [];
}
