/**
 * What features are, for training and for use alike: `word-features.ts`, `theme-features.ts` and `polarity-features.ts`
 * make them.
 *
 * A feature is a name: `u:delai` a stem, `b:not_alwai` two stems in a row, `n:clear` a stem that is negated,
 * `cue:contrast` a polarity cue, `change:good` less of a bad thing, `figure:85` a share of 85 % or more, `lex:health` a
 * theme's term, `sec:…` the heading and its words, `was:…` the sentence before, `opened:…` the first of the paragraph,
 * `next:…` the one that follows. Features are binary: a sentence has one or has not.
 */

import type { Match } from '../lexicon/matcher.js';
import type { Token } from '../text/tokens.js';
import type { Voice } from '../voice.js';
import type { SectionKind } from './section-kind.js';

/** Changes whenever the same sentence would get other features; a model trained on others is refused. */
export const featureVersion = 5;

/** A feature and the tokens that gave it; `from` equal to `to` where it comes from context. */
export interface Feature {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Its number in the model, where it is known already; −1 where it has to be looked up by name. */
  readonly row: number;
}

/** A sentence taken apart. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Its stems and pairs of stems, which both decisions share. */
  readonly words: readonly Feature[];
  readonly themeMatches: readonly Match[];
  readonly cueMatches: readonly Match[];
}

/** What the heading says: its kind, the themes that it names, the stems of its longer words. */
export interface SectionAnalysis {
  readonly kind: SectionKind;
  readonly themes: readonly string[];
  readonly stems: readonly string[];
}

/** What stands around a sentence. */
export interface Context {
  readonly section: SectionAnalysis;
  readonly item: boolean;
  /** Who speaks in the document. */
  readonly voice: Voice;
  /** Whether it is the first of its paragraph. */
  readonly first: boolean;
  /** The sentence before in the same section, with its labels as decided. */
  readonly previous: Previous | undefined;
  /** The sentence that opened the paragraph, where that is neither this one nor the one before. */
  readonly opening: Previous | undefined;
  /** The next sentence of the same paragraph. */
  readonly following: Analysis | undefined;
}

/** The sentence before. */
export interface Previous {
  readonly analysis: Analysis;
  readonly themes: readonly string[];
  readonly polarity: string;
}

/** A feature of words, whose number has to be looked up. */
export function featureAt(name: string, from: number, to: number): Feature {
  return { name, from, to, row: -1 };
}

/** A feature that comes from no words of the sentence. */
export function contextFeature(name: string): Feature {
  return { name, from: 0, to: 0, row: -1 };
}

/** Whether the sentence before stands in the same paragraph, in another, or in or before the same list. */
export function nearness({ first, item }: Context): string {
  return item ? 'list' : first ? 'far' : 'near';
}
