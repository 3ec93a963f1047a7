/** Gold sentences beside what a system said of them: what every figure is computed from. */

import type { Evidence, Polarity } from '../finding.js';
import { cleanText } from '../text/clean.js';
import { alignSentences, type Placed } from './align.js';
import type { GoldUnit } from './gold.js';

/** What a system says of one stretch of a document. */
export interface SystemFinding extends Placed {
  readonly themes: readonly string[];
  readonly polarity: string;
  readonly section?: string | null;
  readonly confidence?: {
    readonly themes: Readonly<Record<string, number>>;
    readonly polarity: Readonly<Record<string, number>>;
  };
  readonly evidence?: readonly Evidence[];
}

/** Turns a document's text into findings. */
export type System = (text: string, document: string) => readonly SystemFinding[];

/** One gold sentence and what became of it. */
export interface ScoredSentence extends Placed {
  readonly document: string;
  readonly text: string;
  readonly section: string | null;
  readonly gold: { readonly themes: readonly string[]; readonly polarity: Polarity };
  /** Null where the system has no sentence with these ends: an error in every label. */
  readonly predicted: SystemFinding | null;
}

/** A document scored. */
export interface ScoredDocument {
  readonly document: string;
  /** In document order. */
  readonly sentences: readonly ScoredSentence[];
  /** Findings that are no gold sentence. */
  readonly extra: readonly SystemFinding[];
  /** Those of them that are gold headings or furniture. */
  readonly furniture: readonly SystemFinding[];
}

/** A document with its gold units, of one annotator. */
export interface ScorableDocument {
  readonly name: string;
  readonly text: string;
  readonly units: readonly GoldUnit[];
}

/**
 * Scores a system on one document. Every gold sentence is counted, found or missed.
 *
 * @param document its name, raw text and gold units
 * @param system what to score
 */
export function scoreDocument({ name, text, units }: ScorableDocument, system: System): ScoredDocument {
  const findings = system(text, name);
  const others = units.filter((unit) => unit.role !== 'sentence');
  const { pairs, missed, extra } = alignSentences(
    units.filter((unit) => unit.role === 'sentence'),
    findings,
  );
  const scored = [
    ...pairs.map(({ gold, predicted }) => ({ gold, predicted })),
    ...missed.map((gold) => ({ gold, predicted: null })),
  ].sort((a, b) => a.gold.start - b.gold.start);
  const sections = [...findings].sort((a, b) => a.start - b.start);
  return {
    document: name,
    sentences: scored.map(({ gold: { start, end, themes, polarity }, predicted }) => ({
      document: name,
      start,
      end,
      text: cleanText(text.slice(start, end)),
      section: (predicted ?? sections.findLast((finding) => finding.start <= start))?.section ?? null,
      gold: { themes, polarity },
      predicted,
    })),
    extra,
    furniture: extra.filter((finding) => others.some((unit) => unit.start < finding.end && finding.start < unit.end)),
  };
}
