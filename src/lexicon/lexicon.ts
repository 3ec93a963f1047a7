/** Lexicons: their types, and how one is extended. Plain readonly data; nothing here changes its input. */

/** A word or phrase that speaks for a theme, or for a cue of polarity. */
export interface LexiconTerm {
  /** The word or phrase. `…` inside it stands for a gap of up to `gap` words: `keep … safe`. */
  readonly term: string;
  /** How much a match says: 1 a mention, 2 the usual, 3 unmistakable. Range above 0 to 5; default 2. */
  readonly weight?: number;
  /** What counts as a match: every inflection (`stem`, the default), the exact form, or the exact form and case. */
  readonly match?: 'stem' | 'exact' | 'case';
  /** How many words `…` may stand for. Range 1 to 8; default 4. */
  readonly gap?: number;
  /** Phrases in whose presence in the sentence the term does not count. */
  readonly unless?: readonly string[];
  /** Why the term is here, for the reader. */
  readonly note?: string;
}

/** What speaks for one theme. */
export interface ThemeLexicon<Name extends string = string> {
  readonly theme: Name;
  readonly note?: string;
  readonly terms: readonly LexiconTerm[];
  /** Phrases that hide the terms inside them: `risk of homelessness` is no risk of harm. */
  readonly exclude: readonly LexiconTerm[];
}

/** A group of words and phrases that say how a sentence judges. */
export interface CueLexicon {
  readonly cue: string;
  readonly note?: string;
  readonly terms: readonly LexiconTerm[];
}

/** All that the classifier knows by words. Made by {@link extendLexicon} or taken as `defaultLexicon`. */
export interface Lexicon<Name extends string = string> {
  readonly themes: readonly ThemeLexicon<Name>[];
  readonly cues: readonly CueLexicon[];
}

/**
 * Refuses what is no lexicon, such as an extension handed in without {@link extendLexicon}.
 *
 * @param lexicon what is given as a lexicon
 * @throws TypeError that says what to do
 */
export function requireLexicon(lexicon: Lexicon): void {
  // Whoever writes plain JavaScript has no type that holds.
  const { themes, cues } = (lexicon ?? {}) as Partial<Lexicon>;
  const whole = Array.isArray(themes) && Array.isArray(cues) && themes.every((theme) => Array.isArray(theme?.terms));
  if (!whole) {
    throw new TypeError(
      'This is no lexicon; expected themes and cues. Make one with extendLexicon(defaultLexicon, { themes: { … } }).',
    );
  }
}

/** The weight of a term that states none. */
export const usualWeight = 2;

/** The gap of a term with `…` that states none, in words. */
export const usualGap = 4;

/** The largest gap that a term can ask for, in words. */
export const largestGap = 8;
