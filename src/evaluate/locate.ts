/** Labelled sentences without offsets → their places in the raw text. */

import { cleanSpans, cleanText, rawSpan } from '../text/clean.js';
import { readSentences } from '../text/document.js';
import type { Placed } from './align.js';

/**
 * A function that finds sentences in a document, each after the one found before where it can.
 *
 * @param raw the raw text
 * @returns from the words of a sentence to its place in `raw`, or undefined where it is not to be found; white space does
 *   not matter, and a sentence that a page break cuts is found whole
 */
export function sentenceFinder(raw: string): (sentence: string) => Placed | undefined {
  const byText = new Map<string, Placed[]>();
  for (const { text, start, end } of readSentences(raw))
    byText.set(text, [...(byText.get(text) ?? []), { start, end }]);
  const whole = cleanSpans(raw, [{ start: 0, end: raw.length }]);
  let last = 0;
  return (sentence) => {
    const words = cleanText(sentence);
    const places = byText.get(words) ?? [];
    if (places.length === 0 && words !== '') {
      for (let at = whole.text.indexOf(words); at !== -1; at = whole.text.indexOf(words, at + 1))
        places.push(rawSpan(whole.runs, at, at + words.length));
    }
    const found = places.find(({ start }) => start >= last) ?? places[0];
    if (found !== undefined) last = found.end;
    return found;
  };
}

/**
 * Whether a stretch of the raw text begins and ends with the words that it is said to hold; what stands between may
 * differ, since page furniture can cut a sentence.
 */
export function beginsAndEndsAlike(raw: string, sentence: string): boolean {
  const [own, said] = [raw, sentence].map((text) => cleanText(text).replace(/[^\p{L}\p{N}]/gu, ''));
  if (own === undefined || said === undefined) return false;
  const length = Math.min(12, own.length, said.length);
  return own.slice(0, length) === said.slice(0, length) && own.slice(-length) === said.slice(-length);
}
