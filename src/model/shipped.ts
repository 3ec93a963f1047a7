/** The model that comes with the library as the readable table, with its Bayes counts: `data/model.json`. */

import data from '../../data/model.json' with { type: 'json' };
import type { Model } from './model.js';

/** The shipped model. It is large: what only classifies takes `defaultModel`, which has the weights alone. */
export function shippedModel(): Model {
  // JSON modules have no exact types; the test of the shipped model holds the file against the schema.
  return data as unknown as Model;
}
