/**
 * `npm run bench`: throughput on the seeds' text beside compromise and natural, start-up beyond bare Node's, growth with
 * the length of the text. Prints medians; run it on a quiet machine.
 */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import nlp from 'compromise/one';
import { createClassifier } from '../dist/index.js';
import { naturalOnFeatures, naturalScorer } from './natural.js';

const documents = readdirSync('seeds')
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(`seeds/${file}`, 'utf8'));
const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const { classify } = createClassifier();
const sentences = documents.flatMap((text) => classify(text).map((finding) => finding.text));

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Median milliseconds of a run, after a warm-up. */
function median(run: () => void, rounds: number): number {
  for (let warm = 0; warm < Math.min(3, rounds); warm += 1) run();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? 0;
}

const rate = (ms: number): string => `${(bytes / 1e6 / (ms / 1e3)).toFixed(2)} MB/s`;
const own = median(() => documents.forEach((text) => void classify(text)), 15);
const compromise = median(() => documents.forEach((text) => void nlp.tokenize(text)), 15);
const score = naturalScorer();
const natural = median(() => sentences.forEach((text) => void score(text)), 3);
const rows = naturalOnFeatures();
const onFeatures = median(() => rows.sentences.forEach((names) => void rows.score(names)), 1);

print(`seeds: ${documents.length} documents, ${Math.round(bytes / 1000)} kB, ${sentences.length} sentences`);
print(`whole classification           ${own.toFixed(1)} ms  ${rate(own)}`);
print(
  `compromise/one, tokenizing     ${compromise.toFixed(1)} ms  ${rate(compromise)}  (${(compromise / own).toFixed(2)} × ours)`,
);
print(
  `natural, getClassifications    ${natural.toFixed(1)} ms  ${rate(natural)}  (${(natural / own).toFixed(1)} × ours)`,
);
print(
  `  the same on our features     ${onFeatures.toFixed(1)} ms  ${rate(onFeatures)}  (${(onFeatures / own).toFixed(1)} × ours)`,
);

/** Median milliseconds of a whole process. */
function processTime(code: string): number {
  return median(() => {
    execFileSync(process.execPath, ['--input-type=module', '-e', code]);
  }, 15);
}

const bare = processTime('0');
const first = processTime(
  "import { readFileSync } from 'node:fs'; import { classifyFindings } from './dist/index.js'; classifyFindings(readFileSync('seeds/portsmouth-focused-visit-2025.txt', 'utf8'));",
);
print(
  `start-up: import and first document ${first.toFixed(0)} ms, bare Node ${bare.toFixed(0)} ms, difference ${(first - bare).toFixed(0)} ms`,
);

const text = documents.join('\n\n');
let before = 0;
for (const size of [0.625, 1.25, 2.5, 5, 10]) {
  const long = text.repeat(Math.ceil((size * 1e6) / text.length)).slice(0, size * 1e6);
  const ms = median(() => void classify(long), 3);
  print(
    `${String(size).padStart(6)} MB  ${ms.toFixed(0).padStart(6)} ms${before === 0 ? '' : `  ${(ms / before).toFixed(2)} × half as much`}`,
  );
  before = ms;
}
