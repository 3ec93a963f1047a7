/**
 * `inspection-findings/lexicon`: for whoever writes a lexicon. Reads JSON and CSV, checks, counts, suggests, compares.
 * Its own entry, so that the parsers of files are no part of the core. No file is read here.
 */

export { checkLexicon, type LexiconRemark, type RemarkKind } from './check.js';
export { diffFindings, type LabelChange } from './diff.js';
export type { Place } from './json-places.js';
export { LexiconError, type LexiconPath, type LexiconProblem, problemLine } from './lexicon-error.js';
export { type LexiconFile, mostLexiconBytes, parseLexicon, readLexiconFile } from './lexicon-file.js';
export { type CheckedCue, type CheckedExtension, type CheckedTheme, readExtension } from './read-extension.js';
export { type LabelledSentence, logLikelihoodRatio, type Suggestion, suggestTerms } from './suggest.js';
export {
  type Example,
  type LexiconUse,
  lexiconUse,
  type PlacedSentence,
  type TermUse,
  type ThemePair,
  type ThemeUse,
} from './use.js';
