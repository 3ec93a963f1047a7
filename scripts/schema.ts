/** `npm run schema`: the zod schema of gold files → data/schema/gold.schema.json. */

import { writeWhole } from '../src/documents/write-file.js';
import { goldJsonSchema } from '../src/evaluate/gold-schema.js';

await writeWhole('data/schema/gold.schema.json', `${JSON.stringify(goldJsonSchema(), null, 2)}\n`);
