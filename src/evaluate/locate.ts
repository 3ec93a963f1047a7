/** Labelled sentences without offsets → their places in the raw text. */

import { cleanText } from '../text/clean.js';
import { readSentences } from '../text/document.js';
import type { Placed } from './align.js';

const plain = (text: string): string => cleanText(text).toLowerCase();

/**
 * A function that finds sentences in a document, each after the one found before where it can.
 *
 * @param raw the raw text
 * @returns from the words of a sentence to its place in `raw`, or undefined where it is not to be found; white space and
 *   case do not matter, and a sentence that a page break cuts is found whole
 */
export function sentenceFinder(raw: string): (sentence: string) => Placed | undefined {
  const byText = new Map<string, Placed[]>();
  for (const { text, start, end } of readSentences(raw)) {
    byText.set(plain(text), [...(byText.get(plain(text)) ?? []), { start, end }]);
  }
  let last = 0;
  return (sentence) => {
    const known = byText.get(plain(sentence)) ?? [];
    const found = known.find(({ start }) => start >= last) ?? known[0] ?? search(raw, sentence, last);
    if (found !== undefined) last = found.end;
    return found;
  };
}

function search(raw: string, sentence: string, from: number): Placed | undefined {
  const words = sentence.trim().split(/\s+/);
  if (words[0] === '') return undefined;
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'gi');
  for (const start of [from, 0]) {
    pattern.lastIndex = start;
    const match = pattern.exec(raw);
    if (match !== null) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/**
 * Whether a stretch of the raw text begins and ends with the words that it is said to hold; what stands between may
 * differ, since page furniture can cut a sentence.
 */
export function beginsAndEndsAlike(raw: string, sentence: string): boolean {
  const [own, said] = [raw, sentence].map((text) => plain(text).replace(/[^\p{L}\p{N}]/gu, ''));
  if (own === undefined || said === undefined) return false;
  const length = Math.min(12, own.length, said.length);
  return own.slice(0, length) === said.slice(0, length) && own.slice(-length) === said.slice(-length);
}
