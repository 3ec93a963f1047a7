/**
 * The whole flow: raw text → sentences → tokens and lexicon matches → features → themes and polarity → findings.
 * Every step is one call to the file of the same name.
 */

import { type Analyser, createAnalyser } from './analysis.js';
import { clausePairs } from './clauses.js';
import { sectionEvidence, termEvidence, wordEvidence } from './evidence.js';
import { fieldSign, leastOfField, outsideField } from './field.js';
import { type Clause, type Finding, type Polarity, polarities, type Theme } from './finding.js';
import { defaultLexicon } from './lexicon/default.js';
import { type Lexicon, requireLexicon } from './lexicon/lexicon.js';
import { defaultModel } from './model/default.js';
import type { Analysis, Context, Previous } from './model/features.js';
import {
  type CompiledModel,
  compileModel,
  type Model,
  type Provenance,
  requireFit,
  requireFormat,
} from './model/model.js';
import { decidePolarity, type PolarityDecision } from './polarity.js';
import { readSentences, type Sentence } from './text/document.js';
import { decideThemes, type ThemeDecision } from './themes.js';
import { documentVoice } from './voice.js';

/** What a classifier is made of. */
export interface ClassifierOptions<Name extends string = Theme> {
  /** Themes and cues; default `defaultLexicon`. */
  readonly lexicon?: Lexicon<Name>;
  /** The trained model; default the one that comes with the library. */
  readonly model?: Model;
}

/** Options of a single call; the same as a classifier's. */
export type ClassifyOptions<Name extends string = Theme> = ClassifierOptions<Name>;

/** A compiled lexicon and model, for as many documents as one likes. */
export interface Classifier<Name extends string = Theme> {
  /** Splits a text into sentences and labels each; see {@link classifyFindings}. */
  readonly classify: (text: string) => Finding<Name>[];
  readonly lexicon: Lexicon<Name>;
  /** Where its model came from. */
  readonly provenance: Provenance;
}

interface Compiled {
  readonly analyser: Analyser;
  readonly model: CompiledModel;
  readonly names: readonly string[];
}

interface Decided {
  readonly sentence: Sentence;
  readonly analysis: Analysis;
  readonly context: Context;
  readonly themes: ThemeDecision;
  readonly polarity: PolarityDecision;
}

/**
 * Compiles a lexicon and a model once, for use on many documents.
 *
 * @param options lexicon and model; each has a default
 * @returns a classifier; it holds no state that changes an answer
 * @throws TypeError when the lexicon is none; Error when the model is none, was made for another version, or was trained
 *   on themes or cues that the lexicon has not (it may have more of both, and other terms)
 * @example
 * const { classify } = createClassifier();
 * const findings = documents.map((text) => classify(text));
 */
export function createClassifier<Name extends string = Theme>(options: ClassifierOptions<Name> = {}): Classifier<Name> {
  const lexicon =
    options.lexicon === undefined ? (defaultLexicon as Lexicon<string> as Lexicon<Name>) : options.lexicon;
  requireLexicon(lexicon);
  const { model } = options;
  if (model !== undefined) requireFormat(model);
  const compiledModel = model === undefined ? defaultModel() : compileModel(model);
  const compiled: Compiled = {
    analyser: createAnalyser(lexicon, compiledModel.themes.index),
    model: compiledModel,
    names: lexicon.themes.map(({ theme }) => theme),
  };
  // The library's own two fit each other; a test holds them together.
  if (options.lexicon !== undefined || model !== undefined) requireFit(compiled.model, lexicon);
  const { provenance } = compiled.model;
  return { classify: (text) => classifyWith<Name>(compiled, text), lexicon, provenance };
}

let shared: Classifier | undefined;

/**
 * Splits inspection text into sentences and labels each by theme and polarity.
 *
 * @param text an inspection document as it comes out of a PDF, a word processor or Markdown
 * @param options lexicon and model; for many documents with the same, use {@link createClassifier}
 * @returns one finding per sentence or list item, in document order; headings and page furniture are no findings
 * @throws TypeError when `text` is no string; Error when the model does not fit
 * @example
 * classifyFindings('What needs to improve\n\n- The timeliness of health assessments.')[0];
 * // { themes: ['health'], polarity: 'weakness', section: 'What needs to improve', … }
 */
export function classifyFindings(text: string): Finding[];
export function classifyFindings<Name extends string = Theme>(
  text: string,
  options?: ClassifyOptions<Name>,
): Finding<Name>[];
export function classifyFindings(text: string, options?: ClassifyOptions<string>): Finding<string>[] {
  if (options?.lexicon !== undefined || options?.model !== undefined) return createClassifier(options).classify(text);
  shared ??= createClassifier();
  return shared.classify(text);
}

