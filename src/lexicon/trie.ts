/**
 * Terms → tries: one for each form in which a term can match, over stems, over words, over spellings. What stands behind
 * a gap goes on in a trie of its own below the node that the gap follows.
 */

import { cleanText } from '../text/clean.js';
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
  readonly next: Map<string, Node>;
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

const newNode = (): Node => ({ next: new Map(), ends: [], gap: undefined, phrase: undefined });

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
  const all = groups.flatMap(({ label, terms, exclude = [] }) => [
    ...terms.map((term) => ({ label, term, excludes: false })),
    ...exclude.map((term) => ({ label, term, excludes: true })),
  ]);
  const weightOf = ({ term }: { term: LexiconTerm }): number => term.weight ?? usualWeight;
  // Terms that differ in nothing that a sentence shows are one, the heaviest, or many would all match at once.
  const known = new Set<string>();
  all
    .map((entry, order) => ({ ...entry, order }))
    .sort((a, b) => weightOf(b) - weightOf(a))
    .forEach(({ label, term, excludes, order }) => {
      addTerm(tries, known, tokenize, label, term, excludes, order);
    });
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

/** A text's words as a form goes by them. */
export function keysOf(form: Form, text: string, tokens: readonly Token[]): string[] {
  const key = keyOf[form];
  const keys: string[] = [];
  for (const token of tokens) keys.push(key(token, text));
  return keys;
}

function addTerm(
  { forms, beside }: Tries,
  known: Set<string>,
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
  node.ends.push({ label, term: term.term, weight: term.weight ?? usualWeight, excludes, gap, unless: names, order });
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
