/**
 * Terms → tries: one for each form in which a term can match, over stems, over words, over spellings. What stands behind
 * a gap goes on in a trie of its own below the node that the gap follows.
 */

import { cleanText } from '../text/clean.js';
import { plainWords, type Token, type Tokenizer } from '../text/tokens.js';
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

/** Labelled terms, as themes and cues give them. */
export interface TermGroup {
  readonly label: string;
  readonly terms: readonly LexiconTerm[];
  readonly exclude?: readonly LexiconTerm[];
}

/** A term in a trie. */
export interface Compiled extends Pattern {
  /** Its place in the lexicon: where two matches are alike, the earlier term comes first. */
  readonly order: number;
  readonly gap: number;
  /** Names of the phrases beside which it does not count. */
  readonly unless: readonly string[];
}

/** A place in a trie: what ends here, and how it goes on. */
export interface Node {
  /** Absent where nothing goes on, as in most places. */
  next: Map<string, Node> | undefined;
  readonly ends: Compiled[];
  /** What comes after a gap. */
  gap: Node | undefined;
  /** The name of the phrase that ends here, where some term must not stand beside it. */
  phrase: string | undefined;
}

/** How a term matches. */
export type Form = NonNullable<LexiconTerm['match']>;

/** What a token goes by in the trie of each form. */
export const keyOf: Readonly<Record<Form, (token: Token, text: string) => string>> = {
  // Every figure has the same stem, but section 47 is not section 17.
  stem: ({ stem, word }) => (stem === '#' ? word : stem),
  exact: ({ word }) => word,
  case: ({ start, end, word }, text) => text.slice(start, Math.min(end, start + word.length)),
};

const gapMark = /…|\.{3}/;
/** Letters that no repair changes. */
const plain = /^[\w '’,&/-]*$/;

const newNode = (): Node => ({ next: undefined, ends: [], gap: undefined, phrase: undefined });

/** The tries of a lexicon. */
export interface Tries {
  readonly forms: Map<Form, Node>;
  /** The phrases that some term must not stand beside, by stems. */
  readonly beside: Node;
}

/**
 * Compiles groups of terms.
 *
 * @param groups terms by theme or cue
 * @param tokenize the tokenizer that also makes the sentences' tokens
 */
export function compileTries(groups: readonly TermGroup[], tokenize: Tokenizer): Tries {
  const tries: Tries = { forms: new Map(), beside: newNode() };
  let order = 0;
  for (const { label, terms, exclude = [] } of groups) {
    for (const term of terms) addTerm(tries, tokenize, label, term, false, order++);
    for (const term of exclude) addTerm(tries, tokenize, label, term, true, order++);
  }
  return tries;
}

/** The parts of a term, between its gaps, as what its form goes by. Terms are repaired as documents are. */
export function termParts({ term, match = 'stem' }: LexiconTerm, tokenize: Tokenizer): string[][] {
  // Nearly all terms: no gap, and nothing to repair.
  if (plainWords.test(term)) return [keysOf(match, term, tokenize(term))];
  const text = plain.test(term) ? term : cleanText(term);
  return text
    .split(gapMark)
    .map((part) => keysOf(match, part, tokenize(part)))
    .filter((part) => part.length > 0);
}

/** A text's words as a form goes by them. */
export function keysOf(form: Form, text: string, tokens: readonly Token[]): string[] {
  const key = keyOf[form];
  const keys: string[] = [];
  for (const token of tokens) keys.push(key(token, text));
  return keys;
}

const nothing: readonly string[] = [];

function addTerm(
  { forms, beside }: Tries,
  tokenize: Tokenizer,
  label: string,
  term: LexiconTerm,
  excludes: boolean,
  order: number,
): void {
  const form = term.match ?? 'stem';
  const parts = termParts(term, tokenize);
  if (parts.length === 0) return;
  const gap = parts.length === 1 ? 0 : (term.gap ?? usualGap);
  const root = forms.get(form) ?? newNode();
  forms.set(form, root);
  let node = root;
  let first = true;
  for (const part of parts) {
    if (!first) {
      node.gap ??= newNode();
      node = node.gap;
    }
    node = descend(node, part);
    first = false;
  }
  const unless =
    term.unless === undefined ? nothing : term.unless.flatMap((phrase) => addPhrase(beside, phrase, tokenize));
  const weight = term.weight ?? usualWeight;
  const compiled: Compiled = { label, term: term.term, weight, excludes, gap, unless, order };
  // Terms that differ in nothing that a sentence shows are one, the heaviest, or many would all match at once.
  const known = node.ends.length === 0 ? -1 : node.ends.findIndex((other) => isSame(other, compiled));
  if (known === -1) node.ends.push(compiled);
  else if ((node.ends[known]?.weight ?? weight) < weight) node.ends[known] = compiled;
}

function isSame(a: Compiled, b: Compiled): boolean {
  return (
    a.label === b.label &&
    a.excludes === b.excludes &&
    a.gap === b.gap &&
    a.unless.length === b.unless.length &&
    a.unless.every((phrase) => b.unless.includes(phrase))
  );
}

function addPhrase(beside: Node, phrase: string, tokenize: Tokenizer): string[] {
  const keys = keysOf('stem', phrase, tokenize(phrase));
  if (keys.length === 0) return [];
  const end = descend(beside, keys);
  end.phrase ??= keys.join(' ');
  return [end.phrase];
}

function descend(start: Node, keys: readonly string[]): Node {
  let node = start;
  for (const key of keys) {
    node.next ??= new Map();
    let next = node.next.get(key);
    if (next === undefined) {
      next = newNode();
      node.next.set(key, next);
    }
    node = next;
  }
  return node;
}