function classifyWith<Name extends string>(compiled: Compiled, text: string): Finding<Name>[] {
  if (typeof text !== 'string') {
    throw new TypeError(`classifyFindings: the text must be a string, not ${text === null ? 'null' : typeof text}.`);
  }
  const sentences = readSentences(text);
  const voice = documentVoice(sentences.map((sentence) => sentence.text));
  const findings: Finding<Name>[] = [];
  let fieldSentences = 0;
  let sureOfField = false;
  let previous: (Previous & { readonly section: string | null }) | undefined;
  let opening: Previous | undefined;
  let openedAt = 0;
  // Sentences are taken apart one ahead and let go again: a long document's would not fit into memory together.
  let ahead: Analysis | undefined;
  sentences.forEach((sentence, index) => {
    const analysis = ahead ?? compiled.analyser.sentence(sentence.text);
    const next = sentences[index + 1];
    ahead = next === undefined ? undefined : compiled.analyser.sentence(next.text);
    const { some, sure } = fieldSign(analysis, compiled.model.themes.labels);
    if (some) fieldSentences += 1;
    sureOfField ||= sure;
    const context: Context = {
      section: compiled.analyser.section(sentence.section),
      item: sentence.item,
      voice,
      first: sentence.first,
      previous: previous?.section === sentence.section ? previous : undefined,
      opening: sentence.first || openedAt === index - 1 ? undefined : opening,
      following: next === undefined || next.first ? undefined : ahead,
    };
    const finding = toFinding<Name>(compiled, text, decide(compiled, sentence, analysis, context));
    findings.push(finding);
    previous = { analysis, themes: finding.themes, polarity: finding.polarity, section: sentence.section };
    if (sentence.first) {
      opening = previous;
      openedAt = index;
    }
  });
  const inField = sureOfField || (fieldSentences > 0 && fieldSentences >= sentences.length * leastOfField);
  return inField ? findings : findings.map((finding) => outsideField(finding, compiled.names));
}

function decide(compiled: Compiled, sentence: Sentence, analysis: Analysis, context: Context): Decided {
  const { model, names } = compiled;
  return {
    sentence,
    analysis,
    context,
    themes: decideThemes(model.themes, names, analysis, context),
    polarity: decidePolarity(model.polarity, analysis, context),
  };
}

function toFinding<Name extends string>(compiled: Compiled, input: string, decided: Decided): Finding<Name> {
  const { sentence, analysis, themes, polarity } = decided;
  const evidence = themes.themes.flatMap((theme) =>
    compiled.model.themes.labels.includes(theme)
      ? [
          ...wordEvidence(sentence, analysis, compiled.model.themes, themes.contributions, theme),
          ...sectionEvidence(input, sentence.heading, compiled.model.themes, themes.contributions, theme, false),
        ]
      : termEvidence(sentence, analysis, theme, compiled.model.themes.untrained.slope),
  );
  evidence.push(
    ...wordEvidence(sentence, analysis, compiled.model.polarity, polarity.contributions, polarity.polarity),
    ...sectionEvidence(
      input,
      sentence.heading,
      compiled.model.polarity,
      polarity.contributions,
      polarity.polarity,
      polarity.bySection,
    ),
  );
  const clauses = polarity.polarity === 'mixed' ? readClauses<Name>(compiled, decided) : [];
  return {
    text: sentence.text,
    start: sentence.start,
    end: sentence.end,
    section: sentence.section,
    themes: themes.themes as Name[],
    polarity: polarity.polarity,
    confidence: { themes: themes.confidence as Record<Name, number>, polarity: polarity.confidence },
    evidence: evidence.sort((a, b) => b.weight - a.weight),
    ...(clauses.length === 0 ? {} : { clauses }),
  };
}

/** The pair of clauses that differ most in how they judge. */
function readClauses<Name extends string>(
  compiled: Compiled,
  { sentence, analysis, context }: Decided,
): Clause<Name>[] {
  let best: { readonly clauses: Clause<Name>[]; readonly margin: number } | undefined;
  for (const pair of clausePairs(analysis)) {
    const parts = pair.map(({ start, end }) => {
      const own = compiled.analyser.sentence(sentence.text.slice(start, end));
      const alone: Context = { ...context, item: false, previous: undefined, opening: undefined, following: undefined };
      const { themes } = decideThemes(compiled.model.themes, compiled.names, own, alone);
      const { confidence } = decidePolarity(compiled.model.polarity, own, alone);
      const leaning = confidence.strength - confidence.weakness;
      const clause: Clause<Name> = {
        text: own.text,
        ...sentence.rawSpan(start, end),
        themes: themes as Name[],
        polarity: clausePolarity(confidence),
      };
      return { clause, leaning };
    });
    const [first, second] = parts;
    if (first === undefined || second === undefined) continue;
    const margin = Math.abs(first.leaning - second.leaning);
    if (best === undefined || margin > best.margin) best = { clauses: [first.clause, second.clause], margin };
  }
  return best?.clauses ?? [];
}

/** A clause of a mixed sentence is one side of it. */
function clausePolarity(confidence: Readonly<Record<Polarity, number>>): Polarity {
  return polarities
    .filter((name) => name !== 'mixed')
    .reduce((best, name) => (confidence[name] > confidence[best] ? name : best));
}
