/** The text of a lexicon file, JSON or a table → an extension, with every problem at its line. */

import { type Place, parsePlacedJson } from './json-places.js';
import { parseLexiconTable } from './lexicon-csv.js';
import { LexiconError, type LexiconPath, type LexiconProblem, problemAt } from './lexicon-error.js';
import { type CheckedExtension, readExtension } from './read-extension.js';
import type { CueInput, ThemeInput } from './schema.js';

/** A lexicon file may be at most so long, in bytes (and its text in UTF-16 code units). */
export const mostLexiconBytes = 20_000_000;

/** A lexicon file after reading. */
export interface LexiconFile extends CheckedExtension {
  readonly file: string;
  /** Line and column of a part of it. */
  readonly placeOf: (at: LexiconPath) => Place;
}

/**
 * Reads a lexicon file and collects all that is wrong with it.
 *
 * @param text its content: JSON, or a table with a header row where the name ends in `.csv` or `.tsv`
 * @param file its name, for messages
 * @returns what was right, and the problems with their lines
 */
export function readLexiconFile(text: string, file: string): LexiconFile {
  if (text.length > mostLexiconBytes) {
    const problem = problemAt([], `expected at most ${mostLexiconBytes / 1e6} MB`);
    return { file, themes: [], cues: [], problems: [problem], placeOf: () => ({ line: 1 }) };
  }
  const table = /\.[ct]sv$/i.test(file);
  const { value, problems, placeOf } = table ? parseLexiconTable(text) : parsePlacedJson(text.replace(/^\uFEFF/, ''));
  if (value === undefined) return { file, themes: [], cues: [], problems, placeOf };
  const checked = readExtension(value);
  if (problems.length === 0 && checked.problems.length === 0 && checked.themes.length + checked.cues.length === 0) {
    return { ...checked, file, problems: [{ ...problemAt([], 'has no theme and no cue'), line: 1 }], placeOf };
  }
  const own = checked.problems.map((problem): LexiconProblem => {
    const column = problem.at.findLast(
      (step) => typeof step === 'string' && !['terms', 'exclude', 'themes'].includes(step),
    );
    return { ...problem, ...(table ? { path: String(column ?? 'term') } : {}), ...placeOf(problem.at) };
  });
  return { ...checked, file, problems: [...problems, ...own].sort(byPlace), placeOf };
}

function byPlace(a: LexiconProblem, b: LexiconProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/**
 * Reads a lexicon file for `extendLexicon`.
 *
 * @param text its content: JSON, or a table with a header row where the name ends in `.csv` or `.tsv`
 * @param file its name, for messages
 * @returns themes and cues
 * @throws LexiconError with every problem, each with line and column
 * @example
 * const lexicon = extendLexicon(defaultLexicon, parseLexicon(await file.text(), 'codebook.csv'));
 */
export function parseLexicon(
  text: string,
  file: string,
): { readonly themes: readonly ThemeInput[]; readonly cues: readonly CueInput[] } {
  const { themes, cues, problems } = readLexiconFile(text, file);
  if (problems.length > 0) throw new LexiconError(problems, file);
  return {
    themes: themes.map(({ at: _at, ...theme }) => theme),
    cues: cues.map(({ at: _at, ...cue }) => cue),
  };
}
