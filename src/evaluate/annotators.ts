/** Where several people labelled the same documents: how far do they agree? */

import { polarities } from '../finding.js';
import { cohenKappa, contingencyTable, krippendorffAlpha } from './agreement.js';
import { alignSentences } from './align.js';
import type { GoldDocument, GoldUnit } from './gold.js';
import { figuresOf, ratio } from './metrics.js';

/** Agreement of two annotators on the sentences that both have. */
export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  /** Sentences that both have, with the same ends. */
  readonly shared: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Agreement on what a sentence is, 0 to 1. */
  readonly boundariesF1: number;
  /** Share of shared sentences with the same polarity. */
  readonly polarityObserved: number;
  readonly polarityKappa: number;
  readonly themeKappa: Readonly<Record<string, number>>;
}

/** Agreement of all annotators. */
export interface AnnotatorAgreement {
  readonly annotators: readonly string[];
  /** Whose labels the figures are held against. */
  readonly gold: string;
  readonly pairs: readonly PairAgreement[];
  /** Krippendorff's alpha over all annotators; a sentence that an annotator has not is a gap. */
  readonly polarityAlpha: number;
  readonly themeAlpha: Readonly<Record<string, number>>;
}

/**
 * Agreement between the annotators of gold documents.
 *
 * @param documents with the units of every annotator
 * @param themes the themes to report
 * @returns null where no document has two annotators
 */
export function annotatorAgreement(
  documents: readonly GoldDocument[],
  themes: readonly string[],
): AnnotatorAgreement | null {
  const shared = documents.filter((document) => document.annotators.size > 1);
  const people = [...new Set(shared.flatMap((document) => [...document.annotators.keys()]))];
  if (people.length < 2) return null;
  const pairs = people.flatMap((first, index) =>
    people.slice(index + 1).map((second) => pairAgreement(shared, first, second, themes)),
  );
  const units = shared.flatMap(labelsByUnit);
  return {
    annotators: people,
    gold: shared[0]?.annotator ?? people[0] ?? '',
    pairs,
    polarityAlpha: krippendorffAlpha(units.map((labels) => labels.map(({ polarity }) => polarity))),
    themeAlpha: Object.fromEntries(
      themes.map((theme) => [
        theme,
        krippendorffAlpha(units.map((labels) => labels.map((unit) => presence(unit, theme)))),
      ]),
    ),
  };
}

const sentencesOf = (document: GoldDocument, person: string): GoldUnit[] =>
  (document.annotators.get(person) ?? []).filter((unit) => unit.role === 'sentence');

const presence = (unit: GoldUnit, theme: string): string => (unit.themes.includes(theme) ? 'yes' : 'no');

function pairAgreement(
  documents: readonly GoldDocument[],
  first: string,
  second: string,
  themes: readonly string[],
): PairAgreement {
  const both = documents.filter(({ annotators }) => annotators.has(first) && annotators.has(second));
  const aligned = both.map((document) => alignSentences(sentencesOf(document, first), sentencesOf(document, second)));
  const pairs = aligned.flatMap((own) => own.pairs);
  const onlyFirst = aligned.reduce((sum, own) => sum + own.missed.length, 0);
  const onlySecond = aligned.reduce((sum, own) => sum + own.extra.length, 0);
  const kappa = (labels: readonly string[], pick: (unit: GoldUnit) => string): number =>
    cohenKappa(
      contingencyTable(
        labels,
        pairs.map(({ gold }) => pick(gold)),
        pairs.map(({ predicted }) => pick(predicted)),
      ),
    );
  return {
    first,
    second,
    shared: pairs.length,
    onlyFirst,
    onlySecond,
    boundariesF1: figuresOf({ truePositives: pairs.length, falsePositives: onlySecond, falseNegatives: onlyFirst }).f1,
    polarityObserved: ratio(
      pairs.filter(({ gold, predicted }) => gold.polarity === predicted.polarity).length,
      pairs.length,
    ),
    polarityKappa: kappa(polarities, (unit) => unit.polarity),
    themeKappa: Object.fromEntries(
      themes.map((theme) => [theme, kappa(['yes', 'no'], (unit) => presence(unit, theme))]),
    ),
  };
}

/** The sentences of a document, each with the units of all who have it. */
function labelsByUnit(document: GoldDocument): GoldUnit[][] {
  const groups: GoldUnit[][] = [];
  for (const person of document.annotators.keys()) {
    const known = groups.flatMap((group) => (group[0] === undefined ? [] : [{ ...group[0], group }]));
    const { pairs, missed } = alignSentences(sentencesOf(document, person), known);
    for (const { gold, predicted } of pairs) predicted.group.push(gold);
    for (const unit of missed) groups.push([unit]);
  }
  return groups;
}
