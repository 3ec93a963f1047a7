/** An evaluation in plain words: what a reader who skips the tables should take away, good and bad. */

import type { Evaluation, SystemReport } from '../evaluate/evaluation.js';
import { leading } from '../evaluate/headline.js';
import { polarities } from '../finding.js';

/** Of a hundred; all of them only where it is all of them. */
const hundred = (value: number): string => String(value < 1 ? Math.min(99, Math.round(value * 100)) : 100);
const points = (value: number): string => (Math.abs(value) * 100).toFixed(1);
/** Fewer documents make an interval from resampled documents too narrow. */
const fewDocuments = 20;
/** Labels with fewer sentences are not worth a word. */
const fewSentences = 10;

/**
 * The findings of an evaluation as sentences.
 *
 * @param evaluation what was found
 * @returns the protocol and its notes, how often labels are right, where they are weakest, what the probabilities are
 *   worth, whether simpler means do as well, and what the data cannot tell
 */
export function plainWords(evaluation: Evaluation): string[] {
  const { protocol, notes, documents, systems, resamples, seed } = evaluation;
  const [first] = systems;
  if (first === undefined) return [];
  const sentences = documents.reduce((sum, document) => sum + document.sentences, 0);
  return [
    `${protocol} ${sentences.toLocaleString('en')} gold sentences in ${documents.length} ${documents.length === 1 ? 'document' : 'documents'}.`,
    ...notes,
    ...rightWords(first),
    ...weakestWords(first),
    ...surenessWords(first),
    ...rivalWords(evaluation),
    documents.length === 1
      ? `Intervals: 95 %, from ${resamples.toLocaleString('en')} resamples of sentences (seed ${seed}). They say nothing of how other documents would differ; label a second document to learn that.`
      : `Intervals: 95 %, from ${resamples.toLocaleString('en')} resamples of whole documents (seed ${seed}).${documents.length < fewDocuments ? ` With ${documents.length} documents they are rough, and rather too narrow.` : ''}`,
  ];
}

function rightWords({ headline, intervals, figures, name }: SystemReport): string[] {
  const between = (figure: string): string => {
    const interval = intervals[figure];
    return interval === undefined || Number.isNaN(interval.low)
      ? ''
      : ` (95 % interval ${hundred(interval.low)} to ${hundred(interval.high)})`;
  };
  const { micro } = figures.themes.average;
  return [
    `${name} gives the right polarity to ${hundred(headline[leading.accuracy] ?? 0)} of 100 sentences${between(leading.accuracy)}.`,
    `Of 100 theme labels that it gives, ${hundred(micro.precision)} are right${between('themes micro-precision')}; of 100 that it should give, it gives ${hundred(micro.recall)}${between('themes micro-recall')}. ${hundred(figures.themes.exactMatch)} of 100 sentences have exactly the right themes.`,
  ];
}

function weakestWords({ figures }: SystemReport): string[] {
  const labels = [...Object.entries(figures.themes.byLabel), ...Object.entries(figures.polarity.byLabel)].filter(
    ([, own]) => own.support >= fewSentences,
  );
  const [weakest] = labels.sort(([, a], [, b]) => a.f1 - b.f1);
  const absent = [
    ...Object.entries(figures.themes.byLabel),
    ...polarities.map((name) => [name, figures.polarity.byLabel[name]] as const),
  ]
    .filter(([, own]) => own !== undefined && own.support < fewSentences)
    .map(([name, own]) => `${name} (${own?.support ?? 0})`);
  return [
    ...(weakest === undefined
      ? []
      : [
          `Weakest label: ${weakest[0]}; ${weakest[1].truePositives} of its ${weakest[1].support} sentences are found, and ${weakest[1].falsePositives} others are given it.`,
        ]),
    ...(absent.length === 0 ? [] : [`Too few gold sentences to say anything of: ${absent.join(', ')}.`]),
  ];
}

function surenessWords({ figures, coverage }: SystemReport): string[] {
  const { calibration } = figures;
  const kept = coverage.find((point) => point.coverage === 0.8);
  if (calibration === null || kept === undefined) return [];
  const bins = calibration.polarity.bins.filter((bin) => bin.count > 0);
  const lean = bins.reduce((sum, bin) => sum + bin.count * (bin.stated - bin.observed), 0);
  return [
    `Stated probabilities of polarity are off by ${points(calibration.polarity.expectedError)} points on average${lean > 0 ? ', on the whole too sure' : ', on the whole not sure enough'}; setting the least sure fifth aside (below ${kept.threshold.toFixed(2)}) leaves ${hundred(kept.accuracy)} of 100 right.`,
  ];
}

function rivalWords({ comparisons, documents }: Evaluation): string[] {
  const rivals = comparisons
    .flatMap(({ other, differences, polarity }) => {
      const difference = differences[leading.accuracy];
      return difference === undefined || polarity === null ? [] : [{ other, difference, polarity }];
    })
    .sort((a, b) => a.difference.difference - b.difference.difference);
  const [closest] = rivals;
  if (closest === undefined) return [];
  const { other, difference, polarity } = closest;
  const sentences = documents.reduce((sum, document) => sum + document.sentences, 0);
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${points(value)}`;
  const certain = (difference.low > 0 || difference.high < 0) && polarity.p < 0.05;
  const verdict = certain ? 'more than chance' : 'not more than chance would give';
  return [
    `Beside ${other}, the ${difference.difference < 0 ? 'best' : 'closest'} of the others in polarity: ${signed(difference.difference)} points of accuracy (95 % interval ${signed(difference.low)} to ${signed(difference.high)}), ${verdict}.`,
    `To tell a difference of two points between these two, about ${polarity.needed.toLocaleString('en')} sentences are needed; here are ${sentences.toLocaleString('en')}.`,
  ];
}
