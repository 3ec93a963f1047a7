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
/** Features of the sentences around: the one before, the paragraph's first, the next. */
const around = /^(?:was|opened|next):/;

/**
 * The weightiest words for one label.
 *
 * @param sentence the sentence
 * @param analysis its tokens
 * @param compiled the decision that gave the label
 * @param contributions the features that it saw
 * @param label a label of the decision
 * @returns evidence with offsets into the input, the weightiest first, no two on the same words
 */
export function wordEvidence(
  sentence: Sentence,
  analysis: Analysis,
  compiled: CompiledDecision,
  contributions: Contributions,
  label: string,
): Evidence[] {
  const at = compiled.labels.indexOf(label);
  if (at === -1) return [];
  const { length } = analysis.tokens;
  // Single words and pairs have fixed places; longer spans are few.
  const short = new Float64Array(2 * length);
  const lexical = new Uint8Array(2 * length);
  const long = new Map<number, Spot>();
  let context = 0;
  contributions.features.forEach(({ name, from, to }, index) => {
    const row = contributions.rows[index] ?? -1;
    if (row < 0) return;
    const weight = (compiled.weights[row + at] ?? 0) / compiled.unit;
    if (to === from) {
      if (around.test(name)) context += weight;
      return;
    }
    const lexicon = weight > 0 && isLexical(name);
    if (to - from <= 2) {
      const spot = (to - from - 1) * length + from;
      short[spot] = (short[spot] ?? 0) + weight;
      if (lexicon) lexical[spot] = 1;
      return;
    }
    const key = from * (length + 1) + to;
    const known = long.get(key);
    long.set(key, { from, to, weight: weight + (known?.weight ?? 0), lexicon: lexicon || known?.lexicon === true });
  });
  const spots = [...long.values()].filter((spot) => spot.weight >= least);
  short.forEach((weight, spot) => {
    if (weight < least) return;
    const from = spot % length;
    spots.push({ from, to: from + (spot < length ? 1 : 2), weight, lexicon: lexical[spot] === 1 });
  });
  spots.sort((a, b) => b.weight - a.weight || a.from - b.from || b.to - a.to);
  const kept: Spot[] = [];
  for (const spot of spots) {
    if (kept.length === most) break;
    if (!kept.some((other) => other.from < spot.to && spot.from < other.to)) kept.push(spot);
  }
  const evidence = kept.map(({ from, to, weight, lexicon }) =>
    place(sentence, analysis, from, to, label, weight, lexicon ? 'lexicon' : 'bayes'),
  );
  // What the sentences around add is shown on the word that picks them up.
  if (context >= least && length > 0) evidence.push(place(sentence, analysis, 0, 1, label, context, 'bayes'));
  return evidence.sort((a, b) => b.weight - a.weight);
}

/** Words of a sentence and what they add. */
interface Spot {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly lexicon: boolean;
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
export function termEvidence(sentence: Sentence, analysis: Analysis, label: string, slope: number): Evidence[] {
  return analysis.themeMatches
    .filter((match) => match.label === label)
    .map(({ from, to, weight }) => place(sentence, analysis, from, to, label, weight * slope, 'lexicon'))
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
  const weight = contributions.features.reduce((sum, { name }, index) => {
    const row = contributions.rows[index] ?? -1;
    return row >= 0 && name.startsWith('sec:') ? sum + (compiled.weights[row + at] ?? 0) / compiled.unit : sum;
  }, 0);
  if (!decided && weight < least) return [];
  const { start, end } = heading;
  const term = cleanText(input.slice(start, end));
  return [{ label, term, start, end, weight: rounded(Math.max(weight, decided ? 1 : 0)), source: 'section' }];
}

function place(
  sentence: Sentence,
  { text, tokens }: Analysis,
  from: number,
  to: number,
  label: string,
  weight: number,
  source: Evidence['source'],
): Evidence {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 1;
  return { label, term: text.slice(start, end), ...sentence.rawSpan(start, end), weight: rounded(weight), source };
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
