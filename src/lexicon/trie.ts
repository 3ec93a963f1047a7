/**
 * Terms → tries: one for each form in which a term can match, over stems, over words, over spellings. What stands behind
 * a gap goes on in a trie of its own below the node that the gap follows.
 *
 * A term goes into its trie when a text first has its first word: a letter has a few hundred of thousands of terms, and
 * whoever classifies one does not wait for the rest.
 */

import type { Tokenizer } from '../text/tokens.js';
import { type LexiconTerm, usualGap, usualWeight } from './lexicon.js';
import { type Form, firstKey, firstOf, keysOf, readKeys, type TermGroup, termParts } from './term-keys.js';

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
  /** Terms that begin here and are not yet in their trie. */
  waiting: Waiting[] | undefined;
}

const newNode = (): Node => ({ next: undefined, ends: [], gap: undefined, phrase: undefined, waiting: undefined });

/** A term that is not yet in its trie. */
interface Waiting {
  readonly label: string;
  readonly term: LexiconTerm;
  readonly excludes: boolean;
  readonly order: number;
}

/** The tries of a lexicon. */
export interface Tries {
  /** A trie for each form; its terms wait below their first words. */
  readonly forms: ReadonlyMap<Form, Node>;
  /** Puts the terms that wait at a first word into its trie, whose root is given. */
  readonly settle: (root: Node, first: Node) => void;
  /** The phrases that a term found so far must not stand beside, by stems. */
  readonly beside: Node;
}

/**
 * Compiles groups of terms.
 *
 * @param groups terms by theme or cue
 * @param tokenize the tokenizer that also makes the sentences' tokens
 * @param keys what each term goes by, as `termKeys` says it, in the order of the groups; default: worked out here
 */
export function compileTries(groups: readonly TermGroup[], tokenize: Tokenizer, keys?: readonly string[]): Tries {
  const forms = new Map<Form, Node>();
  const beside = newNode();
  let order = 0;
  const wait = (label: string, term: LexiconTerm, excludes: boolean) => {
    const waiting = { label, term, excludes, order };
    order += 1;
    const first = keys === undefined ? firstKey(term, tokenize) : firstOf(keys[waiting.order] ?? '');
    if (first === undefined) return;
    const form = term.match ?? 'stem';
    const root = forms.get(form) ?? newNode();
    forms.set(form, root);
    const node = descend(root, [first]);
    if (node.waiting === undefined) node.waiting = [waiting];
    else node.waiting.push(waiting);
  };
  for (const { label, terms, exclude = [] } of groups) {
    for (const term of terms) wait(label, term, false);
    for (const term of exclude) wait(label, term, true);
  }
  const settle = (root: Node, first: Node) => {
    const { waiting = [] } = first;
    first.waiting = undefined;
    for (const own of waiting) {
      const parts = keys === undefined ? termParts(own.term, tokenize) : readKeys(keys[own.order] ?? '');
      addTerm(root, beside, tokenize, own, parts);
    }
  };
  return { forms, settle, beside };
}

const nothing: readonly string[] = [];

function addTerm(
  root: Node,
  beside: Node,
  tokenize: Tokenizer,
  { label, term, excludes, order }: Waiting,
  parts: readonly (readonly string[])[],
): void {
  const gap = parts.length === 1 ? 0 : (term.gap ?? usualGap);
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
