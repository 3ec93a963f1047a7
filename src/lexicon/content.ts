/** What of a lexicon decides: the text that its hash is made of. */

import { type Lexicon, type LexiconTerm, usualGap, usualWeight } from './lexicon.js';

/**
 * A lexicon as text: the same for lexicons that match the same, whatever their notes and however their defaults are
 * written. Hash it to name a lexicon.
 *
 * @param lexicon themes and cues
 * @returns JSON with every term's words, weight, form, gap and phrases beside, in the lexicon's order
 * @example sha256(lexiconContent(defaultLexicon)) === model.provenance.lexiconHash
 */
export function lexiconContent({ themes, cues }: Lexicon): string {
  return JSON.stringify([
    themes.map(({ theme, terms, exclude }) => [theme, terms.map(termContent), exclude.map(termContent)]),
    cues.map(({ cue, terms }) => [cue, terms.map(termContent)]),
  ]);
}

function termContent({ term, weight = usualWeight, match = 'stem', gap = usualGap, unless = [] }: LexiconTerm) {
  return [term, weight, match, gap, unless];
}
