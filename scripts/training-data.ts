/** The shipped training data as examples: the written corpus and the gold labels of the seeds. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type GoldDocument, parseGold } from '../src/evaluate/gold.js';
import { goldExamples } from '../src/evaluate/gold-examples.js';
import { readGold } from '../src/evaluate/read-gold.js';
import type { TrainingExample } from '../src/train.js';
import { type CorpusLine, parseCorpus } from '../src/training/corpus-check.js';
import { parseTrainingLines } from '../src/training/training-file.js';

/** A file of training data, as a model's provenance names it. */
export interface Source {
  readonly name: string;
  readonly sentences: number;
  readonly sha256: string;
}

/** Names of the seed documents. */
export function seedNames(): string[] {
  return readdirSync('data/gold')
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.replace('.jsonl', ''))
    .sort();
}

/** The seed documents with their gold labels. */
export function readSeeds(): Promise<GoldDocument[]> {
  return readGold(
    seedNames().map((name) => `data/gold/${name}.jsonl`),
    { text: 'seeds' },
  );
}

/** One seed document's examples. */
export function seedExamples(document: string): TrainingExample[] {
  const file = `data/gold/${document}.jsonl`;
  return goldExamples({
    name: document,
    text: readFileSync(`seeds/${document}.txt`, 'utf8'),
    units: parseGold(readFileSync(file, 'utf8'), file),
  });
}

/** The names and texts of the files of the corpus written for this project. */
function writtenFiles(): { name: string; text: string }[] {
  return readdirSync('data/training')
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({ name, text: readFileSync(`data/training/${name}`, 'utf8') }));
}

/** The corpus written for this project, line by line. */
export function corpusLines(): CorpusLine[] {
  return writtenFiles().flatMap(({ name, text }) => parseCorpus(name.replace('.jsonl', ''), text));
}

/** The corpus written for this project. */
export function writtenExamples(): { examples: TrainingExample[]; sources: Source[] } {
  const examples: TrainingExample[] = [];
  const sources: Source[] = [];
  for (const { name, text } of writtenFiles()) {
    const own = parseTrainingLines(text, `data/training/${name}`);
    examples.push(...own);
    sources.push({ name: `training/${name}`, sentences: own.length, sha256: sha256(text) });
  }
  return { examples, sources };
}

/** Everything the shipped model is trained on. */
export function readShippedExamples(): { examples: TrainingExample[]; sources: Source[] } {
  const { examples, sources } = writtenExamples();
  for (const document of seedNames()) {
    const own = seedExamples(document);
    examples.push(...own);
    const files = [`data/gold/${document}.jsonl`, `seeds/${document}.txt`].map((file) => readFileSync(file, 'utf8'));
    sources.push({ name: `gold/${document}`, sentences: own.length, sha256: sha256(files.join('\n')) });
  }
  return { examples, sources };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
