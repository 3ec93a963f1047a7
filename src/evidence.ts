/** What the labels of a sentence rest on, as words with their places in the input. */

import type { Evidence } from './finding.js';
import type { Analysis } from './model/features.js';
import type { CompiledDecision } from './model/model.js';
import type { Contribution } from './score.js';
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
  contributions: readonly Contribution[],
  label: string,
): Evidence[] {
  const at = compiled.labels.indexOf(label);
  if (at === -1) return [];
  const bySpan = new Map<string, { from: number; to: number; weight: number; lexicon: boolean }>();
  let context = 0;
  for (const { name, from, to, row } of contributions) {
    const weight = compiled.weights[row + at] ?? 0;
    if (to === from) {
      if (name.startsWith('was:')) context += weight;
      continue;
    }
    const key = `${from}-${to}`;
    const known = bySpan.get(key) ?? { from, to, weight: 0, lexicon: false };
    const lexicon = known.lexicon || ((name.startsWith('lex:') || name.startsWith('cue:')) && weight > 0);
    bySpan.set(key, { ...known, weight: known.weight + weight, lexicon });
  }
  const ranked = [...bySpan.values()].filter((span) => span.weight >= least).sort((a, b) => b.weight - a.weight);
  const kept: typeof ranked = [];
  for (const span of ranked) {
    if (kept.length < most && !kept.some((other) => other.from < span.to && span.from < other.to)) kept.push(span);
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
  contributions: readonly Contribution[],
  label: string,
  decided: boolean,
): Evidence[] {
  const at = compiled.labels.indexOf(label);
  if (heading === null || at === -1) return [];
  const weight = contributions
    .filter(({ name }) => name.startsWith('sec:'))
    .reduce((sum, { row }) => sum + (compiled.weights[row + at] ?? 0), 0);
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
