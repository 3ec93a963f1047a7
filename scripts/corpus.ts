/**
 * `npm run corpus`: checks data/training/*.jsonl and writes the tables of data/README.md. What is wrong goes to standard
 * error, one line each, and the exit status is then 1; it is 2 where a line cannot be read.
 */

import { readFileSync } from 'node:fs';
import { writeWhole } from '../src/documents/write-file.js';
import { type CorpusLine, corpusProblems, overlapWith, placeOf } from '../src/training/corpus-check.js';
import { TrainingFileError } from '../src/training/training-file.js';
import { corpusTables } from './corpus-tables.js';
import { fillTables } from './fill-tables.js';
import { furtherSentences, seedSentences } from './measuring-text.js';
import { corpusLines } from './training-data.js';

const page = 'data/README.md';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function seedProblems(lines: readonly CorpusLine[]): string[] {
  const { alike, copied, stock } = overlapWith(lines, seedSentences());
  for (const { line, run } of stock) print(`${placeOf(line)}: a phrase of the field, in a seed as well: “${run}”`);
  return [
    ...alike.map((line) => `${placeOf(line)}: is nearly a sentence of a seed`),
    ...copied.map(({ line, run }) => `${placeOf(line)}: “${run}” stands in a seed`),
  ];
}

/** Counts alone: whoever writes training sentences is not to read what they are measured with. */
function furtherProblems(lines: readonly CorpusLine[]): string[] {
  const sentences = furtherSentences();
  if (sentences === undefined) return [];
  const { alike, copied, stock } = overlapWith(lines, sentences);
  const found = `reports for measuring alone: ${alike.length} sentences nearly alike, ${copied.length} runs of words with a rare one`;
  print(`${found}, ${stock.length} phrases of the field`);
  return alike.length + copied.length === 0 ? [] : [found];
}

try {
  const lines = corpusLines();
  const problems = [
    ...corpusProblems(lines).map(({ place, message }) => `${place}: ${message}`),
    ...seedProblems(lines),
    ...furtherProblems(lines),
  ];
  await writeWhole(page, fillTables(readFileSync(page, 'utf8'), corpusTables(lines)));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  print(`${lines.length} sentences, ${problems.length} problems; tables written into ${page}`);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof TrainingFileError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
