/** Findings of an earlier and a later document → what changed, theme by theme. */

import type { Finding, Polarity, Theme } from './finding.js';
import { type PolarityCounts, summariseFindings } from './summary.js';

/** A theme before and after. */
export interface ThemeChange {
  readonly theme: Theme;
  readonly before: PolarityCounts;
  readonly after: PolarityCounts;
  /** Strengths as a share of strengths and weaknesses (a mixed finding is half of each), 0 to 1; null where there are none. */
  readonly balanceBefore: number | null;
  readonly balanceAfter: number | null;
  /** Change of that share, −1 to 1; null where either side has none. */
  readonly change: number | null;
  readonly direction: 'better' | 'worse' | 'same' | 'new' | 'gone' | 'unclear';
}

/** A weakness or mixed finding of the earlier document and what the later one says in the closest words. */
export interface FollowUp {
  readonly before: Finding;
  readonly after: Finding | null;
  /** Share of content words in common (Jaccard 1901), 0 to 1. */
  readonly similarity: number;
}

/** What changed between two documents. */
export interface Comparison {
  readonly themes: readonly ThemeChange[];
  readonly overall: ThemeChange;
  /** What became of each weakness of the earlier document. */
  readonly followUps: readonly FollowUp[];
  /** Weaknesses of the later document that follow none of the earlier one's. */
  readonly newWeaknesses: readonly Finding[];
}

/** A change of less than this share is no change. */
const same = 0.05;
/** Findings with less in common than this are about different things. */
const related = 0.18;

/**
 * Compares two sets of findings: the share of strengths theme by theme, what became of each weakness, and which
 * weaknesses are new.
 *
 * @param before findings of the earlier document
 * @param after findings of the later document
 * @returns changes by theme, in the order of the later document's counts
 * @example compareFindings(findings2022, findings2026).themes.find((change) => change.theme === 'health')?.direction
 */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): Comparison {
  const earlier = summariseFindings(before);
  const later = summariseFindings(after);
  const names = [...new Set([...Object.keys(later.themes), ...Object.keys(earlier.themes)])];
  const words = after.map((finding) => contentWords(finding.text));
  const followUps = before.filter(isCritical).map((finding) => followUp(finding, after, words));
  const followed = new Set(followUps.map((pair) => pair.after));
  return {
    themes: names.map((theme) => changeOf(theme, countsOf(earlier.themes, theme), countsOf(later.themes, theme))),
    overall: changeOf('overall', earlier.overall, later.overall),
    followUps,
    newWeaknesses: after.filter((finding) => isCritical(finding) && !followed.has(finding)),
  };
}

function isCritical(finding: Finding): boolean {
  return finding.polarity === 'weakness' || finding.polarity === 'mixed';
}

function countsOf(themes: Readonly<Record<string, PolarityCounts>>, theme: string): PolarityCounts {
  const none = { strength: 0, weakness: 0, mixed: 0, neutral: 0, total: 0 };
  return Object.hasOwn(themes, theme) ? (themes[theme] ?? none) : none;
}

function changeOf(theme: string, before: PolarityCounts, after: PolarityCounts): ThemeChange {
  const balanceBefore = balance(before);
  const balanceAfter = balance(after);
  const change = balanceBefore === null || balanceAfter === null ? null : balanceAfter - balanceBefore;
  return { theme, before, after, balanceBefore, balanceAfter, change, direction: directionOf(before, after, change) };
}

function balance(counts: Readonly<Record<Polarity, number>>): number | null {
  const judged = counts.strength + counts.weakness + counts.mixed;
  return judged === 0 ? null : (counts.strength + counts.mixed / 2) / judged;
}

function directionOf(before: PolarityCounts, after: PolarityCounts, change: number | null): ThemeChange['direction'] {
  if (before.total === 0 && after.total > 0) return 'new';
  if (before.total > 0 && after.total === 0) return 'gone';
  if (change === null) return 'unclear';
  if (Math.abs(change) < same) return 'same';
  return change > 0 ? 'better' : 'worse';
}

function followUp(finding: Finding, after: readonly Finding[], afterWords: readonly ReadonlySet<string>[]): FollowUp {
  const words = contentWords(finding.text);
  let best: Finding | null = null;
  let similarity = 0;
  after.forEach((candidate, index) => {
    const value = jaccard(words, afterWords[index] ?? new Set());
    if (value <= similarity) return;
    similarity = value;
    best = candidate;
  });
  return { before: finding, after: similarity < related ? null : best, similarity };
}

function contentWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}
