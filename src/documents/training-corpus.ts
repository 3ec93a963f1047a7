/** The training sentences that come with the library, where they are there. Node only. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TrainingExample } from '../training/examples.js';
import { parseTrainingLines } from '../training/training-file.js';

/** Beside `dist/` in the package, two folders up in the sources. */
const places = ['../data/training/', '../../data/training/'];

/**
 * Reads `data/training/*.jsonl` of this package.
 *
 * @returns labelled sentences; undefined where the folder is not there
 * @throws TrainingFileError for a file that is not of the right shape
 */
export function readTrainingCorpus(): TrainingExample[] | undefined {
  const folder = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (folder === undefined) return undefined;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => parseTrainingLines(readFileSync(join(folder, name), 'utf8'), join(folder, name)));
}
