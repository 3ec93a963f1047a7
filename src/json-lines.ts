/** JSON Lines → values with their lines. */

/** A value and the line it stands on, counted from 1. */
export interface JsonLine {
  readonly line: number;
  readonly value: unknown;
}

/**
 * Reads JSON Lines. Empty lines are passed over, and so is a byte order mark.
 *
 * @param text the content of a file
 * @param fail makes the error for a line that is no JSON
 * @returns a value a line, in order
 * @throws what `fail` makes, for the first such line
 * @example jsonLines('{"a":1}\n\n{"a":2}', (line) => new Error(`line ${line}`)).map(({ line }) => line) // [1, 3]
 */
export function jsonLines(text: string, fail: (line: number) => Error): JsonLine[] {
  const lines: JsonLine[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((content, index) => {
      if (content.trim() === '') return;
      try {
        lines.push({ line: index + 1, value: JSON.parse(content) });
      } catch {
        throw fail(index + 1);
      }
    });
  return lines;
}
