/** Labelled sentences in their passages: what a model is trained on and scored against. */

import type { Analyser } from '../analysis.js';
import type { Polarity } from '../finding.js';
import { type Context, sectionKind } from '../model/features.js';
import { kindVoice, type Voice } from '../voice.js';

/** One labelled sentence, as a line of a training file holds it. */
export interface TrainingExample {
  readonly text: string;
  readonly themes: readonly string[];
  readonly polarity: Polarity;
  /** The heading that it stands under. */
  readonly section?: string | null;
  /** Sentences with the same passage follow one another; without one, a sentence stands alone. */
  readonly passage?: string;
  /** Whether it says nothing of the sentences beside it in its passage, as in a contrast set; default false. */
  readonly alone?: boolean;
  /** Whether it is a list item; default: whether the heading is one of what needs to improve. */
  readonly item?: boolean;
  /** Whether it begins a paragraph; default: whether it is the passage's first, or an item. */
  readonly first?: boolean;
  /** What kind of document it is of, such as `ilacs`, `council-paper`, `children-letter`; default: of none. */
  readonly kind?: string;
  /** Who speaks in its document; default: by its kind. */
  readonly voice?: Voice;
}

/** What a sentence was found to be. */
export interface Labels {
  readonly themes: readonly string[];
  readonly polarity: string;
}

/** Sentences that follow one another; folds never part them. */
export interface Passage {
  readonly name: string;
  readonly examples: readonly TrainingExample[];
}

/**
 * Groups examples into passages, in order of first appearance.
 *
 * @param examples labelled sentences; those of a passage in reading order
 */
export function groupPassages(examples: readonly TrainingExample[]): Passage[] {
  const passages = new Map<string, TrainingExample[]>();
  examples.forEach((example, index) => {
    const name = example.passage ?? `sentence ${index + 1}`;
    const list = passages.get(name);
    if (list === undefined) passages.set(name, [example]);
    else list.push(example);
  });
  return [...passages].map(([name, list]) => ({ name, examples: list }));
}

/**
 * What stands around one sentence of a passage.
 *
 * @param analyser compiled lexicon
 * @param passage the passage
 * @param at the sentence's place in it
 * @param before the labels of the sentence before, true or predicted; undefined where nothing is known of it
 */
export function contextOf(analyser: Analyser, passage: Passage, at: number, before: Labels | undefined): Context {
  const example = passage.examples[at];
  const previous = passage.examples[at - 1];
  const section = example?.section ?? null;
  const item = example?.item ?? sectionKind(section) === 'improve';
  return {
    section: analyser.section(section),
    item,
    voice: example?.voice ?? kindVoice(example?.kind),
    first: example?.first ?? (at === 0 || item || example?.alone === true),
    previous:
      example?.alone === true ||
      previous === undefined ||
      before === undefined ||
      (previous.section ?? null) !== section
        ? undefined
        : { analysis: analyser.sentence(previous.text), themes: before.themes, polarity: before.polarity },
  };
}
