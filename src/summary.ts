/** Findings → counts by theme and polarity. */

import type { Finding, Polarity } from './finding.js';

/** How many findings have each polarity, and in all. */
export type PolarityCounts = Readonly<Record<Polarity | 'total', number>>;

/** Counts of a set of findings. A finding with two themes counts under both. */
export interface Summary {
  /** Themes with their counts, the most frequent first. */
  readonly themes: Readonly<Record<string, PolarityCounts>>;
  /** Findings with no theme. */
  readonly noTheme: PolarityCounts;
  /** All findings, each once. */
  readonly overall: PolarityCounts;
  /** Counts by section, in document order; findings under no heading stand under the empty string. */
  readonly sections: Readonly<Record<string, PolarityCounts>>;
}

/**
 * Counts findings by theme and polarity.
 *
 * @param findings what `classifyFindings` returned, of one document or several
 * @returns counts; a theme that no finding has, but that was looked for, counts 0
 * @example summariseFindings(classifyFindings(text)).themes.health?.weakness // 3
 */
export function summariseFindings(findings: readonly Finding[]): Summary {
  const themes = new Map<string, Record<Polarity | 'total', number>>();
  const sections = new Map<string, Record<Polarity | 'total', number>>();
  const noTheme = zero();
  const overall = zero();
  for (const finding of findings) {
    for (const theme of Object.keys(finding.confidence.themes)) if (!themes.has(theme)) themes.set(theme, zero());
    add(overall, finding.polarity);
    if (finding.themes.length === 0) add(noTheme, finding.polarity);
    for (const theme of finding.themes) add(entry(themes, theme), finding.polarity);
    add(entry(sections, finding.section ?? ''), finding.polarity);
  }
  const byCount = [...themes].sort(([, a], [, b]) => b.total - a.total);
  return { themes: Object.fromEntries(byCount), noTheme, overall, sections: Object.fromEntries(sections) };
}

function zero(): Record<Polarity | 'total', number> {
  return { strength: 0, weakness: 0, mixed: 0, neutral: 0, total: 0 };
}

function add(counts: Record<Polarity | 'total', number>, polarity: Polarity): void {
  counts[polarity] += 1;
  counts.total += 1;
}

function entry(map: Map<string, Record<Polarity | 'total', number>>, key: string): Record<Polarity | 'total', number> {
  const counts = map.get(key) ?? zero();
  map.set(key, counts);
  return counts;
}
