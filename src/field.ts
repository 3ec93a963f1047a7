/** Whether a text is of the field at all: inspection prose and not, say, a recipe. */

import { fieldCue } from './analysis.js';
import type { Finding } from './finding.js';
import type { Analysis } from './model/features.js';

/** Words such as “manager” and “home” are everybody's; nine in ten sentences of an inspection have a word of the field. */
export const leastOfField = 0.25;

/** Terms that weigh more are unmistakable. */
const unmistakable = 2;

/** Words of the field that weigh less are everybody's. */
const everybodys = 2;

/** How much a sentence says of whether its document is of the field. */
export interface FieldSign {
  /** It has a word of the field, or an unmistakable term of a theme, such as “tenancy”, which other texts have, too. */
  readonly some: boolean;
  /**
   * It has such a term beside a word that is not everybody's, or any term of a theme that somebody added, whose field may
   * be another: one sentence is enough.
   */
  readonly sure: boolean;
}

/**
 * What a sentence says of the field.
 *
 * @param analysis the sentence taken apart
 * @param trained the themes that the model was trained on
 */
export function fieldSign({ themeMatches, cueMatches }: Analysis, trained: readonly string[]): FieldSign {
  const words = cueMatches.filter(({ label }) => label === fieldCue);
  const term = themeMatches.some(({ weight }) => weight > unmistakable);
  const own = themeMatches.some(({ label }) => !trained.includes(label));
  return { some: words.length > 0 || term, sure: own || (term && words.some(({ weight }) => weight >= everybodys)) };
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
