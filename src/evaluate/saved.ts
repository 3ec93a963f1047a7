/** An evaluation kept in a file without any text, and what has changed since. */

import * as z from 'zod/mini';
import { polarities } from '../finding.js';
import { alignSentences } from './align.js';
import type { Evaluation } from './evaluation.js';
import { firstIssue, GoldError } from './gold.js';
import { lowerIsBetter } from './headline.js';
import type { ScoredSentence } from './scored.js';
import { sameThemes } from './tally.js';

/** Says what kind of file it is, and in which version. */
export const savedFormat = 'inspection-findings/evaluation@1';

const label = z.nullable(z.enum(polarities));
const runSchema = z.object({
  system: z.string('expected the name of a system'),
  figures: z.record(z.string(), z.tuple([z.nullable(z.number()), z.nullable(z.number()), z.nullable(z.number())])),
  coverage: z.exactOptional(
    z.array(z.tuple([z.number(), z.number(), z.number()], 'expected [share kept, accuracy, least probability]')),
  ),
  predictions: z.record(
    z.string(),
    z.array(z.tuple([z.int(), z.int(), label, z.array(z.string())], 'expected [start, end, polarity, themes]')),
  ),
});
const savedSchema = z.object({
  format: z.literal(savedFormat, `expected “${savedFormat}”`),
  runs: z.record(z.string(), runSchema),
});

/**
 * One run: figures as value, low and high end of the interval (null where one cannot be computed), how right polarity is
 * as the least sure sentences are set aside, and by document the gold sentences as start, end, called polarity (null
 * where missed) and called themes.
 */
export type SavedRun = z.infer<typeof runSchema>;

/** Runs by their protocol. */
export type SavedEvaluations = z.infer<typeof savedSchema>;

/** What is kept of an evaluation: figures and labels of its first system. */
export function savedRun(evaluation: Evaluation): SavedRun {
  const [first] = evaluation.systems;
  const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;
  const number = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : rounded(value);
  return {
    system: first?.name ?? '',
    figures: Object.fromEntries(
      Object.entries(first?.headline ?? {}).map(([name, value]) => [
        name,
        [number(value), number(first?.intervals[name]?.low), number(first?.intervals[name]?.high)],
      ]),
    ),
    coverage: (first?.coverage ?? []).map(({ coverage, accuracy, threshold }): [number, number, number] => [
      coverage,
      rounded(accuracy),
      rounded(threshold),
    ]),
    predictions: Object.fromEntries(
      evaluation.documents.map(({ name }) => [
        name,
        evaluation.sentences
          .filter((sentence) => sentence.document === name)
          .map(({ start, end, predicted }) => [
            start,
            end,
            polarities.find((own) => own === predicted?.polarity) ?? null,
            [...(predicted?.themes ?? [])],
          ]),
      ]),
    ),
  };
}

/**
 * Reads a file of saved evaluations, or the JSON report of an earlier run.
 *
 * @throws GoldError that names the file and what was expected
 */
export function parseSaved(json: string, file: string): SavedEvaluations {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new GoldError(`${file}: is no JSON; expected what \`evaluate --format json\` writes`);
  }
  const result = savedSchema.safeParse(value);
  if (!result.success) throw new GoldError(`${file}: ${firstIssue(result.error, 'format and runs')}`);
  return result.data;
}

/** A sentence whose labels are not what they were. */
export interface ChangedSentence {
  readonly sentence: ScoredSentence;
  readonly decision: 'polarity' | 'themes';
  readonly before: string;
  readonly now: string;
  readonly gold: string;
  /** Wrong before and right now, right before and wrong now, or wrong both times in another way. */
  readonly change: 'fixed' | 'broken' | 'other';
}

/** A figure that is worse than its interval allows. */
export interface Fall {
  readonly figure: string;
  readonly before: number;
  readonly now: number;
  /** The end of the interval that was passed. */
  readonly bound: number;
}

/** What has changed since a saved run. */
export interface Changes {
  readonly sentences: readonly ChangedSentence[];
  readonly falls: readonly Fall[];
  /** Sentences that have no counterpart in the saved run, and saved ones that have none now. */
  readonly unmatched: { readonly now: number; readonly before: number };
}

/**
 * Holds an evaluation against a saved run, sentence by sentence and figure by figure.
 *
 * @param evaluation what there is now
 * @param saved what there was
 */
export function changesSince(evaluation: Evaluation, saved: SavedRun): Changes {
  const sentences: ChangedSentence[] = [];
  const unmatched = { now: 0, before: 0 };
  const names = new Set([...evaluation.documents.map(({ name }) => name), ...Object.keys(saved.predictions)]);
  for (const name of names) {
    const { pairs, missed, extra } = alignSentences(
      evaluation.sentences.filter((sentence) => sentence.document === name),
      (saved.predictions[name] ?? []).map(([start, end, polarity, themes]) => ({ start, end, polarity, themes })),
    );
    unmatched.now += missed.length;
    unmatched.before += extra.length;
    for (const { gold: sentence, predicted: before } of pairs) {
      const now = sentence.predicted;
      const polarity = { before: before.polarity ?? 'missed', now: now?.polarity ?? 'missed' };
      if (polarity.before !== polarity.now) {
        const gold = sentence.gold.polarity;
        sentences.push({
          sentence,
          decision: 'polarity',
          gold,
          ...polarity,
          change: kind(polarity.before === gold, polarity.now === gold),
        });
      }
      if (!sameThemes(before.themes, now?.themes ?? [])) {
        sentences.push({
          sentence,
          decision: 'themes',
          gold: list(sentence.gold.themes),
          before: list(before.themes),
          now: list(now?.themes ?? []),
          change: kind(
            before.polarity !== null && sameThemes(before.themes, sentence.gold.themes),
            now !== null && sameThemes(now.themes, sentence.gold.themes),
          ),
        });
      }
    }
  }
  return { sentences, unmatched, falls: fallsSince(evaluation, saved) };
}

const list = (themes: readonly string[]): string => (themes.length === 0 ? 'no theme' : [...themes].sort().join(', '));

function kind(before: boolean, now: boolean): ChangedSentence['change'] {
  if (now) return 'fixed';
  return before ? 'broken' : 'other';
}

function fallsSince(evaluation: Evaluation, saved: SavedRun): Fall[] {
  const now = evaluation.systems[0]?.headline ?? {};
  return Object.entries(saved.figures).flatMap(([figure, [before, low, high]]) => {
    const value = now[figure];
    const bound = lowerIsBetter(figure) ? high : low;
    if (before === null || bound === null || value === undefined) return [];
    // Saved figures are rounded: what has not changed must not seem to fall.
    const passed = lowerIsBetter(figure) ? value > bound + 1e-5 : !(value >= bound - 1e-5);
    return passed ? [{ figure, before, now: value, bound }] : [];
  });
}
