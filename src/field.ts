/** Whether a text is of the field at all: inspection prose and not, say, a recipe. */

import { fieldCue } from './analysis.js';
import type { Finding } from './finding.js';
import type { Analysis } from './model/features.js';

/** Words such as “manager” and “home” are everybody's; nine in ten sentences of an inspection have a word of the field. */
export const leastOfField = 0.25;

/** Whether a sentence has a word of the field. */
export function hasFieldWord({ cueMatches }: Analysis): boolean {
  return cueMatches.some(({ label }) => label === fieldCue);
}

/** Whether a sentence has an unmistakable term of a theme, or any of a theme that somebody added, whose field may be another. */
export function hasFieldTerm({ themeMatches }: Analysis, trained: readonly string[]): boolean {
  return themeMatches.some(({ label, weight }) => weight > 2 || !trained.includes(label));
}

/** In a text that is not of the field, nothing is known: no theme, neutral, and no confidence in more. */
export function outsideField<Name extends string>(finding: Finding<Name>, names: readonly string[]): Finding<Name> {
  const { text, start, end, section } = finding;
  return {
    text,
    start,
    end,
    section,
    themes: [],
    polarity: 'neutral',
    confidence: {
      themes: Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>,
      polarity: { strength: 0, weakness: 0, mixed: 0, neutral: 1 },
    },
    evidence: [],
  };
}
