/** The model that comes with the library: `data/model.json`, made by `npm run train`. */

import data from '../../data/model.json' with { type: 'json' };
import type { Model } from './model.js';

/** The shipped model. */
export function defaultModel(): Model {
  // JSON modules have no exact types; the test of the shipped model holds the file against the schema.
  return data as unknown as Model;
}
