/** JSON with places: where a value stands in the text, and what is wrong with a text that is no JSON. */

import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type LexiconPath, type LexiconProblem, problemAt } from './lexicon-error.js';

/** Line and column, from 1; columns are UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column?: number;
}

/** A JSON text taken apart. */
export interface PlacedJson {
  /** What it says; undefined where it is no JSON. */
  readonly value: unknown;
  /** Faults of the JSON itself: syntax, and names that stand twice in one object. */
  readonly problems: readonly LexiconProblem[];
  /** Where a value stands; the nearest value around it where there is none. */
  readonly placeOf: (at: LexiconPath) => Place;
}

const deepest = 20;
const tooDeep = 'is nested too deeply; expected themes with lists of terms';
const expectations: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON; text stands in double quotes',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'expected a name in double quotes (a comma before } is one too many)',
  ValueExpected: 'expected a value (a comma before ] is one too many)',
  ColonExpected: 'expected a colon',
  CommaExpected: 'expected a comma between two values',
  CloseBraceExpected: 'expected } here: the file may be cut off',
  CloseBracketExpected: 'expected ] here: the file may be cut off',
  EndOfFileExpected: 'expected the end of the file',
  InvalidCommentToken: 'comments are no part of JSON; use a `note` field',
  UnexpectedEndOfString: 'expected a double quote at the end of the text',
  InvalidCharacter: 'this character cannot stand here as it is',
};

/**
 * Reads JSON.
 *
 * @param text the content of a file, without a byte order mark
 * @returns the value, its faults, and a way from a path to a place
 */
export function parsePlacedJson(text: string): PlacedJson {
  const errors: ParseError[] = [];
  const lines = lineStarts(text);
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failed(tooDeep, { line: 1, column: 1 });
  }
  const [first] = errors;
  if (first !== undefined) {
    const message = expectations[printParseErrorCode(first.error)] ?? 'this is no JSON';
    return failed(message, placeAt(lines, first.offset));
  }
  if (root === undefined) return failed('is empty; expected themes', { line: 1, column: 1 });
  const tree = root;
  const placeOf = (at: LexiconPath): Place => placeAt(lines, nearest(tree, at).offset);
  // jsonc-parser's own values would take the name `__proto__` for the prototype.
  return { value: JSON.parse(text), problems: repeatedNames(tree, [], lines), placeOf };
}

function failed(message: string, place: Place): PlacedJson {
  return { value: undefined, problems: [{ ...problemAt([], message), ...place }], placeOf: () => place };
}

function nearest(root: Node, at: LexiconPath): Node {
  let node = root;
  for (const step of at) {
    const child = findNodeAtLocation(node, [step]);
    // A theme by name may be its list of terms alone.
    if (child === undefined && !(node.type === 'array' && step === 'terms')) return node;
    node = child ?? node;
  }
  return node;
}

function repeatedNames(node: Node, at: LexiconPath, lines: readonly number[]): LexiconProblem[] {
  if (at.length > deepest) return [{ ...problemAt([], tooDeep), ...placeAt(lines, node.offset) }];
  const problems: LexiconProblem[] = [];
  const seen = new Set<string>();
  (node.children ?? []).forEach((child, index) => {
    if (node.type === 'array') problems.push(...repeatedNames(child, [...at, index], lines));
    if (child.type !== 'property') return;
    const [key, value] = child.children ?? [];
    const name = String(key?.value);
    if (seen.has(name)) {
      const message = `“${name}” stands twice; only the last would count`;
      problems.push({ ...problemAt([...at, name], message), ...placeAt(lines, child.offset) });
    }
    seen.add(name);
    if (value !== undefined) problems.push(...repeatedNames(value, [...at, name], lines));
  });
  return problems;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeAt(lines: readonly number[], offset: number): Place {
  const line = lines.findLastIndex((start) => start <= offset);
  return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
}
