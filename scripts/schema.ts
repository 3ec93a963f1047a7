/** `npm run schema`: the zod schemas of gold files and of lexicon files → data/schema/, for editors and other tools. */

import { writeWhole } from '../src/documents/write-file.js';
import { goldJsonSchema } from '../src/evaluate/gold-schema.js';
import { lexiconJsonSchema } from './lexicon-schema.js';

const schemas = { gold: goldJsonSchema(), lexicon: lexiconJsonSchema() };
for (const [name, schema] of Object.entries(schemas)) {
  await writeWhole(`data/schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
