/** Scored sentences made by hand, for tests of figures. */

import type { ScoredDocument, ScoredSentence } from '../../src/evaluate/scored.js';
import type { Polarity } from '../../src/finding.js';

/** Themes and polarity, as gold or as called; null is missed. */
export type Labels = readonly [themes: readonly string[], polarity: Polarity, probability?: number] | null;

/** A scored document: pairs of gold and called labels, and the themes of findings that are no gold sentence. */
export function scoredDocument(
  document: string,
  pairs: readonly (readonly [NonNullable<Labels>, Labels])[],
  extra: readonly (readonly string[])[] = [],
): ScoredDocument {
  const place = (index: number) => ({ start: index * 10, end: index * 10 + 9 });
  return {
    document,
    sentences: pairs.map(
      ([[themes, polarity], called], index): ScoredSentence => ({
        document,
        ...place(index),
        text: `Sentence ${index}.`,
        section: null,
        gold: { themes, polarity },
        predicted:
          called === null
            ? null
            : {
                ...place(index),
                themes: called[0],
                polarity: called[1],
                ...(called[2] === undefined
                  ? {}
                  : { confidence: { themes: {}, polarity: { [called[1]]: called[2] } } }),
              },
      }),
    ),
    extra: extra.map((themes, index) => ({ ...place(pairs.length + index), themes, polarity: 'neutral' })),
    furniture: [],
  };
}
