/** Tokens → stems and pairs of stems as features, which both decisions share. */

import type { Token } from '../text/tokens.js';
import type { Feature } from './features.js';

/** The name of a feature and its number in a model, −1 without a model. */
interface Word {
  readonly name: string;
  readonly row: number;
}

/** Makes the word features of a sentence; it remembers names. */
export type WordFeatures = (tokens: readonly Token[]) => Feature[];

/** So many words and pairs are remembered before it starts anew. */
const most = 100_000;

/**
 * A maker of word features with a memory, since the same words come again and again.
 *
 * @param index the numbers of a model's features; with it, only what the model knows is made, and what it does not know
 *   costs nothing further on
 * @returns a function from tokens to features: a stem `u:…` and a pair `b:…_…` for each token, `^` before the first
 */
export function createWordFeatures(index?: ReadonlyMap<string, number>): WordFeatures {
  const singles = new Map<string, Word | null>();
  const pairs = new Map<string, Map<string, Word | null>>();
  let remembered = 0;
  const wordOf = (name: string): Word | null => {
    remembered += 1;
    const row = index === undefined ? -1 : index.get(name);
    return row === undefined ? null : { name, row };
  };
  return (tokens) => {
    if (remembered > most) {
      singles.clear();
      pairs.clear();
      remembered = 0;
    }
    const features: Feature[] = [];
    let before = '^';
    let from = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const stem = tokens[at]?.stem ?? '';
      let single = singles.get(stem);
      if (single === undefined) {
        single = wordOf(`u:${stem}`);
        singles.set(stem, single);
      }
      if (single !== null) features.push({ name: single.name, from: at, to: at + 1, row: single.row });
      let after = pairs.get(before);
      if (after === undefined) {
        after = new Map();
        pairs.set(before, after);
      }
      let pair = after.get(stem);
      if (pair === undefined) {
        pair = wordOf(`b:${before}_${stem}`);
        after.set(stem, pair);
      }
      if (pair !== null) features.push({ name: pair.name, from, to: at + 1, row: pair.row });
      before = stem;
      from = at;
    }
    return features;
  };
}
