/** Terms → keys: what the words of a term go by in a trie, part by part between its gaps. */

import { cleanText } from '../text/clean.js';
import { plainWords, type Token, type Tokenizer } from '../text/tokens.js';
import type { Lexicon, LexiconTerm } from './lexicon.js';

/** Labelled terms, as themes and cues give them. */
export interface TermGroup {
  readonly label: string;
  readonly terms: readonly LexiconTerm[];
  readonly exclude?: readonly LexiconTerm[];
}

/** The terms of a lexicon in groups: its themes and its cues are looked for apart. */
export function termGroups({ themes, cues }: Lexicon): { readonly themes: TermGroup[]; readonly cues: TermGroup[] } {
  return {
    themes: themes.map(({ theme, terms, exclude }) => ({ label: theme, terms, exclude })),
    cues: cues.map(({ cue, terms }) => ({ label: cue, terms })),
  };
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
const plainStart = /^[a-z]+(?= |$)/;

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

/**
 * What the terms of a lexicon go by, worked out beforehand: to take thousands of terms apart and stem their words takes
 * longer than to classify a letter.
 *
 * @param groups terms by theme or cue
 * @param tokenize the tokenizer that also makes the sentences' tokens
 * @returns a line for each term, in order: its keys with a space between, `…` for a gap
 * @example termKeys([{ label: 'risk', terms: [{ term: 'keep … safe' }, { term: 'exploited' }] }], tokenize)
 * // ['keep…safe', 'exploit']
 */
export function termKeys(groups: readonly TermGroup[], tokenize: Tokenizer): string[] {
  return groups
    .flatMap(({ terms, exclude = [] }) => [...terms, ...exclude])
    .map((term) =>
      termParts(term, tokenize)
        .map((part) => part.join(' '))
        .join('…'),
    );
}

/** Keys as a term’s parts. */
export const readKeys = (keys: string): string[][] => keys.split('…').map((part) => part.split(' '));

/** The first of a term's keys; undefined for a term without words. */
export function firstOf(keys: string): string | undefined {
  const end = /[ …]/.exec(keys)?.index ?? keys.length;
  return end === 0 ? undefined : keys.slice(0, end);
}

/** The first key of a term that nobody has worked out yet. */
export function firstKey(term: LexiconTerm, tokenize: Tokenizer): string | undefined {
  // No repair reaches a plain word that a space follows.
  const [first] = plainStart.exec(term.term) ?? [];
  return first === undefined
    ? termParts(term, tokenize)[0]?.[0]
    : keysOf(term.match ?? 'stem', first, tokenize(first))[0];
}
