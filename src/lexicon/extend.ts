/** A lexicon and an extension → a new lexicon. */

import type { CueLexicon, Lexicon, LexiconTerm, ThemeLexicon } from './lexicon.js';
import { checkCue, checkTheme, LexiconError, type TermInput, type ThemeInput } from './schema.js';

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
      readonly cues?: readonly CueLexicon[];
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
 * @throws LexiconError (a TypeError) that names the field and what was expected
 * @example
 * const lexicon = extendLexicon(defaultLexicon, { themes: { 'pathway planning': ['pathway plan', 'plan for adulthood'] } });
 * classifyFindings(text, { lexicon });
 */
export function extendLexicon<Base extends string, Name extends string = never>(
  base: Lexicon<Base>,
  extension: LexiconInput<Name>,
): Lexicon<Base | Name> {
  const themes = new Map<string, ThemeLexicon>(base.themes.map((theme) => [theme.theme, theme]));
  for (const { value, path } of themeInputs(extension)) {
    const added = checkTheme(value, path);
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
  cueInputs(extension).forEach((value, index) => {
    const added = checkCue(value, `cues[${index}]`);
    const known = cues.get(added.cue);
    if (known === undefined) {
      const message = `expected one of ${[...cues.keys()].join(', ')}`;
      throw new LexiconError([{ path: `cues[${index}].cue`, message }]);
    }
    cues.set(added.cue, { ...known, terms: merge(known.terms, added.terms) });
  });
  return { themes: [...themes.values()] as ThemeLexicon<Base | Name>[], cues: [...cues.values()] };
}

function themeInputs(extension: unknown): { value: unknown; path: string }[] {
  if (typeof extension !== 'object' || extension === null || Array.isArray(extension)) {
    throw new LexiconError([
      { path: 'extension', message: 'expected an object with `themes`, or with `theme` and `terms`' },
    ]);
  }
  if (Object.hasOwn(extension, 'theme')) return [{ value: extension, path: 'extension' }];
  const unknown = Object.keys(extension).filter((key) => key !== 'themes' && key !== 'cues');
  if (unknown.length > 0) {
    throw new LexiconError([
      {
        path: 'extension',
        message: `unknown field ${unknown.map((key) => `“${key}”`).join(', ')}; expected \`themes\`, \`cues\`, or \`theme\` and \`terms\``,
      },
    ]);
  }
  const themes = 'themes' in extension ? extension.themes : undefined;
  if (themes === undefined) return [];
  if (Array.isArray(themes)) return themes.map((value: unknown, index) => ({ value, path: `themes[${index}]` }));
  if (typeof themes !== 'object' || themes === null) {
    throw new LexiconError([
      { path: 'themes', message: 'expected an array of themes, or an object with themes by name' },
    ]);
  }
  return Object.entries(themes).map(([theme, value]: [string, unknown]) => {
    const body = Array.isArray(value) ? { terms: value } : value;
    const fields = typeof body === 'object' && body !== null ? body : { terms: body };
    return { value: { ...fields, theme }, path: `themes[${JSON.stringify(theme)}]` };
  });
}

function cueInputs(extension: object): readonly unknown[] {
  const cues: unknown = 'cues' in extension ? extension.cues : undefined;
  if (cues === undefined) return [];
  if (!Array.isArray(cues)) throw new LexiconError([{ path: 'cues', message: 'expected an array of cues' }]);
  return cues;
}

const sameWords = (term: LexiconTerm): string =>
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
