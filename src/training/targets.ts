/** What is known of a sentence and a theme: yes, no, or nothing. */

import type { Analyser } from '../analysis.js';
import type { Passage, TrainingExample } from './examples.js';

/** Whether a sentence has a theme; undefined where it is to be left out of the theme's training. */
export type Target = boolean | undefined;

/** So many sentences that were not labelled for a theme are taken for one that was. */
const unlabelledOfOne = 0.5;

/** Whether whoever labelled a sentence had a theme in mind. */
export function isLabelled({ themes, labelled }: TrainingExample, theme: string): boolean {
  return labelled === undefined || labelled.includes(theme) || themes.includes(theme);
}

/**
 * What is known of every sentence and theme.
 *
 * A file that was labelled without a theme in mind says nothing of it. Its sentences are still worth having as
 * sentences of other things: one without a term of the theme, in itself and in the sentence before, counts as without
 * the theme, and one with a term is left out, since it may well be about it (reliable negatives; Liu, Dai, Li, Lee and
 * Yu 2003). Of those without, so many are taken, evenly, that the sentences that were labelled are not drowned.
 *
 * @param analyser compiled lexicon
 * @param passages the training sentences
 * @param themes the themes to train
 * @returns a row a sentence, in the order of the passages, with a target a theme
 */
export function themeTargets(analyser: Analyser, passages: readonly Passage[], themes: readonly string[]): Target[][] {
  const targets = allTargets(analyser, passages, themes);
  const examples = passages.flatMap((passage) => passage.examples);
  themes.forEach((theme, column) => {
    const unlabelled = examples.flatMap((example, row) =>
      !isLabelled(example, theme) && targets[row]?.[column] === false ? [row] : [],
    );
    const labelled = examples.filter((example) => isLabelled(example, theme)).length;
    const step = unlabelled.length / (labelled * unlabelledOfOne);
    if (step <= 1) return;
    unlabelled.forEach((row, index) => {
      const own = targets[row];
      if (own !== undefined && Math.floor(index / step) === Math.floor((index - 1) / step)) own[column] = undefined;
    });
  });
  return targets;
}

function allTargets(analyser: Analyser, passages: readonly Passage[], themes: readonly string[]): Target[][] {
  return passages.flatMap(({ examples }) =>
    examples.map((example, at) => {
      if (themes.every((theme) => isLabelled(example, theme))) {
        return themes.map((theme) => example.themes.includes(theme));
      }
      const near = new Set(
        examples
          .slice(Math.max(0, at - 1), at + 1)
          .flatMap(({ text }) => analyser.sentence(text).themeMatches.map(({ label }) => label)),
      );
      return themes.map((theme) => {
        if (isLabelled(example, theme)) return example.themes.includes(theme);
        return near.has(theme) ? undefined : false;
      });
    }),
  );
}
