/**
 * Offsets as annotation tools count them → UTF-16 offsets, which this library counts in.
 *
 * Label Studio counts Unicode code points (and counted UTF-16 code units until 2022); doccano counts UTF-16 code units
 * (and code points where a project counts grapheme clusters). The two differ only after a character outside the Basic
 * Multilingual Plane, such as an emoji.
 */

/** What a tool counts. */
export type Counting = 'utf16' | 'code points';

/** A stretch of a text, and the words that the tool says stand there. */
export interface CountedSpan {
  readonly start: number;
  readonly end: number;
  readonly quote?: string | undefined;
}

/**
 * UTF-16 offset of every code point of a text, and of its end.
 *
 * @example codePointStarts('a😀b') // [0, 1, 3, 4]
 */
export function codePointStarts(text: string): number[] {
  const starts: number[] = [];
  let place = 0;
  for (const character of text) {
    starts.push(place);
    place += character.length;
  }
  starts.push(place);
  return starts;
}

/** Whether a text has characters that count as two UTF-16 code units. */
function hasAstral(text: string): boolean {
  return /[\u{10000}-\u{10FFFF}]/u.test(text);
}

/**
 * A function from a tool's offset to a UTF-16 offset.
 *
 * @param text the text that the offsets are of
 * @param spans all spans of the text: where the counting is not plain from the text, it is the one under which more
 *   spans hold the words that they are said to hold, or begin and end at the edge of a word
 * @param usual what the tool counts where that does not tell
 * @returns undefined for an offset outside the text
 */
export function offsetReader(
  text: string,
  spans: readonly CountedSpan[],
  usual: Counting,
): (offset: number) => number | undefined {
  const utf16 = (offset: number): number | undefined => (offset <= text.length ? offset : undefined);
  if (!hasAstral(text)) return utf16;
  const starts = codePointStarts(text);
  const points = (offset: number): number | undefined => starts[offset];
  const fitting = (read: (offset: number) => number | undefined): number =>
    spans.filter(({ start, end, quote }) => fits(text, read(start), read(end), quote)).length;
  const [byUnits, byPoints] = [fitting(utf16), fitting(points)];
  if (byUnits === byPoints) return usual === 'utf16' ? utf16 : points;
  return byUnits > byPoints ? utf16 : points;
}

function fits(text: string, start: number | undefined, end: number | undefined, quote: string | undefined): boolean {
  if (start === undefined || end === undefined) return false;
  if (quote !== undefined) return text.slice(start, end) === quote;
  return atEdge(text, start) && atEdge(text, end) && /\S/.test(text[start] ?? '') && /\S/.test(text[end - 1] ?? '');
}

function atEdge(text: string, offset: number): boolean {
  const before = text.slice(0, offset).at(-1) ?? ' ';
  const after = text[offset] ?? ' ';
  const insideWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  const insidePair = /[\uD800-\uDBFF]/.test(before) && /[\uDC00-\uDFFF]/.test(after);
  return !insideWord && !insidePair;
}

/**
 * A UTF-16 offset as a tool counts it.
 *
 * @param text the text
 * @param counting what the tool counts
 */
export function offsetWriter(text: string, counting: Counting): (offset: number) => number {
  if (counting === 'utf16' || !hasAstral(text)) return (offset) => offset;
  const points = new Map(codePointStarts(text).map((start, point) => [start, point]));
  return (offset) => points.get(offset) ?? offset;
}
