/**
 * Every term of a lexicon as a labelling function, held against gold: how often it speaks, how often with others and
 * against them, and how often it is right (the analysis of labelling functions of Snorkel; Ratner et al. 2017).
 */

import { createAnalyser } from '../analysis.js';
import type { Polarity } from '../finding.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { ratio } from './metrics.js';

/** A term held against gold. */
export interface TermFigures {
  /** The theme or group of cues that the term speaks for. */
  readonly label: string;
  readonly kind: 'theme' | 'cue';
  readonly term: string;
  /** Sentences in which it matches. */
  readonly matches: number;
  /** Of those, sentences that have what it speaks for. */
  readonly right: number;
  /** Share of all sentences in which it matches. */
  readonly coverage: number;
  /** Share of all sentences in which it matches beside another term of its kind. */
  readonly overlap: number;
  /** Share of all sentences in which it matches beside a term of its kind that speaks for something else. */
  readonly conflict: number;
  /** Right among matches, 0 to 1. */
  readonly precision: number;
  /** The most that precision may well be: upper end of the 95 % interval of Wilson (1927). */
  readonly precisionAtMost: number;
}

/** A sentence with its gold labels. */
export interface LabelledText {
  readonly text: string;
  readonly themes: readonly string[];
  readonly polarity: Polarity;
}

/** Groups of cues that say a polarity by themselves, and what gold is where they are right; the others only modify. */
const voting: Readonly<Record<string, readonly Polarity[]>> = {
  strength: ['strength', 'mixed'],
  weakness: ['weakness', 'mixed'],
  'more to do': ['weakness', 'mixed'],
  'recognised shortfall': ['weakness', 'mixed'],
  'announced action': ['neutral'],
  scope: ['neutral'],
};

/**
 * Holds the terms of a lexicon against gold sentences. A sentence can have several themes, so that a conflict of theme
 * terms is a hint and no error.
 *
 * @param lexicon themes and cues
 * @param sentences with gold labels
 * @returns terms that match somewhere, the worst first: by the most that their precision may well be
 */
export function labellingFunctions(lexicon: Lexicon, sentences: readonly LabelledText[]): TermFigures[] {
  const analyser = createAnalyser(lexicon);
  const counts = new Map<
    string,
    {
      label: string;
      kind: 'theme' | 'cue';
      term: string;
      matches: number;
      right: number;
      overlaps: number;
      conflicts: number;
    }
  >();
  for (const { text, themes, polarity } of sentences) {
    const { themeMatches, cueMatches } = analyser.sentence(text);
    const votes = [
      ...themeMatches.map(({ label, term }) => ({
        label,
        term,
        kind: 'theme' as const,
        says: label,
        right: themes.includes(label),
      })),
      ...cueMatches.flatMap(({ label, term }) => {
        const says = voting[label];
        return says === undefined
          ? []
          : [{ label, term, kind: 'cue' as const, says: says.join(), right: says.includes(polarity) }];
      }),
    ];
    const seen = new Set<string>();
    for (const { label, term, kind, says, right } of votes) {
      const key = JSON.stringify([kind, label, term]);
      if (seen.has(key)) continue;
      seen.add(key);
      const others = votes.filter((vote) => vote.kind === kind && (vote.term !== term || vote.label !== label));
      const own = counts.get(key) ?? { label, kind, term, matches: 0, right: 0, overlaps: 0, conflicts: 0 };
      own.matches += 1;
      if (right) own.right += 1;
      if (others.length > 0) own.overlaps += 1;
      if (others.some((vote) => vote.says !== says)) own.conflicts += 1;
      counts.set(key, own);
    }
  }
  return [...counts.values()]
    .map(({ label, kind, term, matches, right, overlaps, conflicts }) => ({
      label,
      kind,
      term,
      matches,
      right,
      coverage: ratio(matches, sentences.length),
      overlap: ratio(overlaps, sentences.length),
      conflict: ratio(conflicts, sentences.length),
      precision: ratio(right, matches),
      precisionAtMost: wilsonUpper(right, matches),
    }))
    .sort((a, b) => a.precisionAtMost - b.precisionAtMost || b.matches - a.matches || (a.term < b.term ? -1 : 1));
}

/**
 * The upper end of the 95 % score interval of a share (Wilson 1927).
 *
 * @example wilsonUpper(0, 10) // 0.2775
 */
export function wilsonUpper(right: number, all: number): number {
  if (all === 0) return 1;
  const z = 1.959964;
  const share = right / all;
  const spread = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return (share + z ** 2 / (2 * all) + spread) / (1 + z ** 2 / all);
}
