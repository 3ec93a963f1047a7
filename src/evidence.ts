/** What the labels of a sentence rest on, as words with their places in the input. */

import type { Evidence } from './finding.js';
import type { Analysis } from './model/features.js';
import type { CompiledDecision } from './model/model.js';
import type { Contributions } from './score.js';
import { cleanText, type Span } from './text/clean.js';
import type { Sentence } from './text/document.js';

/** At most this many pieces of evidence a label. */
const most = 5;
/** Features that add less than this to the log-odds explain nothing. */
const least = 0.1;

/**
 * The weightiest words for one label.
 *
 * @param input the raw text
 * @param sentence the sentence
 * @param analysis its tokens
 * @param compiled the decision that gave the label
 * @param contributions the features that it saw
 * @param label a label of the decision
 * @returns evidence with offsets into the input, the weightiest first, no two on the same words
 */
export function wordEvidence(
  input: string,
  sentence: Sentence,
  analysis: Analysis,
  compiled: CompiledDecision,
  contributions: Contributions,
  label: string,
): Evidence[] {
  const at = compiled.labels.indexOf(label);
  if (at === -1) return [];
  const bySpan = new Map<number, { from: number; to: number; weight: number; lexicon: boolean }>();
  const width = analysis.tokens.length + 1;
  let context = 0;
  contributions.features.forEach(({ name, from, to }, index) => {
    const weight = compiled.weights[(contributions.rows[index] ?? 0) + at] ?? 0;
    if (to === from) {
      if (name.startsWith('was:')) context += weight;
      return;
    }
    const key = from * width + to;
    const lexicon = weight > 0 && isLexical(name);
    const known = bySpan.get(key);
    if (known === undefined) {
      bySpan.set(key, { from, to, weight, lexicon });
    } else {
      known.weight += weight;
      known.lexicon ||= lexicon;
    }
  });
  const ranked = [...bySpan.values()].filter((span) => span.weight >= least).sort((a, b) => b.weight - a.weight);
  const kept: typeof ranked = [];
  for (const span of ranked) {
    if (kept.length === most) break;
    if (!kept.some((other) => other.from < span.to && span.from < other.to)) kept.push(span);
  }
  const evidence = kept.map(({ from, to, weight, lexicon }) =>
    place(input, tokenSpan(sentence, analysis, from, to), label, weight, lexicon ? 'lexicon' : 'bayes'),
  );
  // What the sentence before adds is shown on the word that picks it up.
  if (context >= least && analysis.tokens.length > 0) {
    evidence.push(place(input, tokenSpan(sentence, analysis, 0, 1), label, context, 'bayes'));
  }
  return evidence.sort((a, b) => b.weight - a.weight);
}

function isLexical(name: string): boolean {
  return name.startsWith('lex:') || name.startsWith('cue:');
}

/**
 * Evidence of an unmistakable kind: terms of a theme that has no training.
 *
 * @param label the theme
 * @param slope what a unit of weight is worth in log-odds
 */
export function termEvidence(
  input: string,
  sentence: Sentence,
  analysis: Analysis,
  label: string,
  slope: number,
): Evidence[] {
  return analysis.themeMatches
    .filter((match) => match.label === label)
    .map(({ from, to, weight }) =>
      place(input, tokenSpan(sentence, analysis, from, to), label, weight * slope, 'lexicon'),
    )
    .slice(0, most);
}

/** The heading, where it decided or helped to decide. */
export function sectionEvidence(
  input: string,
  heading: Span | null,
  compiled: CompiledDecision,
  contributions: Contributions,
  label: string,
  decided: boolean,
): Evidence[] {
  const at = compiled.labels.indexOf(label);
  if (heading === null || at === -1) return [];
  const weight = contributions.features.reduce(
    (sum, { name }, index) =>
      name.startsWith('sec:') ? sum + (compiled.weights[(contributions.rows[index] ?? 0) + at] ?? 0) : sum,
    0,
  );
  if (!decided && weight < least) return [];
  return [place(input, heading, label, Math.max(weight, decided ? 1 : 0), 'section')];
}

function tokenSpan(sentence: Sentence, analysis: Analysis, from: number, to: number): Span {
  return sentence.rawSpan(analysis.tokens[from]?.start ?? 0, analysis.tokens[to - 1]?.end ?? 1);
}

function place(input: string, span: Span, label: string, weight: number, source: Evidence['source']): Evidence {
  const term = cleanText(input.slice(span.start, span.end));
  return { label, term, start: span.start, end: span.end, weight: Math.round(weight * 100) / 100, source };
}
