/** Scored systems → all that a report says of them. Pure: no file is read or written here. */

import type { Lexicon } from '../lexicon/lexicon.js';
import { type AnnotatorAgreement, annotatorAgreement } from './annotators.js';
import { type Difference, figureIntervals, type Interval, pairedDifference, resampleFigures } from './bootstrap.js';
import { eraOf, type Group, groupsOf } from './breakdown.js';
import { polarityCoverage, type SystemFigures, systemFigures } from './figures.js';
import type { GoldDocument } from './gold.js';
import { type Decides, type HeadlineFigures, headlineFigures, leading } from './headline.js';
import { type LabelledText, labellingFunctions, type TermFigures } from './labelling-functions.js';
import { type McNemar, mcNemar, sentencesNeeded } from './paired-test.js';
import type { CoveragePoint } from './reliability.js';
import { type ScoredDocument, type ScoredSentence, type System, scoreDocument } from './scored.js';
import { sameThemes } from './tally.js';

/** A system under a name. */
export interface NamedSystem {
  readonly name: string;
  readonly decides: Decides;
  readonly find: System;
}

/** A system with its scored documents. */
export interface ScoredSystem {
  readonly name: string;
  readonly decides: Decides;
  readonly documents: readonly ScoredDocument[];
}

/** A system's part of a report. */
export interface SystemReport {
  readonly name: string;
  readonly decides: Decides;
  readonly figures: SystemFigures;
  readonly headline: HeadlineFigures;
  readonly intervals: Readonly<Record<string, Interval>>;
  readonly coverage: readonly CoveragePoint[];
}

/** The first system beside another. */
export interface ComparisonReport {
  readonly other: string;
  /** By figure. */
  readonly differences: Readonly<Record<string, Difference>>;
  /** On whether the polarity of a sentence is right; null where the other does not decide it. */
  readonly polarity: PairedSentences | null;
  /** On whether all themes of a sentence are right. */
  readonly themes: PairedSentences | null;
}

/** McNemar's test and what it would need. */
export interface PairedSentences extends McNemar {
  /** Share of sentences that exactly one of the two got right. */
  readonly discordance: number;
  /** Sentences needed to tell a difference of two points. */
  readonly needed: number;
}

/** A group of documents with the first system's figures. */
export interface GroupReport extends Group {
  readonly sentences: number;
  readonly headline: HeadlineFigures;
  readonly intervals: Readonly<Record<string, Interval>>;
}

/** All that an evaluation found. */
export interface Evaluation {
  /** The kind of run, by which a saved one is found again. */
  readonly run: string;
  /** How the systems came to their labels: what the figures may be taken for. */
  readonly protocol: string;
  readonly themes: readonly string[];
  readonly resamples: number;
  readonly seed: number;
  readonly documents: readonly DocumentReport[];
  /** The first is the one that the report is about. */
  readonly systems: readonly SystemReport[];
  readonly comparisons: readonly ComparisonReport[];
  readonly groups: readonly GroupReport[];
  readonly agreement: AnnotatorAgreement | null;
  readonly terms: readonly TermFigures[];
  /** Gold sentences with what the first system said of them. */
  readonly sentences: readonly ScoredSentence[];
  /** What a reader has to know before the figures. */
  readonly notes: readonly string[];
}

/** A document of an evaluation. */
export interface DocumentReport {
  readonly name: string;
  readonly council: string | null;
  readonly date: string | null;
  readonly era: string;
  readonly sentences: number;
  readonly annotator: string | null;
}

