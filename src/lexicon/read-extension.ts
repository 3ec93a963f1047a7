/** Anything → the themes and cues of an extension, or all that is wrong with it. */

import type { LexiconTerm } from './lexicon.js';
import { type LexiconPath, type LexiconProblem, problemAt, problemsOf } from './lexicon-error.js';
import { cueSchema, mostTerms, mostThemes, termObject, themeBodySchema, themeSchema } from './schema.js';

/** A theme after checking: every term an object, in the order in which they were written. */
export interface CheckedTheme {
  readonly theme: string;
  readonly note?: string;
  readonly terms: readonly LexiconTerm[];
  readonly exclude: readonly LexiconTerm[];
  /** Where it stands in the extension. */
  readonly at: LexiconPath;
}

/** A group of cues after checking. */
export interface CheckedCue {
  readonly cue: string;
  readonly terms: readonly LexiconTerm[];
  readonly at: LexiconPath;
}

/** An extension after checking; with problems, what was right is still there. */
export interface CheckedExtension {
  readonly themes: readonly CheckedTheme[];
  readonly cues: readonly CheckedCue[];
  readonly problems: readonly LexiconProblem[];
}

const nothing: CheckedExtension = { themes: [], cues: [], problems: [] };

/**
 * Checks an extension.
 *
 * @param extension anything; the shapes of `LexiconInput` are right
 * @returns themes and cues in their order, and every problem with its place
 */
export function readExtension(extension: unknown): CheckedExtension {
  if (!isObject(extension)) {
    return failed([], 'expected an object with `themes`, or with `theme` and `terms`');
  }
  const size = termCount(extension);
  if (size > mostTerms) return failed([], `expected at most ${mostTerms} terms, found ${size}`);
  if (Object.hasOwn(extension, 'theme')) return checkThemes([{ value: extension, at: [], name: undefined }]);
  const unknown = Object.keys(extension).filter((key) => !['themes', 'cues', '$schema'].includes(key));
  if (unknown.length > 0) {
    const names = unknown.map((key) => `“${key}”`).join(', ');
    return failed([], `unknown field ${names}; expected \`themes\`, \`cues\`, or \`theme\` and \`terms\``);
  }
  const { themes, cues } = extension;
  const ofThemes = readThemes(themes);
  const ofCues = readCues(cues);
  return { ...ofThemes, cues: ofCues.cues, problems: [...ofThemes.problems, ...ofCues.problems] };
}

function failed(at: LexiconPath, message: string): CheckedExtension {
  return { ...nothing, problems: [problemAt(at, message)] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many terms an extension lists, at any of the places where it can, without a look at them. */
function termCount(extension: Readonly<Record<string, unknown>>): number {
  const lists = (value: unknown): number =>
    Array.isArray(value) ? value.length : isObject(value) ? lengthOf(value.terms) + lengthOf(value.exclude) : 0;
  const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
  const { themes, cues } = extension;
  const groups: unknown[] = [extension, ...(Array.isArray(cues) ? cues : [])];
  if (Array.isArray(themes)) groups.push(...themes);
  else if (isObject(themes)) groups.push(...Object.values(themes));
  return groups.reduce<number>((sum, group) => sum + lists(group), 0);
}

interface Placed {
  readonly value: unknown;
  readonly at: LexiconPath;
  /** The theme's name, where it stands outside. */
  readonly name: string | undefined;
}

function readThemes(themes: unknown): CheckedExtension {
  if (themes === undefined) return nothing;
  if (Array.isArray(themes)) {
    return checkThemes(themes.map((value: unknown, index) => ({ value, at: ['themes', index], name: undefined })));
  }
  if (!isObject(themes)) return failed(['themes'], 'expected an array of themes, or an object with themes by name');
  return checkThemes(
    Object.entries(themes).map(([name, value]) => ({
      value: Array.isArray(value) ? { terms: value } : value,
      at: ['themes', name],
      name,
    })),
  );
}

function checkThemes(inputs: readonly Placed[]): CheckedExtension {
  if (inputs.length > mostThemes)
    return failed(['themes'], `expected at most ${mostThemes} themes, found ${inputs.length}`);
  const themes: CheckedTheme[] = [];
  const problems: LexiconProblem[] = [];
  for (const { value, at, name } of inputs) {
    if (!isObject(value)) {
      problems.push(problemAt(at, name === undefined ? 'expected a theme' : 'expected an array of terms'));
      continue;
    }
    const result = (name === undefined ? themeSchema : themeBodySchema).safeParse(value);
    const blank = name !== undefined && name.trim() === '';
    if (!result.success || blank) {
      if (blank) problems.push(problemAt(at, 'expected the name of a theme'));
      if (!result.success) problems.push(...problemsOf(result.error.issues, at));
      continue;
    }
    const { note, terms = [], exclude = [] } = result.data;
    themes.push({
      theme: name ?? ('theme' in result.data ? String(result.data.theme) : ''),
      ...(note === undefined ? {} : { note }),
      terms: terms.map(termObject),
      exclude: exclude.map(termObject),
      at,
    });
  }
  return { themes, cues: [], problems };
}

function readCues(input: unknown): CheckedExtension {
  if (input === undefined) return nothing;
  if (!Array.isArray(input)) return failed(['cues'], 'expected an array of cues');
  const cues: CheckedCue[] = [];
  const problems: LexiconProblem[] = [];
  input.forEach((value: unknown, index) => {
    const at = ['cues', index];
    const result = cueSchema.safeParse(value);
    if (result.success) cues.push({ cue: result.data.cue, terms: result.data.terms.map(termObject), at });
    else problems.push(...problemsOf(result.error.issues, at));
  });
  return { themes: [], cues, problems };
}
