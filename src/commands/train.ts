/** `inspection-findings train`: labelled sentences → a model of one's own, with cross-validated figures. */

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readText } from '../documents/document.js';
import { readTrainingCorpus } from '../documents/training-corpus.js';
import { writeWhole } from '../documents/write-file.js';
import { readGoldExamples } from '../evaluate/read-gold.js';
import { defaultThemes } from '../finding.js';
import type { Provenance } from '../model/model.js';
import { modelText } from '../model/model-file.js';
import { startProgress } from '../report/progress.js';
import { trainingTable } from '../report/training-table.js';
import type { TrainingExample } from '../training/examples.js';
import { parseTrainingLines, parseTrainingTable } from '../training/training-file.js';
import { asCommandError, CommandError } from './command-error.js';
import { collectPaths, extendedLexicon } from './inputs.js';

interface TrainFlags {
  readonly text?: string;
  readonly output: string;
  readonly lexicon: readonly string[];
  readonly withShipped: boolean;
  readonly date?: string;
}

/** A file of labelled sentences may be at most so long, in bytes. */
const mostBytes = 200_000_000;

/** The command with its options. */
export function trainCommand(): Command {
  return new Command('train')
    .description('train a model on labelled sentences of your own')
    .argument(
      '<file...>',
      'labelled sentences: CSV with the columns text, themes, polarity (and section), JSON Lines with these fields, or gold labels as `evaluate` reads them',
    )
    .option('-o, --output <file>', 'where to write the model', 'model.json')
    .option(
      '-l, --lexicon <file>',
      'the lexicon with your themes, JSON or CSV (repeat it; later wins)',
      collectPaths,
      [],
    )
    .option('--text <folder>', 'the raw texts of gold labels; default the folder of the labels')
    .option('--with-shipped', 'train on the sentences that come with the library as well', false)
    .option(
      '--date <date>',
      'a date for the model to state, YYYY-MM-DD; default none, so that the same data give the same file',
      isoDate,
    )
    .exitOverride()
    .action((files: readonly string[], flags: TrainFlags) => asCommandError(() => runTrain(files, flags)));
}

function isoDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new InvalidArgumentError('expected a date as YYYY-MM-DD');
  }
  return value;
}

/**
 * Reads labelled sentences: the one place that knows the formats. A file labels the themes that occur in it, unless its
 * lines say otherwise (`labelled`): of other themes it says nothing.
 *
 * @param path CSV, JSON Lines, or gold labels of any format that `evaluate` reads
 * @param texts folder with the raw texts of gold labels; default: the file's own
 * @returns examples; passages of different files stay apart
 * @throws CommandError, one line, for a file that cannot be read or is not of the right shape
 */
export async function readExamples(path: string, texts?: string): Promise<TrainingExample[]> {
  const examples = await asCommandError(async () => {
    const text = await readText(path, 'labelled sentences (CSV, JSON Lines or gold labels)', mostBytes);
    if (isGold(text)) return readGoldExamples([path], { text: texts });
    return /\.[ct]sv$/i.test(path) ? parseTrainingTable(text, path) : parseTrainingLines(text, path);
  });
  const labelled = [...new Set(examples.flatMap(({ themes }) => themes))];
  return examples.map((example) => ({
    labelled,
    ...example,
    ...(example.passage === undefined ? {} : { passage: `${path} ${example.passage}` }),
  }));
}

/** Gold labels have places in a text or come from an annotation tool; sentences for training stand alone. */
function isGold(text: string): boolean {
  const [first = ''] = text.trimStart().split(/\r?\n/, 1);
  if (!first.startsWith('{')) return first.startsWith('[') || /\b(?:document|start|end|role|annotator)\b/i.test(first);
  try {
    const value: unknown = JSON.parse(first);
    return typeof value === 'object' && value !== null && ('start' in value || 'label' in value);
  } catch {
    return false;
  }
}

async function runTrain(files: readonly string[], flags: TrainFlags): Promise<void> {
  const lexicon = await extendedLexicon(flags.lexicon);
  const names = lexicon.themes.map(({ theme }) => theme);
  const parts: { readonly name: string; readonly examples: readonly TrainingExample[] }[] = [];
  for (const path of files) {
    const examples = await readExamples(path, flags.text);
    const unknown = examples.flatMap(({ themes }) => themes).find((theme) => !names.includes(theme));
    if (unknown !== undefined) {
      throw new CommandError(
        `${path}: has the theme “${unknown}”, which the lexicon has not (${names.join(', ')}); add it with --lexicon`,
      );
    }
    parts.push({ name: basename(path), examples });
  }
  if (flags.withShipped) parts.push({ name: 'sentences of the library', examples: shippedExamples() });
  const { trainWithFigures } = await import('../train.js');
  const provenance: Partial<Provenance> = {
    date: flags.date ?? null,
    sources: parts.map(({ name, examples }) => ({ name, sentences: examples.length, sha256: hashOf(examples) })),
  };
  const progress = startProgress();
  try {
    const { model, figures } = trainWithFigures(
      parts.flatMap(({ examples }) => examples),
      { lexicon, provenance, onProgress: (share) => progress.show(share, 'training') },
    );
    progress.stop();
    await writeWhole(flags.output, modelText(model, 'inspection-findings train'));
    const use = flags.lexicon.map((path) => ` --lexicon ${path}`).join('');
    process.stdout.write(trainingTable(figures));
    process.stdout.write(`\n${flags.output}: use it with classify --model ${flags.output}${use}\n`);
  } catch (error) {
    progress.stop();
    // Too few sentences, or none of some polarity.
    if (error instanceof RangeError) throw new CommandError(error.message);
    throw error;
  }
}

function shippedExamples(): TrainingExample[] {
  const examples = readTrainingCorpus();
  if (examples === undefined) throw new CommandError('--with-shipped: the library’s own sentences are not installed');
  return examples.map((example) => ({ ...example, labelled: defaultThemes }));
}

function hashOf(examples: readonly TrainingExample[]): string {
  return createHash('sha256').update(JSON.stringify(examples)).digest('hex');
}
