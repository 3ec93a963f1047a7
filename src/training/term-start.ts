/**
 * Themes of few sentences start from their terms.
 *
 * A few dozen sentences cannot teach what a theme is, but they can say where its terms are wrong. So such a theme starts
 * as it is without training, with what its terms are worth, and training adds the difference that its sentences ask for
 * (adaptation with a Gaussian prior; Chelba and Acero 2004). What it starts from is calibrated already, and how often a
 * theme comes in documents cannot be seen from sentences that were picked for it (King and Zeng 2001), so that neither
 * the bias nor the curve is fitted.
 */

import type { Analyser } from '../analysis.js';
import type { Platt } from '../model/calibration.js';
import type { Passage } from './examples.js';
import { fitPlatt } from './fit-calibration.js';
import { isLabelled } from './targets.js';

/** The themes that start from their terms, and what a unit of weight of a term is worth. */
export interface TermStart {
  readonly themes: readonly string[];
  readonly worth: Platt;
}

/** What a theme starts from. */
export interface Start {
  readonly bias: number;
  /** Log-odds by the name of a feature. */
  readonly weights: ReadonlyMap<string, number>;
}

/** A theme with fewer sentences starts from its terms. */
const few = 200;
/** What a unit of weight is worth, as learned from the data that come with the library. */
const usualWorth: Platt = { slope: 1.8, offset: -3.4 };
/** From so many pairs of a sentence and a theme on, it is learned from them. */
const leastForWorth = 1000;
/** What a theme carried on from the sentence before is worth, in log-odds; as without training. */
const carryWorth = 2;

/**
 * Which themes start from their terms.
 *
 * @param analyser compiled lexicon
 * @param passages the training sentences
 * @param themes the themes to train
 */
export function termStart(analyser: Analyser, passages: readonly Passage[], themes: readonly string[]): TermStart {
  const examples = passages.flatMap((passage) => passage.examples);
  return {
    themes: themes.filter((theme) => examples.filter((example) => example.themes.includes(theme)).length < few),
    worth: fitWorth(analyser, passages, themes),
  };
}

/** What the summed weight of a theme's terms says of the theme, learned over all themes together. */
function fitWorth(analyser: Analyser, passages: readonly Passage[], themes: readonly string[]): Platt {
  const weights: number[] = [];
  const targets: boolean[] = [];
  for (const example of passages.flatMap((passage) => passage.examples)) {
    const { themeMatches } = analyser.sentence(example.text);
    for (const theme of themes) {
      if (!isLabelled(example, theme)) continue;
      const matches = themeMatches.filter((match) => match.label === theme);
      weights.push(matches.reduce((sum, match) => sum + match.weight, 0));
      targets.push(example.themes.includes(theme));
    }
  }
  return weights.length < leastForWorth ? usualWorth : fitPlatt(weights, targets);
}

/**
 * The weights of a theme before training: those of a sentence's terms, and of a theme carried on.
 *
 * @param theme its name
 * @param worth what a unit of weight is worth
 */
export function startOf(theme: string, { slope, offset }: Platt): Start {
  return {
    bias: offset,
    weights: new Map([
      [`lex:${theme}:mention`, slope],
      [`lex:${theme}:usual`, slope * 2],
      [`lex:${theme}:strong`, slope * 3],
      [`was:${theme}:anaphor:bare`, carryWorth],
      [`was:${theme}:consequence:bare`, carryWorth],
    ]),
  };
}
