/** Findings → words and phrases that go with a theme and are not in its lexicon yet. */

import { createTokenizer, type Token } from '../text/tokens.js';
import type { Lexicon } from './lexicon.js';
import { compileMatcher } from './matcher.js';
import type { Example, PlacedSentence } from './use.js';

/** A sentence with its themes. */
export interface LabelledSentence extends PlacedSentence {
  readonly themes: readonly string[];
}

/** A word or phrase that goes with a theme. */
export interface Suggestion {
  /** Its commonest form. */
  readonly term: string;
  /** Dunning's log-likelihood ratio: from 10.83 on, chance has less than one in a thousand. */
  readonly score: number;
  /** Sentences with it that have the theme, and that have not. */
  readonly inTheme: number;
  readonly elsewhere: number;
  /** The first sentence of the theme with it. */
  readonly example: Example;
}

const longestPhrase = 3;
/** A phrase seen in fewer sentences of the theme is an accident. */
const leastSentences = 3;
/** What chance gives once in a hundred times (χ² with one degree of freedom). */
const leastScore = 6.63;
/** Two phrases, one inside the other, with this share of sentences in common are one suggestion. */
const sameSentences = 0.75;

const functionWords = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but by
  can cannot could did do does doing down during each few for from further had has have having he her here him his how i if
  in into is it its just may me might more most much must my no nor not now of off on once only or other our out over own
  per same shall she should so some such than that the their them then there these they this those through to too under
  until up upon very was we well were what when where which while who whom whose why will with within without would yet
  you your including across however`.split(/\s+/),
);

/**
 * Log-likelihood ratio of a two by two table (Dunning 1993): how much better two rates explain the counts than one.
 *
 * @param both sentences with the phrase and the theme
 * @param phrase sentences with the phrase
 * @param theme sentences with the theme
 * @param all sentences
 * @returns 0 or more; twice the natural logarithm of the ratio, distributed as χ² with one degree of freedom
 * @example logLikelihoodRatio(10, 10, 10, 100) // 65.0: always together
 */
export function logLikelihoodRatio(both: number, phrase: number, theme: number, all: number): number {
  const cells = [
    [both, phrase * theme],
    [phrase - both, phrase * (all - theme)],
    [theme - both, (all - phrase) * theme],
    [all - phrase - theme + both, (all - phrase) * (all - theme)],
  ] as const;
  const sum = cells.reduce(
    (total, [count, product]) => (count === 0 ? total : total + count * Math.log((count * all) / product)),
    0,
  );
  return Math.max(0, 2 * sum);
}

/**
 * Suggests terms for a theme.
 *
 * @param theme a theme of the lexicon
 * @param lexicon what is known already: words that a term of the theme matches, and polarity cues, are not suggested
 * @param sentences of a corpus, with their themes as found or as labelled
 * @returns phrases of one to three words, the strongest first
 * @throws RangeError when the lexicon has no such theme
 * @example suggestTerms('health', defaultLexicon, findings)[0]?.term // 'dental checks'
 */
export function suggestTerms(theme: string, lexicon: Lexicon, sentences: readonly LabelledSentence[]): Suggestion[] {
  const own = lexicon.themes.find((entry) => entry.theme === theme);
  if (own === undefined) {
    const names = lexicon.themes.map((entry) => entry.theme).join(', ');
    throw new RangeError(`The lexicon has no theme “${theme}”; it has ${names}.`);
  }
  const tokenize = createTokenizer();
  const known = compileMatcher(
    [
      { label: 'theme', terms: own.terms, exclude: own.exclude },
      ...lexicon.cues.filter(({ cue }) => cue !== 'field').map(({ cue, terms }) => ({ label: cue, terms })),
    ],
    tokenize,
  );
  const phrases = new Map<string, Phrase>();
  const withTheme = sentences.filter(({ themes }) => themes.includes(theme)).length;
  sentences.forEach((sentence, index) => {
    const tokens = tokenize(sentence.text);
    const taken = new Set<number>();
    for (const { from, to } of known(sentence.text, tokens)) for (let at = from; at < to; at += 1) taken.add(at);
    const is = sentence.themes.includes(theme);
    for (const span of candidateSpans(tokens, taken)) addPhrase(phrases, span, sentence, index, is);
  });
  const ranked = [...phrases.values()]
    .filter(
      ({ inTheme, sentences: all }) =>
        inTheme.size >= leastSentences && inTheme.size * sentences.length > all.size * withTheme,
    )
    .map((phrase) => ({
      phrase,
      score: logLikelihoodRatio(phrase.inTheme.size, phrase.sentences.size, withTheme, sentences.length),
    }))
    .filter(({ score }) => score >= leastScore)
    .sort(
      (a, b) =>
        b.score - a.score || b.phrase.stems.length - a.phrase.stems.length || (a.phrase.key < b.phrase.key ? -1 : 1),
    );
  const kept: typeof ranked = [];
  for (const entry of ranked) if (!kept.some((other) => overlap(other.phrase, entry.phrase))) kept.push(entry);
  return kept.map(({ phrase, score }) => ({
    term: commonestForm(phrase.forms),
    score: Math.round(score * 10) / 10,
    inTheme: phrase.inTheme.size,
    elsewhere: phrase.sentences.size - phrase.inTheme.size,
    example: phrase.example,
  }));
}

interface Phrase {
  readonly key: string;
  readonly stems: readonly string[];
  readonly forms: Map<string, number>;
  readonly sentences: Set<number>;
  /** Those of them that have the theme. */
  readonly inTheme: Set<number>;
  /** The first sentence with it, and once there is one, the first of the theme. */
  example: Example;
}

/** Runs of one to three words without a pause or a known term in them, that neither begin nor end in a function word. */
function* candidateSpans(tokens: readonly Token[], taken: ReadonlySet<number>): Generator<readonly Token[]> {
  for (let from = 0; from < tokens.length; from += 1) {
    const span: Token[] = [];
    for (let at = from; at < Math.min(tokens.length, from + longestPhrase); at += 1) {
      const token = tokens[at];
      if (token === undefined || token.stem === '#' || taken.has(at) || (at > from && token.pause)) break;
      span.push(token);
      const plain = (word: string | undefined) => word === undefined || word.length < 3 || functionWords.has(word);
      if (!plain(span[0]?.word) && !plain(token.word)) yield [...span];
    }
  }
}

function addPhrase(
  phrases: Map<string, Phrase>,
  span: readonly Token[],
  sentence: LabelledSentence,
  index: number,
  is: boolean,
): void {
  const stems = span.map(({ stem }) => stem);
  const key = stems.join(' ');
  const { document, text } = sentence;
  const example = { document, text, start: span[0]?.start ?? 0, end: span.at(-1)?.end ?? 0 };
  const phrase: Phrase = phrases.get(key) ?? {
    key,
    stems,
    forms: new Map(),
    sentences: new Set(),
    inTheme: new Set(),
    example,
  };
  phrases.set(key, phrase);
  const form = span.map(({ word }) => word).join(' ');
  phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + 1);
  phrase.sentences.add(index);
  if (!is) return;
  if (phrase.inTheme.size === 0) phrase.example = example;
  phrase.inTheme.add(index);
}

function overlap(a: Phrase, b: Phrase): boolean {
  const [short, long] = a.stems.length <= b.stems.length ? [a, b] : [b, a];
  if (!` ${long.key} `.includes(` ${short.key} `)) return false;
  return long.sentences.size / short.sentences.size >= sameSentences;
}

function commonestForm(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((best, form) => (form[1] > best[1] ? form : best), ['', 0])[0];
}
