/** Lines of a document, with what the layout says about them. */

import type { Span } from './clean.js';

/** A line that has something on it. */
export interface Line extends Span {
  /** The line without surrounding white space. */
  readonly text: string;
  /** How many empty lines stand before it. */
  readonly gap: number;
  /** Whether a form feed stands between it and the line before. */
  readonly newPage: boolean;
}

/** How a document is laid out; what a line break means depends on it. */
export interface Layout {
  /** The length that full lines reach, in UTF-16 code units; Infinity where every paragraph is one line. */
  readonly width: number;
  /** Whether an empty line follows every line, so that one empty line ends nothing. */
  readonly doubled: boolean;
}

const lineEnd = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
// Byte order marks and zero-width characters around a line are layout too.
const edges = /^[\s\u200B-\u200D\u2060\uFEFF\u00AD]+|[\s\u200B-\u200D\u2060\uFEFF\u00AD]+$/g;

/**
 * The non-empty lines of a text.
 *
 * @param input the raw text
 * @returns lines in order, with UTF-16 offsets
 */
export function readLines(input: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let newPage = false;
  let from = 0;
  const add = (to: number) => {
    const whole = input.slice(from, to);
    const text = whole.replace(edges, '');
    if (text === '') {
      gap += 1;
      return;
    }
    const start = from + whole.indexOf(text);
    lines.push({ start, end: start + text.length, text, gap, newPage });
    gap = 0;
    newPage = false;
  };
  lineEnd.lastIndex = 0;
  for (let match = lineEnd.exec(input); match !== null; match = lineEnd.exec(input)) {
    add(match.index);
    from = match.index + match[0].length;
    if (match[0] === '\f') newPage = true;
  }
  add(input.length);
  return lines;
}

/**
 * What the line lengths and the empty lines say of a document's layout.
 *
 * @param lines its lines
 * @returns width and whether the lines are doubled
 */
export function measureLayout(lines: readonly Line[]): Layout {
  const long = lines.map((line) => line.text.length).filter((length) => length > 40);
  long.sort((a, b) => a - b);
  const width = long[Math.floor(long.length * 0.9)] ?? 0;
  const followed = lines.filter((line, index) => index > 0 && /^\p{Ll}/u.test(line.text));
  const spaced = followed.filter((line) => line.gap > 0).length;
  return {
    width: width === 0 || width > 140 ? Number.POSITIVE_INFINITY : width,
    doubled: followed.length >= 5 && spaced > followed.length * 0.6,
  };
}

/** Whether the break after `line` was meant: the first word of `next` would have fitted on it. */
export function endsEarly(line: Line, next: Line, layout: Layout): boolean {
  if (layout.width === Number.POSITIVE_INFINITY) return true;
  const word = next.text.split(/\s/, 1)[0] ?? '';
  return line.text.length + 1 + word.length < layout.width * 0.88;
}
