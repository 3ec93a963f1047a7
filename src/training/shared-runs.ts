/** Runs of words that sentences have in common with documents. */

/** So many words in a row make a run. */
const runLength = 8;

/** A word that fewer sentences of the corpus have is rare; a run without any is a phrase of the field. */
const rareBelow = 10;

/** A run of words that a sentence shares with a document. */
export interface SharedRun {
  /** The sentence's place among those searched. */
  readonly place: number;
  /** Its words, parted by spaces. */
  readonly run: string;
  /** Whether all of its words are common in the field, as in “children who are electively home educated”. */
  readonly stock: boolean;
}

/**
 * Finds the runs of eight words or more that sentences have in common with documents, each as long as it goes.
 *
 * @param sentences the words of every sentence, in order; they also show which words are common in the field
 * @param documents the words of every sentence of the documents, in order
 * @returns runs in the order of the sentences
 */
export function sharedRuns(
  sentences: readonly (readonly string[])[],
  documents: readonly (readonly string[])[],
): SharedRun[] {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const lengthAt = runSearch(documents);
  const runs: SharedRun[] = [];
  sentences.forEach((words, place) => {
    let from = 0;
    while (from + runLength <= words.length) {
      const length = lengthAt(words, from);
      if (length > 0) {
        const run = words.slice(from, from + length);
        const stock = run.every((word) => (counts.get(word) ?? 0) >= rareBelow);
        runs.push({ place, run: run.join(' '), stock });
      }
      from += Math.max(1, length);
    }
  });
  return runs;
}

/** How long the longest run of the documents is that begins at a word; 0 where it is shorter than eight. */
function runSearch(documents: readonly (readonly string[])[]): (words: readonly string[], from: number) => number {
  const index = new Map<string, { readonly words: readonly string[]; readonly from: number }[]>();
  for (const words of documents) {
    for (let from = 0; from + runLength <= words.length; from += 1) {
      const key = words.slice(from, from + runLength).join(' ');
      const places = index.get(key);
      if (places === undefined) index.set(key, [{ words, from }]);
      else places.push({ words, from });
    }
  }
  return (words, from) => {
    let longest = 0;
    for (const place of index.get(words.slice(from, from + runLength).join(' ')) ?? []) {
      let length = runLength;
      while (from + length < words.length && words[from + length] === place.words[place.from + length]) length += 1;
      longest = Math.max(longest, length);
    }
    return longest;
  };
}
