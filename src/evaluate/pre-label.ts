/** A document's findings, headings and furniture as gold units, for a person to correct. */

import type { Finding } from '../finding.js';
import { readBlocks } from '../text/blocks.js';
import { cleanText } from '../text/clean.js';
import type { GoldUnit } from './gold.js';

/** A unit with what helps to correct it. */
export interface PreLabelled extends GoldUnit {
  /** Its clean text. */
  readonly text: string;
  readonly section: string | null;
  /** Stated probability of the polarity, 0 to 1; null for headings and furniture. */
  readonly confidence: number | null;
}

/**
 * Units in document order, one a finding, heading or piece of page furniture.
 *
 * @param document name and raw text
 * @param findings of that text
 * @example preLabel({ name: 'letter', text }, classifyFindings(text))
 */
export function preLabel(
  { name, text }: { readonly name: string; readonly text: string },
  findings: readonly Finding[],
): PreLabelled[] {
  const sentences = findings.map(({ text: own, start, end, themes, polarity, section, confidence }) => ({
    start,
    end,
    role: 'sentence' as const,
    themes,
    polarity,
    text: own,
    section,
    confidence: confidence.polarity[polarity],
  }));
  const inside = (start: number, end: number): boolean =>
    sentences.some((sentence) => sentence.start < end && start < sentence.end);
  const others = readBlocks(text).flatMap(({ kind, start, end }) =>
    (kind === 'heading' || kind === 'furniture') && !inside(start, end)
      ? [
          {
            start,
            end,
            role: kind,
            themes: [],
            polarity: 'neutral' as const,
            text: cleanText(text.slice(start, end)),
            section: null,
            confidence: null,
          },
        ]
      : [],
  );
  return [...sentences, ...others]
    .sort((a, b) => a.start - b.start)
    .map((unit, id) => ({ document: name, id, ...unit }));
}
