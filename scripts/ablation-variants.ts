/** What is left out of the classifier, one thing at a time, to learn what it is worth. */

import type { TrainingSettings } from '../src/training/decisions.js';

/** What a variant is about. */
export type VariantGroup = 'data' | 'features' | 'method';

/** The whole classifier but for one thing. */
export interface Variant {
  readonly group: VariantGroup;
  readonly name: string;
  /** Share of the written corpus that is learned from, 0 to 1; default all. */
  readonly written?: number;
  /** Whether the gold labels of the other seeds are learned from; default true. */
  readonly gold?: boolean;
  /** Names of the features that are left out; default none. */
  readonly without?: RegExp;
  readonly settings?: Partial<TrainingSettings>;
  /** Whether the linear layer is left out; default false. */
  readonly bayesAlone?: boolean;
}

/** How `openerOf` calls the ways to begin a sentence. */
const openers = 'aim|doing|consequence|contrast|share|anaphor|addition|none';

/**
 * The families of features, by their names. What two families make together goes with either of them, such as the order
 * of cues by who speaks.
 */
export const featureFamilies: readonly (readonly [string, RegExp])[] = [
  ['words and pairs of words', /^[ub]:/],
  ['pairs of words', /^b:/],
  ['theme terms', /^lex:/],
  [
    'all that is made of polarity cues',
    /^(?:cue|order|balance|ends|change):|^both signs$|^was:\w+:order:|^voice:\w+:./,
  ],
  ['polarity cues by themselves', /^cue:/],
  ['negation', /^n:|:negated$/],
  ['order and balance of cues', /^(?:order|balance|ends):|^both signs$|^was:\w+:order:|^voice:\w+:./],
  ['changes for better or worse', /^change:/],
  ['figures', /^figure:/],
  ['what is said of the subject', /:said of subject/],
  ['aims', /:aimed$/],
  ['section and item', /^sec:|^item$/],
  ['words of the heading', /^sec:word:/],
  ['who speaks', /^voice:/],
  ['the sentence before', /^was:/],
  ['the opening of the paragraph', /^opened:/],
  ['the next sentence', /^next:/],
  ['how the sentence begins', new RegExp(`^open:|^was:[^:]+:(?:${openers})(?::|$)`)],
];

/** All variants, in the order of the page; the first leaves nothing out. */
export const variants: readonly Variant[] = [
  { group: 'data', name: 'nothing (the whole)' },
  { group: 'data', name: 'gold labels of the other seeds', gold: false },
  { group: 'data', name: 'half of the written corpus', written: 0.5 },
  { group: 'data', name: 'four fifths of the written corpus', written: 0.2 },
  { group: 'data', name: 'the written corpus', written: 0 },
  ...featureFamilies.map(([name, without]): Variant => ({ group: 'features', name, without })),
  { group: 'method', name: 'Bayes log-odds added to the weights', settings: { bayesThemes: 0, bayesPolarity: 0 } },
  { group: 'method', name: 'Bayes scaling of the features', settings: { unitScale: true } },
  { group: 'method', name: 'the linear layer (Bayes alone)', bayesAlone: true },
];
