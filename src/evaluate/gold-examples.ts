/** A document with gold labels → labelled sentences in document order, as training takes them. */

import { cleanText } from '../text/clean.js';
import { readSentences } from '../text/document.js';
import type { TrainingExample } from '../training/examples.js';
import { documentVoice } from '../voice.js';
import { alignSentences } from './align.js';
import type { ScorableDocument } from './scored.js';

/**
 * Examples of one document. A gold sentence that the library would split elsewhere is taken as gold has it, under the
 * heading that stands before it, so that no label is lost.
 *
 * @param document name, raw text and gold units
 */
export function goldExamples({ name, text, units }: ScorableDocument): TrainingExample[] {
  const sentences = readSentences(text);
  const voice = documentVoice(sentences.map((sentence) => sentence.text));
  const { pairs, missed } = alignSentences(
    units.filter((unit) => unit.role === 'sentence'),
    sentences,
  );
  const found = pairs.map(({ gold, predicted: { text: own, section, item, first } }) => ({
    gold,
    example: { text: own, section, item, first },
  }));
  const others = missed.map((gold) => ({
    gold,
    example: {
      text: cleanText(text.slice(gold.start, gold.end)),
      section: sentences.findLast(({ start }) => start <= gold.start)?.section ?? null,
    },
  }));
  return [...found, ...others]
    .sort((a, b) => a.gold.start - b.gold.start)
    .map(({ gold: { themes, polarity }, example: { text: own, ...place } }) => ({
      text: own,
      themes,
      polarity,
      ...place,
      voice,
      passage: `gold/${name}`,
    }));
}
