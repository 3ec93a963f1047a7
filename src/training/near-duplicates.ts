/** Sentences that have most of their words in common, found without holding every one against every other. */

/** Above this share of words in common two sentences are near duplicates. */
export const nearShare = 0.75;

/** Sentences of fewer different words are alike by nature (“Children are safe.”). */
const leastWords = 8;

/** The different words and numbers of a sentence, in small letters. */
export function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
}

/**
 * Share of the words in common, of the words of the sentence that has more of them.
 *
 * @returns 0 to 1
 * @example sharedWords(wordSet('Plans are late.'), wordSet('Plans are good.')) // 0.667
 */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / Math.max(1, a.size, b.size);
}

/**
 * Makes a search for near duplicates. Two sets that share more than a part of their words also share one of their few
 * rarest, so that only sentences with a rare word in common are compared, and none is missed (prefix filter; Chaudhuri,
 * Ganti and Kaushik 2006).
 *
 * @param texts sentences to be found
 * @returns a function from a sentence to the places of those in `texts` that share more than {@link nearShare} of the
 *   words with it, itself among them, in order; sentences of fewer than eight different words find nothing and are not
 *   found
 */
export function nearDuplicateSearch(texts: readonly string[]): (text: string) => number[] {
  const sets = texts.map(wordSet);
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarest = (set: ReadonlySet<string>): string[] => {
    if (set.size < leastWords) return [];
    const order = [...set].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
    return order.slice(0, set.size - Math.floor(nearShare * set.size));
  };
  const places = new Map<string, number[]>();
  sets.forEach((set, place) => {
    for (const word of rarest(set)) {
      const list = places.get(word);
      if (list === undefined) places.set(word, [place]);
      else list.push(place);
    }
  });
  return (text) => {
    const own = wordSet(text);
    const candidates = new Set(rarest(own).flatMap((word) => places.get(word) ?? []));
    return [...candidates]
      .filter((place) => sharedWords(own, sets[place] ?? new Set()) > nearShare)
      .sort((a, b) => a - b);
  };
}
