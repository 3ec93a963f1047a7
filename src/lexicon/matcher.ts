/**
 * A compiled phrase matcher: all terms of a lexicon against the tokens of a sentence, in one pass.
 *
 * Phrases are tries (Aho and Corasick 1975 without failure links: sentences are short, phrases shorter), one for each
 * form in which a term can match: over stems, over words, over spellings. What stands behind a gap goes on in a trie of
 * its own below the node that the gap follows. So the cost per token does not grow with the number of terms, and no
 * term can make it large: a walk is at most as deep as the longest term, a gap is at most eight words, a term has at
 * most two gaps, and there are no regular expressions.
 */

import type { Token, Tokenizer } from '../text/tokens.js';
import { largestGap } from './lexicon.js';
import { keyOf, keysOf, type TermGroup } from './term-keys.js';
import { type Compiled, compileTries, type Node, type Pattern } from './trie.js';

/** A term found in a sentence. */
export interface Match extends Pattern {
  /** First token and the token past the last. */
  readonly from: number;
  readonly to: number;
}

/** Finds the terms of a lexicon in a sentence. */
export type Matcher = (text: string, tokens: readonly Token[]) => Match[];

/**
 * Compiles groups of terms.
 *
 * @param groups terms by theme or cue
 * @param tokenize the tokenizer that also makes the sentences' tokens
 * @param keys what each term goes by, if that is known; see `termKeys`
 * @returns a function from a clean sentence and its tokens to the matches in it: per label the longest that do not
 *   overlap, in order, with those hidden by an exclusion left out
 * @example
 * const find = compileMatcher([{ label: 'health', terms: [{ term: 'health assessment' }] }], tokenize);
 * find(text, tokenize(text)).map((match) => match.term); // ['health assessment']
 */
export function compileMatcher(groups: readonly TermGroup[], tokenize: Tokenizer, keys?: readonly string[]): Matcher {
  const { forms, settle, beside } = compileTries(groups, tokenize, keys);
  const marks = new Map<string, Uint16Array>();
  return (text, tokens) => {
    const found: Found[] = [];
    for (const [form, root] of forms) {
      const words: Words = { text, tokens, key: keyOf[form] };
      for (let from = 0; from < tokens.length; from += 1) {
        const first = step(root, words, from);
        if (first === undefined) continue;
        if (first.waiting !== undefined) settle(root, first);
        walk(found, first, words, from, from + 1, 0);
      }
    }
    if (!found.some(({ pattern }) => pattern.unless.length > 0)) return longest(found, tokens.length, marks);
    const phrases = phrasesIn(beside, keysOf('stem', text, tokens));
    return longest(
      found.filter(({ pattern }) => !pattern.unless.some((phrase) => phrases.has(phrase))),
      tokens.length,
      marks,
    );
  };
}

interface Found extends Match {
  readonly pattern: Compiled;
}

/** A sentence in one form. */
interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly key: (token: Token, text: string) => string;
}

function step(node: Node, { text, tokens, key }: Words, at: number): Node | undefined {
  const token = tokens[at];
  return token === undefined ? undefined : node.next?.get(key(token, text));
}

/** Follows the tokens from `at` down a trie; `skipped` is the longest gap on the way there, in words. */
function walk(found: Found[], start: Node | undefined, words: Words, from: number, at: number, skipped: number): void {
  let node = start;
  for (let to = at; node !== undefined; to += 1) {
    for (const pattern of node.ends) {
      if (skipped <= pattern.gap && !(pattern.gap > 0 && hasFound(found, pattern, from))) {
        const { label, term, weight, excludes } = pattern;
        found.push({ label, term, weight, excludes, from, to, pattern });
      }
    }
    if (node.gap !== undefined) {
      for (let gap = 0; gap <= largestGap; gap += 1) {
        walk(found, step(node.gap, words, to + gap), words, from, to + gap + 1, Math.max(skipped, gap));
      }
    }
    node = step(node, words, to);
  }
}

/** Which of the phrases stand anywhere among the keys. */
function phrasesIn(beside: Node, keys: readonly string[]): Set<string> {
  const phrases = new Set<string>();
  for (let from = 0; from < keys.length; from += 1) {
    let node = beside.next?.get(keys[from] ?? '');
    for (let to = from + 1; node !== undefined; to += 1) {
      if (node.phrase !== undefined) phrases.add(node.phrase);
      node = to < keys.length ? node.next?.get(keys[to] ?? '') : undefined;
    }
  }
  return phrases;
}

/** Whether a term with a gap was found already from this token on: the nearest end counts. */
function hasFound(matches: readonly Found[], pattern: Compiled, from: number): boolean {
  for (let at = matches.length - 1; at >= 0 && matches[at]?.from === from; at -= 1) {
    if (matches[at]?.pattern === pattern) return true;
  }
  return false;
}

/**
 * Drops what an exclusion covers, then keeps per label the longest of overlapping matches.
 *
 * @param matches all that were found
 * @param marks working memory by label, one number a token: all zeros before and after
 */
function longest(matches: readonly Found[], length: number, marks: Map<string, Uint16Array>): Match[] {
  if (matches.length < 2) return matches.filter((match) => !match.excludes);
  const marksOf = (label: string): Uint16Array => {
    let own = marks.get(label);
    if (own === undefined || own.length < length) {
      own = new Uint16Array(length * 2);
      marks.set(label, own);
    }
    return own;
  };
  const hiding = matches.filter((match) => match.excludes);
  for (const { label, from, to } of hiding) {
    const cover = marksOf(label);
    for (let at = from; at < to; at += 1) cover[at] = Math.max(cover[at] ?? 0, to - from);
  }
  const shown = matches.filter(
    ({ label, from, to, excludes }) => !excludes && highest(marks.get(label), from, to) < to - from,
  );
  for (const { label, from, to } of hiding) marks.get(label)?.fill(0, from, to);
  shown.sort((a, b) => b.to - b.from - (a.to - a.from) || b.weight - a.weight || a.from - b.from || inOrder(a, b));
  const kept = shown.filter(({ label, from, to }) => {
    const taken = marksOf(label);
    if (highest(taken, from, to) > 0) return false;
    taken.fill(1, from, to);
    return true;
  });
  for (const { label, from, to } of kept) marks.get(label)?.fill(0, from, to);
  return kept.sort((a, b) => a.from - b.from || b.to - a.to || inOrder(a, b));
}

/** The highest mark on some tokens; 0 where there are none. */
function highest(marks: Uint16Array | undefined, from: number, to: number): number {
  let top = 0;
  if (marks === undefined) return top;
  for (let at = from; at < to; at += 1) top = Math.max(top, marks[at] ?? 0);
  return top;
}

function inOrder(a: Found, b: Found): number {
  return b.weight - a.weight || a.pattern.order - b.pattern.order;
}
