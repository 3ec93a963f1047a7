/**
 * A compiled phrase matcher: all terms of a lexicon against the tokens of a sentence, in one pass.
 *
 * Phrases are a trie over stems (Aho and Corasick 1975 without failure links: sentences are short, phrases shorter).
 * The cost per token does not grow with the number of terms, and no term can make it slow: there are no regular
 * expressions, and a gap is at most eight words.
 */

import type { Token, Tokenizer } from '../text/tokens.js';
import { type LexiconTerm, usualGap, usualWeight } from './lexicon.js';

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

interface Compiled extends Pattern {
  readonly words: readonly string[] | undefined;
  readonly spelling: readonly string[] | undefined;
  readonly gap: number;
  readonly rest: readonly (readonly string[])[];
  readonly unless: readonly (readonly string[])[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: Compiled[];
}

/** Labelled terms, as themes and cues give them. */
export interface TermGroup {
  readonly label: string;
  readonly terms: readonly LexiconTerm[];
  readonly exclude?: readonly LexiconTerm[];
}

/** Finds the terms of a lexicon in a sentence. */
export type Matcher = (text: string, tokens: readonly Token[]) => Match[];

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
  const root: Node = { next: new Map(), ends: [] };
  for (const group of groups) {
    for (const term of group.terms) addTerm(root, tokenize, group.label, term, false);
    for (const term of group.exclude ?? []) addTerm(root, tokenize, group.label, term, true);
  }
  return (text, tokens) => settle(findAll(root, text, tokens), tokens.length);
}

function addTerm(root: Node, tokenize: Tokenizer, label: string, term: LexiconTerm, excludes: boolean): void {
  const parts = term.term.split(/\s*(?:…|\.{3})\s*/).map((part) => tokenize(part));
  const [first, ...rest] = parts.filter((part) => part.length > 0);
  if (first === undefined) return;
  const flat = [first, ...rest].flat();
  let node = root;
  for (const token of first) {
    let next = node.next.get(token.stem);
    if (next === undefined) {
      next = { next: new Map(), ends: [] };
      node.next.set(token.stem, next);
    }
    node = next;
  }
  node.ends.push({
    label,
    term: term.term,
    weight: term.weight ?? usualWeight,
    excludes,
    words: term.match === 'exact' || term.match === 'case' ? flat.map((token) => token.word) : undefined,
    spelling: term.match === 'case' ? (term.term.match(/[\p{L}\p{N}'’]+/gu) ?? []) : undefined,
    gap: term.gap ?? usualGap,
    rest: rest.map((part) => part.map((token) => token.stem)),
    unless: (term.unless ?? []).map((phrase) => tokenize(phrase).map((token) => token.stem)),
  });
}

function findAll(root: Node, text: string, tokens: readonly Token[]): Match[] {
  const matches: Match[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    let node = root.next.get(tokens[from]?.stem ?? '');
    for (let to = from + 1; node !== undefined; to += 1) {
      for (const pattern of node.ends) {
        const end = pattern.rest.length === 0 ? to : endOfRest(pattern, tokens, to);
        if (end !== undefined && fits(pattern, text, tokens, from, end)) {
          const { label, term, weight, excludes } = pattern;
          matches.push({ label, term, weight, excludes, from, to: end });
        }
      }
      node = to < tokens.length ? node.next.get(tokens[to]?.stem ?? '') : undefined;
    }
  }
  return matches;
}

function endOfRest(pattern: Compiled, tokens: readonly Token[], after: number): number | undefined {
  let end = after;
  for (const part of pattern.rest) {
    let found: number | undefined;
    for (let at = end; at <= end + pattern.gap && found === undefined; at += 1) {
      if (part.every((stem, index) => tokens[at + index]?.stem === stem)) found = at + part.length;
    }
    if (found === undefined) return undefined;
    end = found;
  }
  return end;
}

function fits(pattern: Compiled, text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const { words, spelling, unless } = pattern;
  if (
    words !== undefined &&
    pattern.rest.length === 0 &&
    words.some((word, index) => tokens[from + index]?.word !== word)
  ) {
    return false;
  }
  if (spelling !== undefined) {
    const written = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    if (spelling.some((form) => !written.includes(form))) return false;
  }
  return !unless.some((phrase) => phrase.length > 0 && contains(tokens, phrase));
}

function contains(tokens: readonly Token[], stems: readonly string[]): boolean {
  return tokens.some((_, at) => stems.every((stem, index) => tokens[at + index]?.stem === stem));
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
