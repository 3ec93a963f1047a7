/** What a lexicon finds in documents: hits of every term, coverage of every theme, themes that come together. */

import { createTokenizer } from '../text/tokens.js';
import type { Lexicon } from './lexicon.js';
import { compileMatcher } from './matcher.js';
import { termGroups } from './term-keys.js';

/** A sentence and where it is from. */
export interface PlacedSentence {
  readonly document: string;
  readonly text: string;
}

/** A sentence with the place of a phrase in it. */
export interface Example extends PlacedSentence {
  /** UTF-16 offsets into `text`, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What a term finds. */
export interface TermUse {
  readonly theme: string;
  readonly term: string;
  readonly hits: number;
  /** In how many documents. */
  readonly documents: number;
  /** The first sentence with it; undefined where there is none. */
  readonly example: Example | undefined;
}

/** What a theme's terms find together. */
export interface ThemeUse {
  readonly theme: string;
  /** Sentences with at least one term of it. */
  readonly sentences: number;
  /** Their share of all sentences, 0 to 1. */
  readonly coverage: number;
}

/** Two themes that hardly ever come apart. */
export interface ThemePair {
  readonly themes: readonly [string, string];
  /** Sentences with terms of both. */
  readonly sentences: number;
  /** Their share of the sentences of the rarer theme, 0 to 1. */
  readonly share: number;
}

/** What a lexicon finds in a set of sentences. */
export interface LexiconUse {
  readonly sentences: number;
  /** In the order of the lexicon. Of terms with the same stems, the heaviest has the hits. */
  readonly terms: readonly TermUse[];
  readonly themes: readonly ThemeUse[];
  readonly together: readonly ThemePair[];
}

/** Themes with fewer sentences say nothing of whether they always come together. */
const leastTogether = 5;
const alwaysTogether = 0.9;

/**
 * Holds a lexicon against sentences.
 *
 * @param lexicon themes with their terms
 * @param sentences of any number of documents
 * @returns hits by the longest matching term; a term inside a longer one of its theme is no hit
 * @example lexiconUse(lexicon, sentences).terms.filter(({ hits }) => hits === 0) // terms that never hit
 */
export function lexiconUse(lexicon: Lexicon, sentences: readonly PlacedSentence[]): LexiconUse {
  const tokenize = createTokenizer();
  const { themes } = lexicon;
  const find = compileMatcher(termGroups(lexicon).themes, tokenize);
  const byTerm = new Map<string, { hits: number; documents: Set<string>; example: Example }>();
  const byTheme = new Map<string, Set<number>>(themes.map(({ theme }) => [theme, new Set()]));
  sentences.forEach((sentence, index) => {
    const tokens = tokenize(sentence.text);
    for (const { label, term, from, to } of find(sentence.text, tokens)) {
      const key = JSON.stringify([label, term]);
      const example = { ...sentence, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
      const use = byTerm.get(key) ?? { hits: 0, documents: new Set(), example };
      use.hits += 1;
      use.documents.add(sentence.document);
      byTerm.set(key, use);
      byTheme.get(label)?.add(index);
    }
  });
  return {
    sentences: sentences.length,
    terms: themes.flatMap(({ theme, terms }) =>
      terms.map(({ term }) => {
        const use = byTerm.get(JSON.stringify([theme, term]));
        return { theme, term, hits: use?.hits ?? 0, documents: use?.documents.size ?? 0, example: use?.example };
      }),
    ),
    themes: [...byTheme].map(([theme, own]) => ({
      theme,
      sentences: own.size,
      coverage: sentences.length === 0 ? 0 : own.size / sentences.length,
    })),
    together: pairsOf([...byTheme]),
  };
}

function pairsOf(themes: readonly (readonly [string, ReadonlySet<number>])[]): ThemePair[] {
  const pairs: ThemePair[] = [];
  themes.forEach(([first, own], at) => {
    for (const [second, others] of themes.slice(at + 1)) {
      const both = [...own].filter((index) => others.has(index)).length;
      const least = Math.min(own.size, others.size);
      if (least >= leastTogether && both / least >= alwaysTogether) {
        pairs.push({ themes: [first, second], sentences: both, share: both / least });
      }
    }
  });
  return pairs;
}
