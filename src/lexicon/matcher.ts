/**
 * A compiled phrase matcher: all terms of a lexicon against the tokens of a sentence, in one pass.
 *
 * Phrases are tries (Aho and Corasick 1975 without failure links: sentences are short, phrases shorter), one for each
 * form in which a term can match: over stems, over words, over spellings. What stands behind a gap goes on in a trie of
 * its own below the node that the gap follows. So the cost per token does not grow with the number of terms, and no
 * lexicon can make it large: a walk is at most as deep as the longest term, a gap is at most eight words, a term has at
 * most two gaps, and there are no regular expressions.
 */

import { cleanText } from '../text/clean.js';
import type { Token, Tokenizer } from '../text/tokens.js';
import { type LexiconTerm, largestGap, usualGap, usualWeight } from './lexicon.js';

/** A term at work. */
export interface Pattern {
  /** The theme or cue it speaks for. */
  readonly label: string;
  /** The term as the lexicon has it. */
  readonly term: string;
  readonly weight: number;
  /** Whether it hides other terms of its label rather than speaking for it. */
  readonly excludes: boolean;
}

/** A term found in a sentence. */
export interface Match extends Pattern {
  /** First token and the token past the last. */
  readonly from: number;
  readonly to: number;
}

/** Labelled terms, as themes and cues give them. */
export interface TermGroup {
  readonly label: string;
  readonly terms: readonly LexiconTerm[];
  readonly exclude?: readonly LexiconTerm[];
}

/** Finds the terms of a lexicon in a sentence. */
export type Matcher = (text: string, tokens: readonly Token[]) => Match[];

