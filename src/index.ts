/**
 * The public API of `inspection-findings`. Runs in Node, Bun, Deno and browsers; nothing happens at import.
 */

export {
  type Classifier,
  type ClassifierOptions,
  type ClassifyOptions,
  classifyFindings,
  createClassifier,
} from './classify.js';
export { type Comparison, compareFindings, type FollowUp, type ThemeChange } from './compare.js';
export {
  type Clause,
  defaultThemes,
  type Evidence,
  type Finding,
  type Polarity,
  polarities,
  type Theme,
} from './finding.js';
export { lexiconContent } from './lexicon/content.js';
export { defaultLexicon } from './lexicon/default.js';
export { extendLexicon, type LexiconInput } from './lexicon/extend.js';
export type { CueLexicon, Lexicon, LexiconTerm, ThemeLexicon } from './lexicon/lexicon.js';
export { LexiconError, type LexiconPath, type LexiconProblem } from './lexicon/lexicon-error.js';
export type { CueInput, TermInput, ThemeInput } from './lexicon/schema.js';
export type { Model, Provenance } from './model/model.js';
export { ModelError, parseModel } from './model/model-file.js';
export { type PolarityCounts, type Summary, summariseFindings } from './summary.js';
