/** Mixed sentence → its parts, so that a reader learns which theme was the strength and which the weakness. */

import type { Analysis } from './model/features.js';

/** A part of a sentence: offsets into its clean text, UTF-16, end exclusive. */
export interface ClauseSpan {
  readonly start: number;
  readonly end: number;
}

const joining = new Set(['but', 'although', 'though', 'while', 'whilst', 'whereas', 'however', 'yet', 'albeit']);
const leading = new Set(['although', 'though', 'while', 'whilst', 'whereas', 'despite', 'notwithstanding']);
/** Fewer words than this judge nothing. */
const leastWords = 3;

/**
 * The places where a sentence may turn: before a contrasting word, at a semicolon, and at the comma that closes a
 * leading “While …”.
 *
 * @param analysis a sentence with its tokens
 * @returns pairs of clauses, one pair for each place; each pair covers the sentence but for the turning word's commas
 */
export function clausePairs(analysis: Analysis): (readonly [ClauseSpan, ClauseSpan])[] {
  const { text, tokens } = analysis;
  const first = tokens[0];
  if (first === undefined) return [];
  const pairs: (readonly [ClauseSpan, ClauseSpan])[] = [];
  const led = leading.has(first.word);
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (before === undefined || at < leastWords || tokens.length - at < leastWords) return;
    const between = text.slice(before.end, token.start);
    const turns = joining.has(token.word) || /[;–—]/.test(between) || (led && between.includes(','));
    if (!turns) return;
    pairs.push([trim(text, 0, before.end), trim(text, token.start, text.length)]);
  });
  return pairs;
}

function trim(text: string, start: number, end: number): ClauseSpan {
  const body = text.slice(start, end).replace(/[\s.,;:]+$/, '');
  return { start, end: start + body.length };
}
