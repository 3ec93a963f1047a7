/** Saved labels of the seeds → what is wrong with them, by kind. */

import type { GoldDocument } from '../src/evaluate/gold.js';
import { goldExamples } from '../src/evaluate/gold-examples.js';
import type { SavedRun } from '../src/evaluate/saved.js';
import { sectionKind } from '../src/model/section-kind.js';

/** A gold sentence with what it was called. */
export interface JudgedSentence {
  readonly document: string;
  readonly voice: string;
  /** The kind of its heading, as the features name it. */
  readonly section: string;
  readonly gold: { readonly themes: readonly string[]; readonly polarity: string };
  readonly called: { readonly themes: readonly string[]; readonly polarity: string };
}

/** How often something is wrong in a group of sentences. */
export interface ErrorCounts {
  readonly name: string;
  readonly sentences: number;
  readonly polarity: number;
  /** Themes of gold that were not called, and called ones that are not gold. */
  readonly missed: number;
  readonly extra: number;
}

/**
 * Puts saved labels beside the gold ones.
 *
 * @param documents the seeds with gold
 * @param run a saved evaluation of them
 * @throws Error where the saved evaluation is of other gold
 */
export function judgedSentences(documents: readonly GoldDocument[], run: SavedRun): JudgedSentence[] {
  return documents.flatMap((document) => {
    const examples = goldExamples(document);
    const saved = run.predictions[document.name] ?? [];
    return document.units
      .filter((unit) => unit.role === 'sentence')
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, themes, polarity }, index) => {
        const called = saved.find(([from, to]) => from === start && to === end);
        const example = examples[index];
        if (called === undefined || example === undefined) {
          throw new Error(
            `data/figures.json has no labels of ${document.name}, ${start} to ${end}; run npm run evaluate -- --write-figures`,
          );
        }
        return {
          document: document.name,
          voice: example.voice ?? 'unknown',
          section: sectionKind(example.section ?? null),
          gold: { themes, polarity },
          called: { themes: called[3], polarity: called[2] ?? 'missed' },
        };
      });
  });
}

/**
 * Counts errors by group.
 *
 * @param sentences judged
 * @param groupOf the name of a sentence's group
 * @returns groups with most sentences first
 */
export function errorsBy(
  sentences: readonly JudgedSentence[],
  groupOf: (sentence: JudgedSentence) => string,
): ErrorCounts[] {
  return [...new Set(sentences.map(groupOf))]
    .map((name) => {
      const own = sentences.filter((sentence) => groupOf(sentence) === name);
      const count = (wrong: (sentence: JudgedSentence) => number): number =>
        own.reduce((sum, sentence) => sum + wrong(sentence), 0);
      return {
        name,
        sentences: own.length,
        polarity: count(({ gold, called }) => (gold.polarity === called.polarity ? 0 : 1)),
        missed: count(({ gold, called }) => without(gold.themes, called.themes).length),
        extra: count(({ gold, called }) => without(called.themes, gold.themes).length),
      };
    })
    .sort((a, b) => b.sentences - a.sentences || a.name.localeCompare(b.name, 'en'));
}

/** Wrong polarities by gold and called label, the most frequent first. */
export function confusions(sentences: readonly JudgedSentence[]): { gold: string; called: string; count: number }[] {
  const counts = new Map<string, { gold: string; called: string; count: number }>();
  for (const { gold, called } of sentences) {
    if (gold.polarity === called.polarity) continue;
    const kind = `${gold.polarity} ${called.polarity}`;
    const count = (counts.get(kind)?.count ?? 0) + 1;
    counts.set(kind, { gold: gold.polarity, called: called.polarity, count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.gold.localeCompare(b.gold, 'en'));
}

/** Missed and extra calls of each theme. */
export function themeErrors(
  sentences: readonly JudgedSentence[],
  themes: readonly string[],
): { theme: string; gold: number; missed: number; extra: number }[] {
  return themes.map((theme) => {
    const count = (is: (sentence: JudgedSentence) => boolean): number => sentences.filter(is).length;
    return {
      theme,
      gold: count(({ gold }) => gold.themes.includes(theme)),
      missed: count(({ gold, called }) => gold.themes.includes(theme) && !called.themes.includes(theme)),
      extra: count(({ gold, called }) => !gold.themes.includes(theme) && called.themes.includes(theme)),
    };
  });
}

function without(from: readonly string[], taken: readonly string[]): string[] {
  return from.filter((theme) => !taken.includes(theme));
}