interface Compiled extends Pattern {
  readonly gap: number;
  /** Names of the phrases beside which it does not count. */
  readonly unless: readonly string[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: Compiled[];
  /** What comes after a gap. */
  gap: Node | undefined;
  /** The name of the phrase that ends here, where some term must not stand beside it. */
  phrase: string | undefined;
}

type Form = NonNullable<LexiconTerm['match']>;

/** What a token goes by in the trie of each form. */
const keyOf: Readonly<Record<Form, (token: Token, text: string) => string>> = {
  // Every figure has the same stem, but section 47 is not section 17.
  stem: ({ stem, word }) => (stem === '#' ? word : stem),
  exact: ({ word }) => word,
  case: ({ start, end, word }, text) => text.slice(start, Math.min(end, start + word.length)),
};

const newNode = (): Node => ({ next: new Map(), ends: [], gap: undefined, phrase: undefined });

/**
 * Compiles groups of terms.
 *
 * @param groups terms by theme or cue
 * @param tokenize the tokenizer that also makes the sentences' tokens
 * @returns a function from a clean sentence and its tokens to the matches in it: per label the longest that do not
 *   overlap, in order, with those hidden by an exclusion left out
 * @example
 * const find = compileMatcher([{ label: 'health', terms: [{ term: 'health assessment' }] }], tokenize);
 * find(text, tokenize(text)).map((match) => match.term); // ['health assessment']
 */
export function compileMatcher(groups: readonly TermGroup[], tokenize: Tokenizer): Matcher {
  const { forms, beside } = compileTries(groups, tokenize);
  return (text, tokens) => {
    const found: Found[] = [];
    for (const [form, root] of forms) {
      const keys = keysOf(form, text, tokens);
      for (let from = 0; from < keys.length; from += 1) walk(found, root, keys, from, from, 0);
    }
    if (!found.some(({ pattern }) => pattern.unless.length > 0)) return settle(found, tokens.length);
    const phrases = phrasesIn(beside, keysOf('stem', text, tokens));
    return settle(
      found.filter(({ pattern }) => !pattern.unless.some((phrase) => phrases.has(phrase))),
      tokens.length,
    );
  };
}

function keysOf(form: Form, text: string, tokens: readonly Token[]): string[] {
  const key = keyOf[form];
  const keys: string[] = [];
  for (const token of tokens) keys.push(key(token, text));
  return keys;
}

interface Tries {
  readonly forms: Map<Form, Node>;
  /** The phrases that some term must not stand beside, by stems. */
  readonly beside: Node;
}

function compileTries(groups: readonly TermGroup[], tokenize: Tokenizer): Tries {
  const tries: Tries = { forms: new Map(), beside: newNode() };
  // Terms that differ in nothing that a sentence shows are one, or many of them would all match at once.
  const known = new Set<string>();
  const heaviestFirst = (terms: readonly LexiconTerm[]) =>
    [...terms].sort((a, b) => (b.weight ?? usualWeight) - (a.weight ?? usualWeight));
  for (const { label, terms, exclude = [] } of groups) {
    for (const term of heaviestFirst(terms)) addTerm(tries, known, tokenize, label, term, false);
    for (const term of exclude) addTerm(tries, known, tokenize, label, term, true);
  }
  return tries;
}

/** The parts of a term, between its gaps, as what its form goes by. Terms are repaired as documents are. */
export function termParts(term: LexiconTerm, tokenize: Tokenizer): string[][] {
  return term.term
    .split(/…|\.{3}/)
    .map(cleanText)
    .map((part) => keysOf(term.match ?? 'stem', part, tokenize(part)))
    .filter((part) => part.length > 0);
}

function addTerm(
  { forms, beside }: Tries,
  known: Set<string>,
  tokenize: Tokenizer,
  label: string,
  term: LexiconTerm,
  excludes: boolean,
): void {
  const form = term.match ?? 'stem';
  const parts = termParts(term, tokenize);
  if (parts.length === 0) return;
  const gap = parts.length === 1 ? 0 : (term.gap ?? usualGap);
  const unless = (term.unless ?? [])
    .map((phrase) => keysOf('stem', phrase, tokenize(phrase)))
    .filter((keys) => keys.length > 0);
  const same = JSON.stringify([label, excludes, form, parts, gap, unless]);
  if (known.has(same)) return;
  known.add(same);
  const root = forms.get(form) ?? newNode();
  forms.set(form, root);
  let node = root;
  parts.forEach((part, index) => {
    if (index > 0) {
      node.gap ??= newNode();
      node = node.gap;
    }
    node = descend(node, part);
  });
  const names = unless.map((keys) => {
    const end = descend(beside, keys);
    end.phrase ??= keys.join(' ');
    return end.phrase;
  });
  node.ends.push({ label, term: term.term, weight: term.weight ?? usualWeight, excludes, gap, unless: names });
}

function descend(start: Node, keys: readonly string[]): Node {
  let node = start;
  for (const key of keys) {
    const next = node.next.get(key) ?? newNode();
    node.next.set(key, next);
    node = next;
  }
  return node;
}

interface Found extends Match {
  readonly pattern: Compiled;
}

/** Follows the tokens from `at` down a trie; `skipped` is the longest gap on the way there, in words. */
function walk(found: Found[], start: Node, keys: readonly string[], from: number, at: number, skipped: number): void {
  let node = start.next.get(keys[at] ?? '');
  for (let to = at + 1; node !== undefined; to += 1) {
    for (const pattern of node.ends) {
      if (skipped <= pattern.gap && !(pattern.gap > 0 && hasFound(found, pattern, from))) {
        const { label, term, weight, excludes } = pattern;
        found.push({ label, term, weight, excludes, from, to, pattern });
      }
    }
    if (node.gap !== undefined) {
      for (let gap = 0; gap <= largestGap && to + gap < keys.length; gap += 1) {
        walk(found, node.gap, keys, from, to + gap, Math.max(skipped, gap));
      }
    }
    node = to < keys.length ? node.next.get(keys[to] ?? '') : undefined;
  }
}

/** Which of the phrases stand anywhere among the keys. */
function phrasesIn(beside: Node, keys: readonly string[]): Set<string> {
  const phrases = new Set<string>();
  for (let from = 0; from < keys.length; from += 1) {
    let node = beside.next.get(keys[from] ?? '');
    for (let to = from + 1; node !== undefined; to += 1) {
      if (node.phrase !== undefined) phrases.add(node.phrase);
      node = to < keys.length ? node.next.get(keys[to] ?? '') : undefined;
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

/** Drops what an exclusion covers, then keeps per label the longest of overlapping matches. */
function settle(matches: readonly Match[], length: number): Match[] {
  if (matches.length < 2) return matches.filter((match) => !match.excludes);
  const covered = new Map<string, Uint16Array>();
  for (const match of matches) {
    if (!match.excludes) continue;
    const cover = covered.get(match.label) ?? new Uint16Array(length);
    covered.set(match.label, cover);
    for (let at = match.from; at < match.to; at += 1) cover[at] = Math.max(cover[at] ?? 0, match.to - match.from);
  }
  const shown = matches.filter((match) => {
    const cover = covered.get(match.label);
    return (
      !match.excludes &&
      (cover === undefined || !cover.subarray(match.from, match.to).some((by) => by >= match.to - match.from))
    );
  });
  shown.sort((a, b) => b.to - b.from - (a.to - a.from) || b.weight - a.weight || a.from - b.from);
  const taken = new Map<string, Uint8Array>();
  const kept: Match[] = [];
  for (const match of shown) {
    const marks = taken.get(match.label) ?? new Uint8Array(length);
    taken.set(match.label, marks);
    if (marks.subarray(match.from, match.to).includes(1)) continue;
    marks.fill(1, match.from, match.to);
    kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}
