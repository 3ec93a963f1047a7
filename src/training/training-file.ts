/** Training files: JSON Lines, one labelled sentence a line. */

import * as z from 'zod/mini';
import { polarities } from '../finding.js';
import type { TrainingExample } from './examples.js';

const schema = z.strictObject({
  text: z.string('expected the sentence').check(z.minLength(1, 'expected the sentence, not nothing')),
  themes: z.array(z.string('expected a theme'), 'expected an array of themes, empty where there is none'),
  polarity: z.enum(polarities, `expected one of ${polarities.join(', ')}`),
  section: z.exactOptional(z.nullable(z.string('expected a heading or null'))),
  passage: z.exactOptional(z.string('expected the name of a passage')),
  alone: z.exactOptional(z.boolean('expected true or false')),
  item: z.exactOptional(z.boolean('expected true or false')),
  first: z.exactOptional(z.boolean('expected true or false')),
  kind: z.exactOptional(z.string('expected a kind of document')),
  /** What two labellers said independently, where they differed; the label itself is what was settled on. */
  readings: z.exactOptional(z.array(z.object({ themes: z.array(z.string()), polarity: z.enum(polarities) }))),
});

/** Thrown for a training file that is not of the right shape: file, line, field and what was expected. */
export class TrainingFileError extends Error {
  override readonly name = 'TrainingFileError';
}

/**
 * Reads a training file.
 *
 * @param text its content
 * @param file its name, for messages and for naming passages
 * @returns examples in the order of the file
 * @throws TrainingFileError at the first bad line; nothing is skipped but empty lines
 */
export function parseTrainingLines(text: string, file: string): TrainingExample[] {
  const examples: TrainingExample[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const place = `${file}:${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new TrainingFileError(`${place}: is no JSON; expected one object a line`);
    }
    const result = schema.safeParse(value);
    if (!result.success) {
      const issue = result.error.issues[0];
      const field = issue === undefined || issue.path.length === 0 ? 'the line' : issue.path.join('.');
      const message = issue?.code === 'unrecognized_keys' ? `unknown field ${issue.keys.join(', ')}` : issue?.message;
      throw new TrainingFileError(
        `${place}: ${field}: ${message === 'Invalid input' ? 'expected an object with text, themes and polarity' : message}`,
      );
    }
    const { readings: _readings, ...example } = result.data;
    examples.push(example);
  });
  return examples;
}
