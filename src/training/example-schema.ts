/** What a labelled sentence is, for whoever hands one in. */

import * as z from 'zod/mini';
import { polarities } from '../finding.js';
import type { Labels, TrainingExample } from './examples.js';

const themeList = (expected: string) => z.array(z.string('expected a theme'), expected);

const exampleSchema = z.strictObject({
  text: z.string('expected the sentence').check(z.minLength(1, 'expected the sentence, not nothing')),
  themes: themeList('expected an array of themes, empty where there is none'),
  polarity: z.enum(polarities, `expected one of ${polarities.join(', ')}`),
  labelled: z.exactOptional(themeList('expected an array of the themes that the labeller had in mind')),
  section: z.exactOptional(z.nullable(z.string('expected a heading or null'))),
  passage: z.exactOptional(z.string('expected the name of a passage')),
  alone: z.exactOptional(z.boolean('expected true or false')),
  item: z.exactOptional(z.boolean('expected true or false')),
  first: z.exactOptional(z.boolean('expected true or false')),
  kind: z.exactOptional(z.string('expected a kind of document')),
  voice: z.exactOptional(
    z.enum(['inspectorate', 'council', 'letter', 'unknown'], 'expected inspectorate, council, letter or unknown'),
  ),
  /** What two labellers said independently, where they differed; the label itself is what was settled on. */
  readings: z.exactOptional(z.array(z.object({ themes: z.array(z.string()), polarity: z.enum(polarities) }))),
});

/** A labelled sentence, or what is wrong with it: the field and what was expected. */
export type CheckedExample =
  | { readonly example: TrainingExample; readonly readings: readonly Labels[]; readonly problem: undefined }
  | { readonly example: undefined; readonly readings: undefined; readonly problem: string };

/**
 * Checks a labelled sentence.
 *
 * @param value anything
 * @example checkExample({ text: 'Plans are late.', themes: [], polarity: 'bad' }).problem // 'polarity: expected one of …'
 */
export function checkExample(value: unknown): CheckedExample {
  const result = exampleSchema.safeParse(value);
  if (result.success) {
    const { readings = [], ...example } = result.data;
    return { example, readings, problem: undefined };
  }
  const [issue] = result.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
  const message = issue?.code === 'unrecognized_keys' ? `unknown field ${issue.keys.join(', ')}` : issue?.message;
  return {
    example: undefined,
    readings: undefined,
    problem:
      message === 'Invalid input' ? 'expected an object with text, themes and polarity' : `${place}${message ?? ''}`,
  };
}

/**
 * Checks what training is given.
 *
 * @param examples anything
 * @throws TypeError that names the first bad example, its field and what was expected
 */
export function requireExamples(examples: unknown): void {
  if (!Array.isArray(examples)) {
    throw new TypeError('Training: expected an array of labelled sentences with text, themes and polarity.');
  }
  examples.forEach((value: unknown, index) => {
    const { problem } = checkExample(value);
    if (problem !== undefined) throw new TypeError(`Training: examples[${index}]: ${problem}.`);
  });
}
