/** What a lexicon file may hold, and clear words for what it may not. */

import * as z from 'zod/mini';
import type { LexiconTerm } from './lexicon.js';

const longestTerm = 200;
const mostTerms = 100_000;

const text = z.string().check(
  z.refine((value) => /[\p{L}\p{N}]/u.test(value), 'expected a word or phrase with at least one letter or digit'),
  z.maxLength(longestTerm, `expected at most ${longestTerm} characters`),
);

const termSchema = z.strictObject({
  term: text,
  weight: z.optional(
    z
      .number('expected a number above 0, at most 5')
      .check(z.gt(0, 'expected a number above 0, at most 5'), z.lte(5, 'expected a number above 0, at most 5')),
  ),
  match: z.optional(z.enum(['stem', 'exact', 'case'], 'expected “stem”, “exact” or “case”')),
  gap: z.optional(
    z
      .int('expected a whole number from 1 to 8')
      .check(z.gte(1, 'expected a whole number from 1 to 8'), z.lte(8, 'expected a whole number from 1 to 8')),
  ),
  unless: z.optional(z.array(text, 'expected an array of phrases')),
  note: z.optional(z.string('expected text')),
});

const termInput = z.union([text, termSchema]);
const termList = z
  .array(termInput, 'expected an array of terms')
  .check(z.maxLength(mostTerms, `expected at most ${mostTerms} terms`));

const themeSchema = z.strictObject({
  theme: z
    .string('expected the name of a theme')
    .check(z.refine((value) => value.trim() !== '', 'expected the name of a theme')),
  note: z.optional(z.string('expected text')),
  terms: z.optional(termList),
  exclude: z.optional(termList),
});

const cueSchema = z.strictObject({
  cue: z.string('expected the name of a cue'),
  note: z.optional(z.string('expected text')),
  terms: termList,
});

/** A term as people write it: the phrase alone, or an object. */
export type TermInput = string | LexiconTerm;

/** One theme of an extension: the same shape as a file of `data/lexicon/`. */
export interface ThemeInput<Name extends string = string> {
  readonly theme: Name;
  readonly note?: string;
  readonly terms?: readonly TermInput[];
  readonly exclude?: readonly TermInput[];
}

/** A problem with a lexicon: where it is and what was expected. */
export interface LexiconProblem {
  /** The place, as in `themes[1].terms[3].weight`. */
  readonly path: string;
  readonly message: string;
}

/** Thrown for a lexicon that is not of the right shape. */
export class LexiconError extends TypeError {
  readonly problems: readonly LexiconProblem[];

  constructor(problems: readonly LexiconProblem[]) {
    const first = problems[0];
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(`Lexicon: ${first === undefined ? 'not valid' : `${first.path}: ${first.message}`}${more}`);
    this.name = 'LexiconError';
    this.problems = problems;
  }
}

/** A theme after checking: every term an object. */
export interface CheckedTheme {
  readonly theme: string;
  readonly note?: string;
  readonly terms: readonly LexiconTerm[];
  readonly exclude: readonly LexiconTerm[];
}

/**
 * Checks one theme.
 *
 * @param value anything
 * @param path where it stands, for the message
 * @throws LexiconError
 */
export function checkTheme(value: unknown, path: string): CheckedTheme {
  const result = themeSchema.safeParse(value);
  if (!result.success) throw new LexiconError(problemsOf(result.error.issues, path));
  const { theme, note, terms, exclude } = result.data;
  return {
    theme,
    ...(note === undefined ? {} : { note }),
    terms: (terms ?? []).map(termObject),
    exclude: (exclude ?? []).map(termObject),
  };
}

/**
 * Checks one group of cues.
 *
 * @param value anything
 * @param path where it stands, for the message
 * @throws LexiconError
 */
export function checkCue(value: unknown, path: string): { cue: string; terms: readonly LexiconTerm[] } {
  const result = cueSchema.safeParse(value);
  if (!result.success) throw new LexiconError(problemsOf(result.error.issues, path));
  return { cue: result.data.cue, terms: result.data.terms.map(termObject) };
}

function termObject(input: z.infer<typeof termInput>): LexiconTerm {
  if (typeof input === 'string') return { term: input };
  const { term, weight, match, gap, unless, note } = input;
  return {
    term,
    ...(weight === undefined ? {} : { weight }),
    ...(match === undefined ? {} : { match }),
    ...(gap === undefined ? {} : { gap }),
    ...(unless === undefined ? {} : { unless }),
    ...(note === undefined ? {} : { note }),
  };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issues: readonly Issue[], path: string): LexiconProblem[] {
  return issues.flatMap((issue): LexiconProblem[] => {
    const place = issue.path.reduce<string>(
      (at, key) => (typeof key === 'number' ? `${at}[${key}]` : `${at}.${String(key)}`),
      path,
    );
    if (issue.code === 'invalid_union') {
      const branch = issue.errors.find((errors) => errors.every((error) => error.path.length > 0)) ?? [];
      return branch.length > 0
        ? problemsOf(branch, place)
        : [{ path: place, message: 'expected a phrase, or an object with `term`' }];
    }
    if (issue.code === 'unrecognized_keys') {
      return [{ path: place, message: `unknown field ${issue.keys.map((key) => `“${key}”`).join(', ')}` }];
    }
    if (issue.code === 'invalid_type' && issue.message === 'Invalid input') {
      return [{ path: place, message: `expected ${issue.expected}` }];
    }
    return [{ path: place, message: issue.message }];
  });
}
