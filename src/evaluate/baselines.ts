/** What the classifier is compared with. All are given the library's own sentences: only labels differ. */

import { createAnalyser } from '../analysis.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { bayesScores } from '../model/bayes.js';
import { softmax } from '../model/calibration.js';
import { type Model, polarityBayes, themeBayes } from '../model/model.js';
import { polarityFeatures } from '../model/polarity-features.js';
import { sectionKind } from '../model/section-kind.js';
import { themeFeatures } from '../model/theme-features.js';
import { readSentences } from '../text/document.js';
import { contextOf, type Labels, type Passage, type TrainingExample } from '../training/examples.js';
import { trainNaturalAsShown } from '../training/natural-bayes.js';
import { documentVoice } from '../voice.js';
import type { System } from './scored.js';

/** A label for every sentence of a document. */
type Labeller = (text: string, section: string | null) => { themes: string[]; polarity: string };

/** A system that labels each sentence of the library's by itself. */
export function onSentences(label: Labeller): System {
  return (input) =>
    readSentences(input).map(({ text, section, start, end }) => ({ section, start, end, ...label(text, section) }));
}

/** The most frequent polarity of a model's training data and no theme. */
export function majorityBaseline({ polarity: { labels, totals } }: Model): System {
  const polarity = labels[totals.indexOf(Math.max(...totals))] ?? 'strength';
  return onSentences(() => ({ themes: [], polarity }));
}

/** Themes whose terms match, and the sign of the cues: what the lexicon says without any training. */
export function lexiconBaseline(lexicon: Lexicon): System {
  const analyser = createAnalyser(lexicon);
  return onSentences((text, section) => {
    const { themeMatches, cueMatches } = analyser.sentence(text);
    const themes = new Map<string, number>();
    for (const { label, weight } of themeMatches) themes.set(label, (themes.get(label) ?? 0) + weight);
    const weightOf = (label: string): number =>
      cueMatches.reduce((sum, match) => sum + (match.label === label ? match.weight : 0), 0);
    const good = weightOf('strength');
    const bad = weightOf('weakness') + weightOf('more to do');
    return {
      themes: [...themes].filter(([, weight]) => weight >= 2).map(([theme]) => theme),
      polarity: polarityOf(good, bad, section),
    };
  });
}

function polarityOf(good: number, bad: number, section: string | null): string {
  if (sectionKind(section) === 'improve') return 'weakness';
  if (good === 0 && bad === 0) return 'neutral';
  return bad > good ? 'weakness' : 'strength';
}

/**
 * Added to every count of Bayes alone. The one that the counts are stored with serves the linear layer; by itself Bayes
 * wants far less, since natural adds it to counts and not to totals, so that with more of it rare labels always win.
 * Chosen among five values on reports that nothing was trained on, so that this baseline leans to the good side.
 */
export const bayesSmoothing = 0.03;

/**
 * The naive Bayes classifier inside a model, alone: the same features, without the linear layer, its calibration and its
 * thresholds.
 *
 * @param model a trained model
 * @param lexicon the lexicon that it was trained with
 */
export function bayesBaseline(model: Model, lexicon: Lexicon): System {
  const analyser = createAnalyser(lexicon);
  const polarity = { ...polarityBayes(model), smoothing: bayesSmoothing };
  const themes = model.themes.labels.map((theme) => ({
    theme,
    table: { ...themeBayes(model, theme), smoothing: bayesSmoothing },
  }));
  const names = (features: readonly { readonly name: string }[]): Set<string> =>
    new Set(features.map((feature) => feature.name));
  return (input) => {
    const sentences = readSentences(input);
    const passage = asPassage(sentences);
    const before: Labels[] = [];
    return sentences.map(({ text, section, start, end }, index) => {
      const analysis = analyser.sentence(text);
      const context = contextOf(analyser, passage, index, before);
      const forThemes = names(themeFeatures(analysis, context));
      const shares = themes.map(({ theme, table }): [string, number] => [
        theme,
        softmax(bayesScores(table, forThemes))[1] ?? 0,
      ]);
      const called = softmax(bayesScores(polarity, names(polarityFeatures(analysis, context))));
      const best = polarity.labels[called.indexOf(Math.max(...called))] ?? 'neutral';
      const labels = { themes: shares.filter(([, share]) => share > 0.5).map(([theme]) => theme), polarity: best };
      before.push(labels);
      return {
        section,
        start,
        end,
        ...labels,
        confidence: {
          themes: Object.fromEntries(shares),
          polarity: Object.fromEntries(polarity.labels.map((label, at) => [label, called[at] ?? 0])),
        },
      };
    });
  };
}

/** The sentences of a document as one passage, whose labels nobody looks at. */
function asPassage(sentences: ReturnType<typeof readSentences>): Passage {
  const voice = documentVoice(sentences.map((sentence) => sentence.text));
  return {
    name: 'document',
    examples: sentences.map(({ text, section, item, first }) => ({
      text,
      section,
      item,
      first,
      voice,
      themes: [],
      polarity: 'neutral' as const,
    })),
  };
}

/** natural's classifier as its README shows it: raw strings in, its own tokenizer and smoothing. */
export function naturalBaseline(examples: readonly TrainingExample[]): System {
  const polarity = trainNaturalAsShown(examples.map((example) => [example.text, example.polarity]));
  const themes = trainNaturalAsShown(
    examples.flatMap(({ text, themes: own }) =>
      own.length === 0 ? [[text, 'none'] as const] : own.map((theme) => [text, theme] as const),
    ),
  );
  return onSentences((text) => {
    const theme = themes(text);
    return { themes: theme === 'none' ? [] : [theme], polarity: polarity(text) };
  });
}
