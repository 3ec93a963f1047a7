/** Sentence → what its figures say: how large a share is, and whether something rose or fell. */

import { type Analysis, type Feature, featureAt } from './features.js';

/** A number in a sentence. */
interface Figure {
  readonly value: number;
  /** Its token. */
  readonly at: number;
  /** Whether it is a percentage. */
  readonly share: boolean;
}

const number = /^\d[\d,]*(?:\.\d+)?$/;
const limits = new Set(['only', 'just', 'fewer', 'less']);
const comparing = new Set(['compared', 'against', 'up', 'down', 'from', 'than', 'previously', 'before', 'earlier']);
const starting = new Set(['from']);
const spans = new Set(['week', 'dai', 'month', 'hour']);
/** The least percentage of each size of share; what is nearly all and what is a half are judged differently. */
const sizes = [95, 85, 70, 50, 25, 0];
/** How many words may stand between the two figures of a change. */
const reach = 9;

/**
 * Features of a sentence's figures: the size of the first percentage, and the direction of a change that two figures
 * tell, each also with what is counted, since a share that should be high is judged otherwise than one that should be
 * low.
 *
 * @param analysis a sentence taken apart
 * @returns features at the words of the figures; none for a sentence without
 * @example
 * // “In March, 92% of visits were on time, up from 71%.”
 * // figure:85, figure:85:good thing …, figure:up, …
 */
export function figureFeatures(analysis: Analysis): Feature[] {
  const features: Feature[] = [];
  if (!/\d/.test(analysis.text)) return features;
  const figures = readFigures(analysis);
  const thing = thingOf(analysis);
  const share = figures.find((figure) => figure.share);
  if (share !== undefined) {
    const size = sizes.find((least) => share.value >= least) ?? 0;
    const limited = analysis.tokens.some(({ word }) => limits.has(word)) ? ':only' : '';
    for (const name of new Set([`figure:${size}`, `figure:${size}${limited}`, `figure:${size}:${thing}`])) {
      features.push(featureAt(name, share.at, share.at + 1));
    }
  }
  const change = readChange(analysis, figures);
  if (change !== undefined) {
    const { direction, from, to } = change;
    features.push(featureAt(`figure:${direction}`, from, to), featureAt(`figure:${direction}:${thing}`, from, to));
    if (analysis.tokens.some(({ stem }) => spans.has(stem)))
      features.push(featureAt(`figure:${direction}:time`, from, to));
  }
  return features;
}

/** The numbers of a sentence, but for years. */
function readFigures({ text, tokens }: Analysis): Figure[] {
  return tokens.flatMap(({ word, end }, at) => {
    if (!number.test(word)) return [];
    const value = Number(word.replaceAll(',', ''));
    const next = tokens[at + 1]?.word;
    const share =
      /^\s?%/.test(text.slice(end, end + 2)) ||
      next === 'percent' ||
      (next === 'per' && tokens[at + 2]?.word === 'cent');
    const isYear = !share && /^\d{4}$/.test(word) && value >= 1990 && value <= 2040;
    return isYear ? [] : [{ value, at, share }];
  });
}

/** Whether the sentence names something bad, something good, both or neither. */
function thingOf({ cueMatches }: Analysis): string {
  const bad = cueMatches.some(({ label }) => label === 'bad thing');
  const good = cueMatches.some(({ label }) => label === 'good thing');
  return bad && good ? 'both' : bad ? 'bad thing' : good ? 'good thing' : 'neither';
}

interface Change {
  readonly direction: 'up' | 'down';
  readonly from: number;
  readonly to: number;
}

/** “From 61% to 84%”, or “84%, compared with 61%”. */
function readChange({ tokens }: Analysis, figures: readonly Figure[]): Change | undefined {
  /** Whether one of some words stands up to four words before a figure. */
  const follows = (at: number, words: ReadonlySet<string>): boolean =>
    tokens.slice(Math.max(0, at - 4), at).some(({ word }) => words.has(word));
  for (const [place, earlier] of figures.entries()) {
    const after = figures[place + 1];
    if (after === undefined || !follows(earlier.at, starting)) continue;
    if (after.at > earlier.at + reach || tokens[after.at - 1]?.word !== 'to') continue;
    const change = changeOf(earlier.value, after.value, earlier.at, after.at + 1);
    if (change !== undefined) return change;
  }
  const [now, ...others] = figures;
  if (now === undefined) return undefined;
  const then = others.find(({ at, share }) => share === now.share && follows(at, comparing));
  return then === undefined ? undefined : changeOf(then.value, now.value, now.at, then.at + 1);
}

function changeOf(before: number, after: number, from: number, to: number): Change | undefined {
  return before === after ? undefined : { direction: after > before ? 'up' : 'down', from, to };
}
