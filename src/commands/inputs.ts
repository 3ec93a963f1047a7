/** What commands are given by name: lexicon files, a model file, a folder of documents. */

import { createHash } from 'node:crypto';
import { type Classifier, createClassifier } from '../classify.js';
import { DocumentError, type DocumentText, readDocument, readText } from '../documents/document.js';
import { documentPaths } from '../documents/folder.js';
import { lexiconContent } from '../lexicon/content.js';
import { defaultLexicon } from '../lexicon/default.js';
import { mergeExtension, unknownCues } from '../lexicon/extend.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type LexiconProblem, problemLine } from '../lexicon/lexicon-error.js';
import { type LexiconFile, mostLexiconBytes, readLexiconFile } from '../lexicon/lexicon-file.js';
import type { Model } from '../model/model.js';
import { parseModel } from '../model/model-file.js';
import { asCommandError, CommandError } from './command-error.js';

/** At most so many problems of a file are shown. */
const mostShown = 20;
/** A model file may be at most so long, in bytes. */
const mostModelBytes = 200_000_000;

/** Collects the values of an option that can be given several times, or once with commas. */
export const collect = (value: string, list: readonly string[]): readonly string[] => [
  ...list,
  ...value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
];

/** Collects paths, which may have commas in them. */
export const collectPaths = (value: string, list: readonly string[]): readonly string[] => [...list, value];

/** Reads a lexicon file, with all that is wrong with it. */
export async function lexiconFile(path: string): Promise<LexiconFile> {
  const text = await asCommandError(() => readText(path, 'a lexicon (JSON or CSV)', mostLexiconBytes));
  const file = readLexiconFile(text, path);
  const cues = unknownCues(defaultLexicon, file).map((problem) => ({ ...problem, ...file.placeOf(problem.at) }));
  return { ...file, problems: [...file.problems, ...cues] };
}

/** Problems as lines, the first twenty. */
export function problemLines(problems: readonly LexiconProblem[], file: string): string[] {
  const lines = problems.slice(0, mostShown).map((problem) => problemLine(problem, file));
  return problems.length > mostShown ? [...lines, `${file}: and ${problems.length - mostShown} more`] : lines;
}

/**
 * The library's lexicon, extended by files in their order.
 *
 * @throws CommandError with every problem of the first file that is not right
 */
export async function extendedLexicon(paths: readonly string[]): Promise<Lexicon> {
  let lexicon: Lexicon = defaultLexicon;
  for (const path of paths) {
    const file = await lexiconFile(path);
    if (file.problems.length > 0) throw new CommandError(problemLines(file.problems, path).join('\n'));
    lexicon = mergeExtension(lexicon, file);
  }
  return lexicon;
}

/** SHA-256 of what a lexicon matches by. */
function lexiconHash(lexicon: Lexicon): string {
  return createHash('sha256').update(lexiconContent(lexicon)).digest('hex');
}

/** What the options `--lexicon` and `--model` name; without a model file, the model is undefined: the shipped one. */
export interface NamedInputs {
  readonly lexicon: Lexicon;
  readonly model: Model | undefined;
  readonly classifier: Classifier;
}

/**
 * A classifier of the files that the options `--lexicon` and `--model` name, and what it is made of.
 *
 * @throws CommandError when a file cannot be read, or the model does not fit the lexicon
 */
export async function classifierOf(lexicons: readonly string[], modelPath: string | undefined): Promise<NamedInputs> {
  const lexicon = await extendedLexicon(lexicons);
  if (modelPath === undefined) return { lexicon, model: undefined, classifier: createClassifier({ lexicon }) };
  const model = await readModel(modelPath);
  let classifier: Classifier;
  try {
    classifier = createClassifier({ lexicon, model });
  } catch (error) {
    throw new CommandError(`${modelPath}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!['', lexiconHash(lexicon)].includes(model.provenance.lexiconHash)) {
    process.stderr.write(
      `inspection-findings: note: ${modelPath} was trained with other terms; give its lexicon files with --lexicon for the same findings\n`,
    );
  }
  return { lexicon, model, classifier };
}

function readModel(path: string): Promise<Model> {
  return asCommandError(async () => parseModel(await readText(path, 'a model file', mostModelBytes), path));
}

/**
 * The documents of a folder. A file that is no document gives one line on standard error and exit status 2; the others
 * are still read.
 */
export async function documentsOf(folder: string): Promise<DocumentText[]> {
  const documents: DocumentText[] = [];
  for (const path of await asCommandError(() => documentPaths(folder))) {
    try {
      documents.push(await readDocument(path));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      process.stderr.write(`inspection-findings: ${error.message}\n`);
      process.exitCode = 2;
    }
  }
  return documents;
}
