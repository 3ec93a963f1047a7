/** What a lexicon file may hold. The published JSON Schema is made from this, so the two cannot part. */

import * as z from 'zod/mini';
import type { LexiconTerm } from './lexicon.js';

const longestTerm = 200;
const longestName = 100;
const mostBeside = 20;
/** More themes than this are not judged in reasonable time, nor read by anybody. */
export const mostThemes = 500;
/** More terms than this in one extension are refused before they are looked at. */
export const mostTerms = 100_000;

const phrase = z
  .string('expected a word or phrase')
  .check(
    z.maxLength(longestTerm, { error: `expected at most ${longestTerm} characters`, abort: true }),
    z.regex(/[\p{L}\p{N}]/u, 'expected a word or phrase with at least one letter or digit'),
  );

/** The words of a term: a phrase with at most two gaps. */
export const wordsSchema = phrase.check(
  z.regex(/^(?!(?:[\s\S]*?(?:…|\.{3})){3})/, 'expected at most two gaps (…) in a term'),
);

const weightWords = 'expected a number above 0, at most 5';
const gapWords = 'expected a whole number from 1 to 8';

/** A term with its options. */
export const termSchema = z.strictObject({
  term: wordsSchema,
  weight: z.optional(z.number(weightWords).check(z.gt(0, weightWords), z.lte(5, weightWords))),
  match: z.optional(z.enum(['stem', 'exact', 'case'], 'expected “stem”, “exact” or “case”')),
  gap: z.optional(z.int(gapWords).check(z.gte(1, gapWords), z.lte(8, gapWords))),
  unless: z.optional(
    z
      .array(phrase, 'expected an array of phrases')
      .check(z.maxLength(mostBeside, `expected at most ${mostBeside} phrases`)),
  ),
  note: z.optional(z.string('expected text')),
});

const termList = z.array(z.union([wordsSchema, termSchema]), 'expected an array of terms');
const schemaLink = z.optional(z.string('expected the place of a JSON Schema'));

/** A theme's fields without its name, as they stand under the name. */
export const themeBodySchema = z.strictObject({
  note: z.optional(z.string('expected text')),
  terms: z.optional(termList),
  exclude: z.optional(termList),
});

/** The name of a theme. */
export const themeName = z
  .string('expected the name of a theme')
  .check(
    z.regex(/\S/, 'expected the name of a theme'),
    z.maxLength(longestName, `expected at most ${longestName} characters`),
  );

/** One theme, as a file of `data/lexicon/` holds it. */
export const themeSchema = z.strictObject({ $schema: schemaLink, theme: themeName, ...themeBodySchema.shape });

/** A group of cues to add to. */
export const cueSchema = z.strictObject({
  cue: z.string('expected the name of a cue'),
  note: z.optional(z.string('expected text')),
  terms: termList,
});

/** Several themes and cues, themes as a list or by name. */
export const extensionSchema = z.strictObject({
  $schema: schemaLink,
  themes: z.optional(z.union([z.array(themeSchema), z.record(themeName, z.union([termList, themeBodySchema]))])),
  cues: z.optional(z.array(cueSchema)),
});

/** A whole lexicon file. Checking goes part by part, for better messages; the JSON Schema is made of the whole. */
export const lexiconFileSchema = z.union([themeSchema, extensionSchema]);

/** A term as people write it: the phrase alone, or an object. */
export type TermInput = string | LexiconTerm;

/** One theme of an extension: the same shape as a file of `data/lexicon/`. */
export interface ThemeInput<Name extends string = string> {
  readonly theme: Name;
  readonly note?: string;
  readonly terms?: readonly TermInput[];
  readonly exclude?: readonly TermInput[];
}

/** A group of cues of an extension. */
export interface CueInput {
  readonly cue: string;
  readonly note?: string;
  readonly terms: readonly TermInput[];
}

/** A term as an object, whatever it was written as. */
export function termObject(input: z.infer<typeof termList>[number]): LexiconTerm {
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
