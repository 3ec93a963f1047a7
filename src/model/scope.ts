/** Tokens → what stands under a negation, in an aim, or is said of the subject. */

import type { Token } from '../text/tokens.js';

const negators = new Set([
  'not',
  'no',
  'never',
  'without',
  'nor',
  'neither',
  'none',
  'cannot',
  'hardly',
  'rare',
  'seldom',
  'lack',
  'fail',
  'unabl',
  'few',
  'littl',
  'absenc',
]);
const scope = 4;

/** Which tokens stand in the scope of a negation: up to four words after it, within the clause. */
export function negatedTokens(tokens: readonly Token[]): boolean[] {
  let left = 0;
  return tokens.map((token) => {
    if (token.pause || token.stem === 'but') left = 0;
    const negated = left > 0;
    left = negators.has(token.stem) && token.word !== 'few' ? scope : left - 1;
    return negated;
  });
}

const afterAble = new Set(['abl', 'continu', 'enabl', 'help', 'allow', 'like', 'support', 'start', 'begin', 'began']);
const notVerbs = new Set(
  'the a an their his her its our your this these those that them him us you it each every all any other one two which whom what how children families'.split(
    ' ',
  ),
);
const aimLength = 9;

/** Which tokens say what something is meant to do: after `to` with a verb, within the clause. */
export function aimedTokens(tokens: readonly Token[]): boolean[] {
  let left = 0;
  return tokens.map((token, at) => {
    if (token.pause) left = 0;
    const aimed = left > 0;
    const next = tokens[at + 1];
    const opens =
      token.word === 'to' &&
      next !== undefined &&
      !next.pause &&
      !notVerbs.has(next.word) &&
      !afterAble.has(tokens[at - 1]?.stem ?? '');
    left = opens ? aimLength : left - 1;
    return aimed;
  });
}

const copulas = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'remain',
  'remains',
  'remained',
  'becomes',
  'become',
]);

/** Whether a word stands right after a form of `be`, or with one word between: what is said of the subject. */
export function isPredicate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || tokens[at]?.pause === true) return false;
  if (copulas.has(before.word)) return true;
  return before.pause === false && copulas.has(tokens[at - 2]?.word ?? '');
}
