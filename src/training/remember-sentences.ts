/** An analyser that takes each sentence apart once: training looks at it in every fold, and from its neighbours. */

import type { Analyser } from '../analysis.js';

/**
 * An analyser with a memory of sentences.
 *
 * @param analyser whose answers are remembered
 * @returns the same answers; it keeps every sentence that it has seen
 */
export function rememberSentences(analyser: Analyser): Analyser {
  const known = new Map<string, ReturnType<Analyser['sentence']>>();
  return {
    ...analyser,
    sentence(text) {
      const analysis = known.get(text) ?? analyser.sentence(text);
      known.set(text, analysis);
      return analysis;
    },
  };
}
