/** Lexicon → the analyser of sentences and headings that training and use share. */

import { defaultLexicon } from './lexicon/default.js';
import { defaultKeys } from './lexicon/default-keys.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { compileMatcher } from './lexicon/matcher.js';
import { termGroups } from './lexicon/term-keys.js';
import type { Analysis, SectionAnalysis } from './model/features.js';
import { sectionKind } from './model/section-kind.js';
import { createWordFeatures } from './model/word-features.js';
import { createTokenizer } from './text/tokens.js';

/** Takes sentences and headings apart with one lexicon. */
export interface Analyser {
  readonly sentence: (text: string) => Analysis;
  readonly section: (heading: string | null) => SectionAnalysis;
}

/** The name of the cue group that holds the words of the field. */
export const fieldCue = 'field';

/** Shorter words of a heading say nothing of what stands under it. */
const leastHeadingWord = 4;

/**
 * Compiles a lexicon.
 *
 * @param lexicon themes and cues
 * @param index the numbers of a model's features, to leave out words that it does not know; default: all words
 * @returns functions from clean text to tokens and matches; they remember stems and the last heading
 */
export function createAnalyser(lexicon: Lexicon, index?: ReadonlyMap<string, number>): Analyser {
  const wordFeatures = createWordFeatures(index);
  const tokenize = createTokenizer();
  const { themes, cues } = termGroups(lexicon);
  const keys = lexicon === defaultLexicon ? defaultKeys : undefined;
  const findThemes = compileMatcher(themes, tokenize, keys?.themes.split('\n'));
  const findCues = compileMatcher(cues, tokenize, keys?.cues.split('\n'));
  let lastHeading: string | null = null;
  let lastSection: SectionAnalysis = { kind: 'none', themes: [], stems: [] };
  return {
    sentence(text) {
      const tokens = tokenize(text);
      return {
        text,
        tokens,
        words: wordFeatures(tokens),
        themeMatches: findThemes(text, tokens),
        cueMatches: findCues(text, tokens),
      };
    },
    section(heading) {
      if (heading === lastHeading) return lastSection;
      const tokens = tokenize(heading ?? '');
      const themes = heading === null ? [] : findThemes(heading, tokens).map((match) => match.label);
      lastHeading = heading;
      lastSection = {
        kind: sectionKind(heading),
        themes: [...new Set(themes)],
        stems: tokens.filter(({ word }) => word.length >= leastHeadingWord).map(({ stem }) => stem),
      };
      return lastSection;
    },
  };
}
