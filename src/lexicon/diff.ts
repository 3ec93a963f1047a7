/** Findings of one document by two lexicons → the sentences whose labels differ. */

import type { Finding, Polarity } from '../finding.js';

/** A sentence that changes label. */
export interface LabelChange {
  readonly text: string;
  /** UTF-16 offsets into the document, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Themes that only the second gives, and that only the first gives. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Polarity by the first and by the second, where they differ. */
  readonly polarity: { readonly before: Polarity; readonly after: Polarity } | undefined;
}

/**
 * Compares two sets of findings of the same text.
 *
 * @param before findings by the first lexicon
 * @param after findings by the second
 * @returns the sentences with other themes or another polarity, in document order; the order of themes is no change
 * @throws RangeError when the two are not of the same sentences
 * @example diffFindings(classifyFindings(text), classifyFindings(text, { lexicon })).length // sentences that change
 */
export function diffFindings(before: readonly Finding<string>[], after: readonly Finding<string>[]): LabelChange[] {
  if (before.length !== after.length || before.some(({ start }, index) => after[index]?.start !== start)) {
    throw new RangeError('diffFindings: expected findings of the same text, twice');
  }
  return before.flatMap((first, index): LabelChange[] => {
    const second = after[index];
    if (second === undefined) return [];
    const gained = second.themes.filter((theme) => !first.themes.includes(theme));
    const lost = first.themes.filter((theme) => !second.themes.includes(theme));
    const polarity =
      first.polarity === second.polarity ? undefined : { before: first.polarity, after: second.polarity };
    if (gained.length === 0 && lost.length === 0 && polarity === undefined) return [];
    return [{ text: first.text, start: first.start, end: first.end, gained, lost, polarity }];
  });
}
