/** The JSON Schema of lexicon files, made from the zod schema that checks them, with words for editors to show. */

import * as z from 'zod/mini';
import {
  cueSchema,
  extensionSchema,
  lexiconFileSchema,
  termSchema,
  themeBodySchema,
  themeName,
  themeSchema,
  wordsSchema,
} from '../src/lexicon/schema.js';

/** What an editor shows beside a field. */
const words = z.registry<{ description: string }>();
const describe = (schema: z.core.$ZodType, description: string) => words.add(schema, { description });
describe(lexiconFileSchema, 'A lexicon of inspection-findings: one theme, or several themes and cues.');
describe(themeName, 'The name of the theme. A name that the library has adds to its theme; any other is a new theme.');
describe(wordsSchema, 'A word or phrase. “…” inside it is a gap of a few words: “keep … safe”.');
describe(termSchema, 'A word or phrase with options.');
describe(
  termSchema.shape.weight,
  'How much a match says: 1 a mention, 2 the usual (default), 3 unmistakable; at most 5.',
);
describe(
  termSchema.shape.match,
  'What counts as a match: stem, every inflection (default); exact, this form alone; case, this form in these capital and small letters.',
);
describe(termSchema.shape.gap, 'How many words “…” may stand for, 1 to 8; default 4.');
describe(termSchema.shape.unless, 'Phrases in whose presence in the sentence the term does not count.');
describe(termSchema.shape.note, 'Why the term is here, for the reader.');
describe(themeBodySchema.shape.note, 'What the theme is, for the reader.');
describe(themeBodySchema.shape.terms, 'Words and phrases that speak for the theme.');
describe(
  themeBodySchema.shape.exclude,
  'Phrases that hide the terms inside them; one that is a term of the library takes it out of the theme.',
);
describe(themeSchema, 'One theme.');
describe(cueSchema, 'Words and phrases to add to a group of polarity cues, such as strength or weakness.');
describe(extensionSchema, 'Several themes, as a list or by name, and cues.');

/** The JSON Schema of lexicon files. */
export function lexiconJsonSchema(): object {
  const schema = z.toJSONSchema(lexiconFileSchema, { metadata: words, io: 'input', reused: 'ref' });
  const { $schema, ...rest } = schema;
  const head = {
    $schema,
    $comment: 'Made by `npm run schema` from src/lexicon/schema.ts; never edited by hand.',
    title: 'inspection-findings lexicon',
  };
  return { ...head, ...rest };
}
