/**
 * What happened to each sentence, as counts that can be added up. Figures are made of sums of tallies, so that a
 * bootstrap resample costs an addition and not a second scoring.
 */

import { polarities } from '../finding.js';
import { isImprovementHeading } from '../model/section-kind.js';
import { binCount, binOf } from './reliability.js';
import type { ScoredDocument, ScoredSentence, SystemFinding } from './scored.js';

/** Counts in a fixed order, which {@link places} tells. */
export type Tally = Float64Array;

/** Where in a tally each count stands. */
export interface Places {
  readonly size: number;
  readonly themes: readonly string[];
}

/** The first counts of a tally. */
export const at = {
  sentences: 0,
  found: 1,
  extra: 2,
  furniture: 3,
  exact: 4,
  improvementItems: 5,
  improvementRight: 6,
  stated: 7,
} as const;

/** Counts of one theme: gold yes or no by called yes, no or missed, and calls where gold has no sentence. */
export const ofTheme = {
  bothYes: 0,
  onlyCalled: 1,
  onlyGold: 2,
  bothNo: 3,
  missedYes: 4,
  missedNo: 5,
  extra: 6,
} as const;

const polarityNames: readonly string[] = polarities;
const fixed = Object.keys(at).length;
const columns = polarities.length + 1;
const themeCounts = Object.keys(ofTheme).length;
const calibrationCounts = 1 + binCount * 3;

/** The layout of tallies for a list of themes. */
export function tallyPlaces(themes: readonly string[]): Places {
  return {
    themes,
    size: fixed + polarities.length * columns + themes.length * themeCounts + (themes.length + 1) * calibrationCounts,
  };
}

/** Where the count of a gold polarity (row) and a called one (column; the last is “missed”) stands. */
export function confusionPlace(row: number, column: number): number {
  return fixed + row * columns + column;
}

/** Where the counts of a theme begin. */
export function themePlace(theme: number): number {
  return fixed + polarities.length * columns + theme * themeCounts;
}

/** Where the squared distance and the bins of a calibration begin: 0 is polarity, 1 and on are the themes. */
export function calibrationPlace({ themes }: Places, which: number): number {
  return themePlace(themes.length) + which * calibrationCounts;
}

function add(tally: Tally, place: number, value = 1): void {
  tally[place] = (tally[place] ?? 0) + value;
}

function addStatement(tally: Tally, place: number, probability: number, correct: boolean): void {
  add(tally, place, (probability - (correct ? 1 : 0)) ** 2);
  const bin = place + 1 + binOf(probability) * 3;
  add(tally, bin);
  add(tally, bin + 1, probability);
  if (correct) add(tally, bin + 2);
}

/**
 * Counts of one gold sentence.
 *
 * @param places the layout
 * @param sentence a gold sentence with what a system said of it; missed, it is an error in every label
 */
function tallySentence(places: Places, sentence: ScoredSentence): Tally {
  const { gold, predicted, section } = sentence;
  const tally = new Float64Array(places.size);
  add(tally, at.sentences);
  const right = predicted?.polarity === gold.polarity;
  const called = predicted === null ? -1 : polarityNames.indexOf(predicted.polarity);
  add(tally, confusionPlace(polarities.indexOf(gold.polarity), called === -1 ? polarities.length : called));
  if (section !== null && isImprovementHeading(section)) {
    add(tally, at.improvementItems);
    if (right) add(tally, at.improvementRight);
  }
  places.themes.forEach((theme, index) => {
    const is = gold.themes.includes(theme);
    const place = themePlace(index);
    if (predicted === null) add(tally, place + (is ? ofTheme.missedYes : ofTheme.missedNo));
    else if (predicted.themes.includes(theme)) add(tally, place + (is ? ofTheme.bothYes : ofTheme.onlyCalled));
    else add(tally, place + (is ? ofTheme.onlyGold : ofTheme.bothNo));
  });
  if (predicted === null) return tally;
  add(tally, at.found);
  if (sameThemes(gold.themes, predicted.themes)) add(tally, at.exact);
  const { confidence } = predicted;
  if (confidence !== undefined) {
    add(tally, at.stated);
    addStatement(tally, calibrationPlace(places, 0), confidence.polarity[predicted.polarity] ?? 0, right);
    places.themes.forEach((theme, index) => {
      const place = calibrationPlace(places, index + 1);
      addStatement(tally, place, confidence.themes[theme] ?? 0, gold.themes.includes(theme));
    });
  }
  return tally;
}

/** Whether two lists hold the same themes, in whatever order. */
export function sameThemes(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((theme) => second.includes(theme));
}

/** Counts of a finding that is no gold sentence: wrong in every theme that it was given. */
function tallyExtra(places: Places, finding: SystemFinding, furniture: boolean): Tally {
  const tally = new Float64Array(places.size);
  add(tally, at.extra);
  if (furniture) add(tally, at.furniture);
  places.themes.forEach((theme, index) => {
    if (finding.themes.includes(theme)) add(tally, themePlace(index) + ofTheme.extra);
  });
  return tally;
}

/** The sum of tallies. */
export function sumTallies({ size }: Places, tallies: Iterable<Tally>): Tally {
  const sum = new Float64Array(size);
  for (const tally of tallies) for (let place = 0; place < size; place += 1) add(sum, place, tally[place]);
  return sum;
}

/**
 * A document's tallies, one a gold sentence, in their order; a finding that is no gold sentence counts with the gold
 * sentence before it, so that the two are resampled together.
 *
 * @param places the layout
 * @param document a scored document
 */
export function documentTallies(places: Places, document: ScoredDocument): Tally[] {
  const ordered = [...document.sentences].sort((a, b) => a.start - b.start);
  const tallies = ordered.map((sentence) => tallySentence(places, sentence));
  for (const finding of document.extra) {
    const before = Math.max(
      0,
      ordered.findLastIndex((sentence) => sentence.start <= finding.start),
    );
    const own = tallyExtra(places, finding, document.furniture.includes(finding));
    tallies[before] = sumTallies(places, [tallies[before] ?? new Float64Array(places.size), own]);
  }
  return tallies;
}
