/** `inspection-findings annotate`: documents in, pre-labelled files for annotation tools out. */

import { extname } from 'node:path';
import { Command, Option } from 'commander';
import { type Classifier, createClassifier } from '../classify.js';
import { type DocumentText, readDocument } from '../documents/document.js';
import { writeWhole } from '../documents/write-file.js';
import type { GoldUnit } from '../evaluate/gold.js';
import { csvRows } from '../evaluate/gold-csv.js';
import { doccanoLine } from '../evaluate/gold-doccano.js';
import { labelStudioInterface, labelStudioTask } from '../evaluate/gold-label-studio.js';
import { type PreLabelled, preLabel } from '../evaluate/pre-label.js';
import { asCommandError, CommandError } from './command-error.js';

const formats = ['csv', 'jsonl', 'label-studio', 'doccano'] as const;

interface AnnotateFlags {
  readonly format: (typeof formats)[number];
  readonly output?: string;
  readonly blank: boolean;
  readonly labelInterface: boolean;
}

/** The command with its options. */
export function annotateCommand(): Command {
  return new Command('annotate')
    .description('write documents with their labels for a person to correct; the result goes into `evaluate`')
    .argument('[file...]', 'documents to read (plain text or Markdown)')
    .addOption(
      new Option('-f, --format <format>', 'csv (a spreadsheet), jsonl, label-studio or doccano')
        .choices(formats)
        .default('csv'),
    )
    .option('-o, --output <file>', 'where to write; default standard output')
    .option('--blank', 'sentences without labels, so that the tool’s opinion does not lead the annotator', false)
    .option('--label-interface', 'print the labelling interface for Label Studio’s settings instead', false)
    .exitOverride()
    .action((files: readonly string[], flags: AnnotateFlags) => asCommandError(() => runAnnotate(files, flags)));
}

async function runAnnotate(files: readonly string[], flags: AnnotateFlags): Promise<void> {
  const classifier = createClassifier();
  if (flags.labelInterface) {
    process.stdout.write(labelStudioInterface(classifier.lexicon.themes.map(({ theme }) => theme)));
    return;
  }
  if (files.length === 0) throw new CommandError('annotate: expected the name of at least one document');
  const documents = await Promise.all(files.map((file) => readDocument(file)));
  const text = render(documents, classifier, flags);
  if (flags.output === undefined) process.stdout.write(text);
  else await writeWhole(flags.output, text);
}

function render(
  documents: readonly DocumentText[],
  { classify }: Classifier,
  { format, blank }: Pick<AnnotateFlags, 'format' | 'blank'>,
): string {
  const labelled = documents.map(({ name: file, text }) => {
    const document = { name: file.slice(0, file.length - extname(file).length), text };
    return { document, units: preLabel(document, classify(text)) };
  });
  const shown = (units: readonly PreLabelled[]): readonly GoldUnit[] => (blank ? [] : units);
  if (format === 'label-studio') {
    const tasks = labelled.map(({ document, units }) => labelStudioTask(document, shown(units), meanConfidence(units)));
    return `${JSON.stringify(tasks, null, 1)}\n`;
  }
  return labelled
    .map(({ document, units }, index) => {
      if (format === 'csv') return csvRows(document, units, { header: index === 0, blank });
      if (format === 'doccano') return `${JSON.stringify(doccanoLine(document, shown(units)))}\n`;
      return units.map((unit) => `${JSON.stringify(goldLine(unit, blank))}\n`).join('');
    })
    .join('');
}

function goldLine({ document, id, start, end, role, themes, polarity }: PreLabelled, blank: boolean): unknown {
  const place = { document, id, start, end, role };
  return role !== 'sentence' || blank ? place : { ...place, themes, polarity };
}

function meanConfidence(units: readonly PreLabelled[]): number {
  const stated = units.flatMap(({ confidence }) => confidence ?? []);
  return stated.reduce((sum, value) => sum + value, 0) / Math.max(1, stated.length);
}
