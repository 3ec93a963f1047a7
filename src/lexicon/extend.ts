/** A lexicon and an extension → a new lexicon. */

import { type Lexicon, type LexiconTerm, requireLexicon } from './lexicon.js';
import { LexiconError, type LexiconProblem, problemAt } from './lexicon-error.js';
import { type CheckedExtension, readExtension } from './read-extension.js';
import type { CueInput, TermInput, ThemeInput } from './schema.js';

/** Themes by name, each with its terms or with terms and exclusions. */
export type ThemesByName<Name extends string> = {
  readonly [Key in Name]: readonly TermInput[] | Omit<ThemeInput<Key>, 'theme'>;
};

/** What a lexicon can be extended with: one theme, as a lexicon file holds it, or several. */
export type LexiconInput<Name extends string = string> =
  | ThemeInput<Name>
  | {
      /** Themes as a list, or by name. */
      readonly themes?: readonly ThemeInput<Name>[] | ThemesByName<Name>;
      /** Polarity cues to add to; the groups are those of the base lexicon. */
      readonly cues?: readonly CueInput[];
    };

/**
 * Adds terms, exclusions and whole themes to a lexicon.
 *
 * Terms are merged by their words, whatever their case: a term that the base has too replaces it. A term that is
 * excluded is taken out of the base's terms, and a term that is added is taken out of its exclusions.
 *
 * @param base the lexicon to start from; it is not changed
 * @param extension what to add
 * @returns a new lexicon; new themes come after the base's, in the order given
 * @throws LexiconError (a TypeError) with every problem, its place and what was expected
 * @example
 * const lexicon = extendLexicon(defaultLexicon, { themes: { 'pathway planning': ['pathway plan', 'plan for adulthood'] } });
 * classifyFindings(text, { lexicon });
 */
export function extendLexicon<Base extends string, Name extends string = never>(
  base: Lexicon<Base>,
  extension: LexiconInput<Name>,
): Lexicon<Base | Name> {
  requireLexicon(base);
  const checked = readExtension(extension);
  const problems = [...checked.problems, ...unknownCues(base, checked)];
  if (problems.length > 0) throw new LexiconError(problems);
  return mergeExtension(base, checked) as Lexicon<Base | Name>;
}

/** The cues of an extension that the base has not. */
export function unknownCues(base: Lexicon, { cues }: CheckedExtension): LexiconProblem[] {
  const names = base.cues.map(({ cue }) => cue);
  return cues
    .filter(({ cue }) => !names.includes(cue))
    .map(({ at }) => problemAt([...at, 'cue'], `expected one of ${names.join(', ')}`));
}

/** Merges what was checked into a lexicon. */
export function mergeExtension(base: Lexicon, extension: CheckedExtension): Lexicon {
  const themes = new Map(base.themes.map((theme) => [theme.theme, theme]));
  for (const added of extension.themes) {
    const known = themes.get(added.theme) ?? { theme: added.theme, terms: [], exclude: [] };
    const note = added.note ?? known.note;
    themes.set(added.theme, {
      theme: added.theme,
      ...(note === undefined ? {} : { note }),
      terms: merge(without(known.terms, added.exclude), added.terms),
      exclude: merge(without(known.exclude, added.terms), added.exclude),
    });
  }
  const cues = new Map(base.cues.map((cue) => [cue.cue, cue]));
  for (const { cue, terms } of extension.cues) {
    const known = cues.get(cue);
    if (known !== undefined) cues.set(cue, { ...known, terms: merge(known.terms, terms) });
  }
  return { themes: [...themes.values()], cues: [...cues.values()] };
}

/** What two terms have in common that count as the same when lexicons are merged. */
export const sameWords = (term: LexiconTerm): string =>
  term.match === 'case' ? term.term : term.term.toLowerCase().replace(/\s+/g, ' ').trim();

function merge(base: readonly LexiconTerm[], added: readonly LexiconTerm[]): LexiconTerm[] {
  const terms = new Map(base.map((term) => [sameWords(term), term]));
  for (const term of added) terms.set(sameWords(term), term);
  return [...terms.values()];
}

function without(base: readonly LexiconTerm[], removed: readonly LexiconTerm[]): LexiconTerm[] {
  const words = new Set(removed.map(sameWords));
  return base.filter((term) => !words.has(sameWords(term)));
}
