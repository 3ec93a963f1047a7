/** Files of labelled sentences: JSON Lines, one object a line, or a table with a row a sentence. */

import { jsonLines } from '../json-lines.js';
import { readTable } from '../table.js';
import { checkExample } from './example-schema.js';
import type { Labels, TrainingExample } from './examples.js';

/** Thrown for a training file that is not of the right shape: file, line, field and what was expected. */
export class TrainingFileError extends Error {
  override readonly name = 'TrainingFileError';
}

/** A line of a training file. */
export interface LabelledLine {
  /** From 1. */
  readonly line: number;
  readonly example: TrainingExample;
  /** What its labellers said independently, where they differed; otherwise empty. */
  readonly readings: readonly Labels[];
}

/**
 * Reads a training file.
 *
 * @param text its content
 * @param file its name, for messages
 * @returns examples in the order of the file
 * @throws TrainingFileError at the first bad line; nothing is skipped but empty lines
 */
export function parseTrainingLines(text: string, file: string): TrainingExample[] {
  return parseLabelledLines(text, file).map(({ example }) => example);
}

/** Reads a training file as {@link parseTrainingLines} does, with what its labellers said of every line. */
export function parseLabelledLines(text: string, file: string): LabelledLine[] {
  return jsonLines(
    text,
    (line) => new TrainingFileError(`${file}:${line}: is no JSON; expected one object a line`),
  ).map(({ line, value }) => ({ line, ...labelledAt(`${file}:${line}`, value) }));
}

/**
 * Reads a table of labelled sentences with the columns text, themes (parted by semicolons or bars, empty where there is
 * none), polarity and, if it likes, section.
 *
 * @param text CSV with a header row
 * @param file its name, for messages
 * @returns examples in the order of the rows
 * @throws TrainingFileError at the first bad row; nothing is skipped but empty rows
 */
export function parseTrainingTable(text: string, file: string): TrainingExample[] {
  const required = ['text', 'themes', 'polarity'];
  const { rows, problems } = readTable(text, [...required, 'section'], required);
  const [problem] = problems;
  if (problem !== undefined) throw new TrainingFileError(`${file}:${problem.line}: ${problem.message}`);
  return rows.map(
    ({ line, cell }) =>
      labelledAt(`${file}:${line}`, {
        text: cell('text'),
        themes: cell('themes')
          .split(/[;|]/)
          .map((theme) => theme.trim())
          .filter((theme) => theme !== ''),
        polarity: cell('polarity').toLowerCase(),
        section: cell('section') === '' ? null : cell('section'),
      }).example,
  );
}

function labelledAt(place: string, value: unknown): Omit<LabelledLine, 'line'> {
  const { example, readings, problem } = checkExample(value);
  if (example === undefined) throw new TrainingFileError(`${place}: ${problem}`);
  return { example, readings };
}
