/** Labelled sentences in their passages: what a model is trained on and scored against. */

import type { Analyser } from '../analysis.js';
import type { Polarity } from '../finding.js';
import type { Context } from '../model/features.js';
import { sectionKind } from '../model/section-kind.js';
import { kindVoice, type Voice } from '../voice.js';

/** One labelled sentence, as a line of a training file holds it. */
export interface TrainingExample {
  readonly text: string;
  readonly themes: readonly string[];
  readonly polarity: Polarity;
  /**
   * The themes that its labeller had in mind; of any other theme it says neither yes nor no. Default: all of the
   * lexicon's.
   */
  readonly labelled?: readonly string[];
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
 * @param labels what the sentences before it were found to be, by place; undefined where nothing is known
 */
export function contextOf(
  analyser: Analyser,
  passage: Passage,
  at: number,
  labels: readonly (Labels | undefined)[],
): Context {
  const before = at === 0 ? undefined : labels[at - 1];
  const example = passage.examples[at];
  const previous = passage.examples[at - 1];
  const section = example?.section ?? null;
  const item = isItem(example);
  const first = isFirst(passage, at);
  const following = passage.examples[at + 1];
  return {
    section: analyser.section(section),
    item,
    voice: example?.voice ?? kindVoice(example?.kind),
    first,
    opening: openingOf(analyser, passage, at, labels),
    following:
      following === undefined || isFirst(passage, at + 1) || (following.section ?? null) !== section
        ? undefined
        : analyser.sentence(following.text),
    previous:
      example?.alone === true ||
      previous === undefined ||
      before === undefined ||
      (previous.section ?? null) !== section
        ? undefined
        : { analysis: analyser.sentence(previous.text), themes: before.themes, polarity: before.polarity },
  };
}

function isItem(example: TrainingExample | undefined): boolean {
  return example?.item ?? sectionKind(example?.section ?? null) === 'improve';
}

function isFirst(passage: Passage, at: number): boolean {
  const example = passage.examples[at];
  return example?.first ?? (at === 0 || isItem(example) || example?.alone === true);
}

function openingOf(
  analyser: Analyser,
  passage: Passage,
  at: number,
  labels: readonly (Labels | undefined)[],
): Context['opening'] {
  if (isFirst(passage, at)) return undefined;
  let opened = at - 1;
  while (opened > 0 && !isFirst(passage, opened)) opened -= 1;
  const example = passage.examples[opened];
  const found = labels[opened];
  if (opened === at - 1 || example === undefined || found === undefined) return undefined;
  return { analysis: analyser.sentence(example.text), themes: found.themes, polarity: found.polarity };
}
