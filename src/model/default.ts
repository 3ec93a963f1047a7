/** The model that comes with the library, ready for scoring: `data/model.packed.json`, made by `npm run train`. */

import packed from '../../data/model.packed.json' with { type: 'json' };
import type { CompiledModel } from './model.js';
import { unpackModel } from './packed.js';

/** The shipped model, ready for scoring; it is read at each call. */
export function defaultModel(): CompiledModel {
  // JSON modules have no exact types; the file is one string.
  return unpackModel(packed as unknown as string);
}
