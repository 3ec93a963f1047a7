/**
 * `npm run bench:lexicon`: what matching costs per character with 500 and with 10,000 terms, of the kinds that people
 * write and of the kinds that would make a matcher slow. Prints medians; run it on a quiet machine.
 */

import { readdirSync, readFileSync } from 'node:fs';
import type { LexiconTerm } from '../src/lexicon/lexicon.js';
import { compileMatcher } from '../src/lexicon/matcher.js';
import { readSentences } from '../src/text/document.js';
import { createTokenizer } from '../src/text/tokens.js';
import { seededRandom } from '../src/training/random.js';

const sentences = readdirSync('seeds')
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readSentences(readFileSync(`seeds/${file}`, 'utf8')).map(({ text }) => text));
const characters = sentences.reduce((sum, text) => sum + text.length, 0);
const tokenize = createTokenizer();
const tokens = sentences.map((text) => tokenize(text));
const words = [...new Set(tokens.flatMap((own) => own.map(({ word }) => word)))];

const random = seededRandom(11);
const pick = (): string => words[Math.floor(random() * words.length)] ?? 'child';
const invent = (at: number): string => `${pick()}${at}`;

/** Terms by kind: the first meet the text as usual terms do, the others share beginnings, gaps or words beside them. */
const kinds: Readonly<Record<string, (at: number) => LexiconTerm>> = {
  'words and phrases': (at) => ({ term: at % 50 === 0 ? `${pick()} ${pick()}` : `${invent(at)} ${pick()}` }),
  'one common beginning': (at) => ({ term: `the ${invent(at)}` }),
  'gaps after a common word': (at) => ({ term: `the … ${invent(at)} … ${pick()}`, gap: 8 }),
  'words to stand beside': (at) => ({ term: `${invent(at)} plan`, unless: [pick(), `${pick()} ${pick()}`] }),
  'exact forms and cases': (at) => ({ term: invent(at), match: at % 2 === 0 ? 'exact' : 'case' }),
};

function nanosecondsPerCharacter(terms: readonly LexiconTerm[]): number {
  const find = compileMatcher([{ label: 'theme', terms }], tokenize);
  const run = () => sentences.forEach((text, index) => void find(text, tokens[index] ?? []));
  for (let warm = 0; warm < 5; warm += 1) run();
  const times = Array.from({ length: 31 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return ((times[15] ?? 0) * 1e6) / characters;
}

process.stdout.write(`${sentences.length} sentences, ${characters} characters; nanoseconds per character\n`);
for (const [kind, make] of Object.entries(kinds)) {
  const [few, many] = [500, 10_000].map((count) =>
    nanosecondsPerCharacter(Array.from({ length: count }, (_, at) => make(at))),
  );
  const figures = [few, many].map((value) => (value ?? 0).toFixed(1).padStart(7)).join('  ');
  process.stdout.write(
    `${kind.padEnd(26)} 500 terms, 10,000 terms: ${figures}  (${((many ?? 0) / (few ?? 1)).toFixed(2)} ×)\n`,
  );
}
