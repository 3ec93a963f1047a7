/** What is wrong with a lexicon, in words that name the place and what was expected there. */

import type * as z from 'zod/mini';

/** The way to a value inside a lexicon: names of fields, and places in lists from 0. */
export type LexiconPath = readonly (string | number)[];

/** A problem with a lexicon: where it is and what was expected. */
export interface LexiconProblem {
  /** The place, as in `themes[1].terms[3].weight`. */
  readonly path: string;
  readonly message: string;
  /** The same place, step by step. */
  readonly at: LexiconPath;
  /** Line and column in the file, from 1, where the lexicon was read from one. A table's cell has no column. */
  readonly line?: number;
  readonly column?: number;
}

/** Thrown for a lexicon that is not of the right shape. The message has the first problem. */
export class LexiconError extends TypeError {
  override readonly name = 'LexiconError';
  readonly problems: readonly LexiconProblem[];

  constructor(problems: readonly LexiconProblem[], file?: string) {
    const [first] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(first === undefined ? 'Lexicon: not valid' : `${problemLine(first, file ?? 'Lexicon')}${more}`);
    this.problems = problems;
  }
}

/** A problem on one line, as compilers write it: `file:line:column: place: what was expected`. */
export function problemLine({ path, message, line, column }: LexiconProblem, file: string): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${path === '' ? '' : `${path}: `}${message}`;
}

/** A problem at a place. */
export function problemAt(at: LexiconPath, message: string): LexiconProblem {
  return { path: pathText(at), message, at };
}

function pathText(at: LexiconPath): string {
  return at.reduce<string>((text, step, index) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (at[index - 1] === 'themes') return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/**
 * What zod found, in the lexicon's own words.
 *
 * @param issues of a schema of a lexicon
 * @param at where the checked value stands
 */
export function problemsOf(issues: readonly z.core.$ZodIssue[], at: LexiconPath): LexiconProblem[] {
  return issues.flatMap((issue): LexiconProblem[] => {
    const place = [...at, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    if (issue.code === 'invalid_union') {
      // The branch whose outer shape was right says what is wrong inside.
      const own = issue.errors.find(
        (errors) => !errors.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
      );
      return own === undefined
        ? [problemAt(place, 'expected a phrase, or an object with `term`')]
        : problemsOf(own, place);
    }
    if (issue.code === 'unrecognized_keys') {
      return [problemAt(place, `unknown field ${issue.keys.map((key) => `“${key}”`).join(', ')}`)];
    }
    if (issue.code === 'invalid_type' && issue.message === 'Invalid input') {
      return [problemAt(place, `expected an ${issue.expected}`)];
    }
    return [problemAt(place, issue.message)];
  });
}
