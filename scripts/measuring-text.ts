/** Sentences of the documents that models are measured with, which the training corpus must not repeat. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readSentences } from '../src/text/document.js';
import { seedExamples, seedNames } from './training-data.js';

/** Reports that are for measuring alone; they are not part of the repository. */
const furtherFolder = '../shared/gold/dev';

/** The sentences of the seeds. */
export function seedSentences(): string[] {
  return seedNames().flatMap((name) => seedExamples(name).map(({ text }) => text));
}

/** The sentences of further reports; undefined where these are not there. */
export function furtherSentences(): string[] | undefined {
  if (!existsSync(furtherFolder)) return undefined;
  return readdirSync(furtherFolder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readSentences(readFileSync(`${furtherFolder}/${file}`, 'utf8')))
    .map(({ text }) => text);
}
