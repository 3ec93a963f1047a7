/** What the classifier is compared with. All baselines are given the library's own sentences: only labels differ. */

import { createAnalyser } from '../analysis.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { sectionKind } from '../model/features.js';
import { readSentences } from '../text/document.js';
import type { TrainingExample } from '../training/examples.js';
import { trainNaturalAsShown } from '../training/natural-bayes.js';
import type { System } from './scored.js';

/** A label for every sentence of a document. */
type Labeller = (text: string, section: string | null) => { themes: string[]; polarity: string };

function onSentences(label: Labeller): System {
  return (input) =>
    readSentences(input).map(({ text, section, start, end }) => ({
      text,
      section,
      start,
      end,
      ...label(text, section),
    }));
}

/** The most frequent polarity of the training data and no theme. */
export function majorityBaseline(examples: readonly TrainingExample[]): System {
  const counts = new Map<string, number>();
  for (const { polarity } of examples) counts.set(polarity, (counts.get(polarity) ?? 0) + 1);
  const [polarity] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['strength'];
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
