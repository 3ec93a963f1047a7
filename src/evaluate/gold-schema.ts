/** The gold format as JSON Schema, for editors and for other tools. */

import * as z from 'zod/mini';
import { goldSchema } from './gold.js';

/** One line of a gold file, as JSON Schema (draft 2020-12). */
export function goldJsonSchema(): unknown {
  return {
    title: 'One unit of a gold file of inspection-findings',
    description:
      'A gold file is JSON Lines: one unit a line, offsets in UTF-16 code units into the raw text of the document, end exclusive. What the labels mean is in data/CODEBOOK.md. Made by `npm run schema`.',
    ...z.toJSONSchema(goldSchema, { io: 'input' }),
  };
}