/** How an evaluation is made. */
export interface EvaluationOptions {
  readonly run: string;
  readonly protocol: string;
  readonly themes: readonly string[];
  readonly lexicon: Lexicon;
  readonly resamples: number;
  readonly seed: number;
  readonly notes: readonly string[];
  /** Called as resampling goes on, with a share from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Scores several systems on documents.
 *
 * @param documents gold documents
 * @param systems scored in this order
 * @param onDone called after each document of each system
 */
export function scoreSystems(
  documents: readonly GoldDocument[],
  systems: readonly NamedSystem[],
  onDone?: () => void,
): ScoredSystem[] {
  return systems.map(({ name, decides, find }) => ({
    name,
    decides,
    documents: documents.map((document) => {
      const scored = scoreDocument(document, find);
      onDone?.();
      return scored;
    }),
  }));
}

/**
 * Computes everything that a report shows.
 *
 * @param documents gold documents
 * @param systems scored on them, in the same order; the first is compared with the others
 * @param options themes, lexicon, resampling
 */
export function evaluate(
  documents: readonly GoldDocument[],
  systems: readonly ScoredSystem[],
  options: EvaluationOptions,
): Evaluation {
  const { run, protocol, themes, lexicon, resamples, seed, notes, onProgress } = options;
  const resampled = resampleFigures(systems, themes, { resamples, seed, onProgress });
  const reports = systems.map(({ name, decides, documents: scored }, index): SystemReport => {
    const figures = systemFigures(scored, themes);
    return {
      name,
      decides,
      figures,
      headline: headlineFigures(figures, decides),
      intervals: figureIntervals(resampled[index] ?? new Map()),
      coverage: polarityCoverage(scored),
    };
  });
  const [first] = systems;
  const sentences = first?.documents.flatMap((document) => document.sentences) ?? [];
  return {
    run,
    protocol,
    themes,
    resamples,
    seed,
    documents: documents.map(({ name, council, date, units, annotator }) => ({
      name,
      council,
      date,
      era: eraOf(date),
      sentences: units.filter((unit) => unit.role === 'sentence').length,
      annotator,
    })),
    systems: reports,
    comparisons: systems.slice(1).flatMap((other, index) => {
      const [own, second] = [reports[0], reports[index + 1]];
      if (first === undefined || own === undefined || second === undefined) return [];
      const pair = [
        { figures: own.headline, resampled: resampled[0] ?? new Map() },
        { figures: second.headline, resampled: resampled[index + 1] ?? new Map() },
      ] as const;
      return [compareSystems(first, other, (name) => pairedDifference(name, ...pair))];
    }),
    groups: first === undefined ? [] : groupsOf(documents).map((group) => groupReport(group, first, options)),
    agreement: annotatorAgreement(documents, themes),
    terms: labellingFunctions(
      lexicon,
      sentences.map(({ text, gold }): LabelledText => ({ text, ...gold })),
    ),
    sentences,
    notes,
  };
}

function compareSystems(
  first: ScoredSystem,
  other: ScoredSystem,
  difference: (name: string) => Difference | undefined,
): ComparisonReport {
  const rows = (system: ScoredSystem): ScoredSentence[] => system.documents.flatMap((document) => document.sentences);
  const paired = (right: (sentence: ScoredSentence) => boolean): PairedSentences => {
    const test = mcNemar(rows(first).map(right), rows(other).map(right));
    const discordance = (test.onlyFirst + test.onlySecond) / Math.max(1, rows(first).length);
    return { ...test, discordance, needed: sentencesNeeded(discordance) };
  };
  return {
    other: other.name,
    differences: Object.fromEntries(
      Object.values(leading).flatMap((name) => {
        const own = difference(name);
        return own === undefined ? [] : [[name, own]];
      }),
    ),
    polarity: other.decides.polarity ? paired(polarityRight) : null,
    themes: other.decides.themes ? paired(themesRight) : null,
  };
}

/** Whether the polarity of a sentence is right. */
export function polarityRight({ gold, predicted }: ScoredSentence): boolean {
  return predicted?.polarity === gold.polarity;
}

/** Whether all themes of a sentence are right and no other was called. */
export function themesRight({ gold, predicted }: ScoredSentence): boolean {
  return predicted !== null && sameThemes(gold.themes, predicted.themes);
}

function groupReport(group: Group, system: ScoredSystem, { themes, resamples, seed }: EvaluationOptions): GroupReport {
  const { decides } = system;
  const documents = system.documents.filter(({ document }) => group.documents.includes(document));
  const figures = systemFigures(documents, themes);
  const [resampled] = resampleFigures([{ decides, documents }], themes, { resamples, seed });
  return {
    ...group,
    sentences: figures.sentences,
    headline: headlineFigures(figures, decides),
    intervals: figureIntervals(resampled ?? new Map()),
  };
}
