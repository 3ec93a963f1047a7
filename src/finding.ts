/** The public types of a finding. */

/** Polarities, in the order in which they are reported. */
export const polarities = ['strength', 'weakness', 'mixed', 'neutral'] as const;

/** Themes of the default lexicon, in the order in which they are reported. */
export const defaultThemes = ['accommodation', 'NEET', 'health', 'risk', 'supervision'] as const;

/** A theme: one of the default lexicon's, or one that a user has added. */
export type Theme = (typeof defaultThemes)[number] | (string & {});

/** What a sentence says of the quality of services. */
export type Polarity = (typeof polarities)[number];

/** Words that speak for a label of a finding. Offsets are UTF-16 code units into the input, end exclusive. */
export interface Evidence {
  /** The theme or polarity that it speaks for. */
  readonly label: string;
  /** The words, as they stand in the document, white space collapsed. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** What it adds to the label's log-odds. */
  readonly weight: number;
  readonly source: 'lexicon' | 'bayes' | 'section';
}

/** A part of a mixed sentence that judges on its own. */
export interface Clause<Name extends string = Theme> {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly themes: Name[];
  readonly polarity: Polarity;
}

/** One labelled sentence or list item. */
export interface Finding<Name extends string = Theme> {
  /** The sentence with white space collapsed, without list marker, paragraph number, page header or footer. */
  readonly text: string;
  /** UTF-16 offsets into the input, end exclusive: `input.slice(start, end)` is the sentence as it stood. */
  readonly start: number;
  readonly end: number;
  /** The heading it stands under. */
  readonly section: string | null;
  /** Strongest first; may be empty. */
  readonly themes: Name[];
  readonly polarity: Polarity;
  /** Calibrated probabilities, 0 to 1: of each theme on its own, and of the polarities together. */
  readonly confidence: {
    readonly themes: Readonly<Record<Name, number>>;
    readonly polarity: Readonly<Record<Polarity, number>>;
  };
  /** What the labels rest on, the weightiest first. */
  readonly evidence: Evidence[];
  /** The parts of a mixed sentence, where they can be told apart. */
  readonly clauses?: Clause<Name>[];
}
