/** Gold sentences beside what a system said of them: what every figure is computed from. */

import type { Polarity } from '../finding.js';
import { alignSentences, type Placed } from './align.js';
import type { GoldUnit } from './gold.js';

/** What a system says of one stretch of a document. */
export interface SystemFinding extends Placed {
  readonly text: string;
  readonly themes: readonly string[];
  readonly polarity: string;
  readonly section?: string | null;
  readonly confidence?: {
    readonly themes: Readonly<Record<string, number>>;
    readonly polarity: Readonly<Record<string, number>>;
  };
}

/** Turns a document's text into findings. */
export type System = (text: string, document: string) => readonly SystemFinding[];

/** One gold sentence and what became of it. */
export interface ScoredSentence {
  readonly document: string;
  readonly id: number;
  readonly text: string;
  readonly section: string | null;
  readonly gold: { readonly themes: readonly string[]; readonly polarity: Polarity };
  /** Null where the system has no sentence with these ends: an error in every label. */
  readonly predicted: SystemFinding | null;
}

/** A document scored. */
export interface ScoredDocument {
  readonly document: string;
  readonly sentences: readonly ScoredSentence[];
  /** Findings that are no gold sentence. */
  readonly extra: readonly SystemFinding[];
  /** Those of them that are gold headings or furniture. */
  readonly furniture: readonly SystemFinding[];
}

/**
 * Scores a system on one document. Every gold sentence is counted, found or missed.
 *
 * @param document its name
 * @param text its raw text
 * @param gold its gold units, of one annotator
 * @param system what to score
 */
export function scoreDocument(
  document: string,
  text: string,
  gold: readonly GoldUnit[],
  system: System,
): ScoredDocument {
  const findings = system(text, document);
  const sentences = gold.filter((unit) => unit.role === 'sentence');
  const others = gold.filter((unit) => unit.role !== 'sentence');
  const { pairs, missed, extra } = alignSentences(sentences, findings);
  const scored = [
    ...pairs.map(({ gold: unit, predicted }) => scoredSentence(document, text, unit, predicted)),
    ...missed.map((unit) => scoredSentence(document, text, unit, null)),
  ];
  return {
    document,
    sentences: scored.sort((a, b) => a.id - b.id),
    extra,
    furniture: extra.filter((finding) => others.some((unit) => unit.start < finding.end && finding.start < unit.end)),
  };
}

function scoredSentence(
  document: string,
  text: string,
  { id, start, end, themes, polarity }: GoldUnit,
  predicted: SystemFinding | null,
): ScoredSentence {
  return {
    document,
    id,
    text: predicted?.text ?? text.slice(start, end).replace(/\s+/g, ' '),
    section: predicted?.section ?? null,
    gold: { themes, polarity },
    predicted,
  };
}
