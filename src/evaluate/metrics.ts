/** Counts of right and wrong → precision, recall, F1. Division by zero is 0 and is said so: `support` shows it. */

/** How often a label was called and was true. */
export interface Counts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** Figures of one label, 0 to 1. */
export interface LabelFigures extends Counts {
  /** True positives among those called; 0 where nothing was called. */
  readonly precision: number;
  /** True positives among those that are true; 0 where none is. */
  readonly recall: number;
  /** Harmonic mean of precision and recall (van Rijsbergen 1979); 0 where nothing was called and none is true. */
  readonly f1: number;
  /** How often the label is true. */
  readonly support: number;
}

/** Figures over several labels. */
export interface AverageFigures {
  /** All decisions pooled. */
  readonly micro: LabelFigures;
  /** Mean of the labels' F1, each counting the same. */
  readonly macroF1: number;
  /** Mean of the labels' F1, weighted by support. */
  readonly weightedF1: number;
}

/** Figures from counts. */
export function figuresOf({ truePositives, falsePositives, falseNegatives }: Counts): LabelFigures {
  const called = truePositives + falsePositives;
  const support = truePositives + falseNegatives;
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    precision: ratio(truePositives, called),
    recall: ratio(truePositives, support),
    f1: ratio(2 * truePositives, called + support),
    support,
  };
}

/** A part of a whole, 0 to 1; 0 where the whole is 0. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Averages over labels. */
export function averageFigures(labels: readonly LabelFigures[]): AverageFigures {
  const sum = (pick: (figures: LabelFigures) => number): number => labels.reduce((total, own) => total + pick(own), 0);
  return {
    micro: figuresOf({
      truePositives: sum((own) => own.truePositives),
      falsePositives: sum((own) => own.falsePositives),
      falseNegatives: sum((own) => own.falseNegatives),
    }),
    macroF1: ratio(
      sum((own) => own.f1),
      labels.length,
    ),
    weightedF1: ratio(
      sum((own) => own.f1 * own.support),
      sum((own) => own.support),
    ),
  };
}

/**
 * Figures of each label where one sentence can have several, or none.
 *
 * @param labels the labels to report, in order
 * @param gold the true labels of each sentence
 * @param predicted the called labels of each sentence, in the same order
 * @example multiLabelFigures(['risk'], [['risk'], []], [['risk'], ['risk']]).get('risk')?.precision // 0.5
 */
export function multiLabelFigures(
  labels: readonly string[],
  gold: readonly (readonly string[])[],
  predicted: readonly (readonly string[])[],
): Map<string, LabelFigures> {
  return new Map(
    labels.map((label) => {
      let truePositives = 0;
      let falsePositives = 0;
      let falseNegatives = 0;
      gold.forEach((own, index) => {
        const is = own.includes(label);
        const called = predicted[index]?.includes(label) === true;
        if (is && called) truePositives += 1;
        else if (called) falsePositives += 1;
        else if (is) falseNegatives += 1;
      });
      return [label, figuresOf({ truePositives, falsePositives, falseNegatives })];
    }),
  );
}

/**
 * How often each true label was called what.
 *
 * @param labels rows and columns, in order
 * @param gold the true label of each sentence
 * @param predicted the called label of each sentence; a label not in `labels` counts in no column
 * @returns counts by true label (row) and called label (column)
 */
export function confusionMatrix(
  labels: readonly string[],
  gold: readonly string[],
  predicted: readonly string[],
): number[][] {
  const matrix = labels.map(() => labels.map(() => 0));
  gold.forEach((own, index) => {
    const row = matrix[labels.indexOf(own)];
    const column = labels.indexOf(predicted[index] ?? '');
    if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + 1;
  });
  return matrix;
}

/** Share of sentences for which every theme is right and no other was called, 0 to 1 (exact-match ratio). */
export function exactMatch(gold: readonly (readonly string[])[], predicted: readonly (readonly string[])[]): number {
  const same = gold.filter((own, index) => {
    const called = predicted[index] ?? [];
    return own.length === called.length && own.every((label) => called.includes(label));
  });
  return ratio(same.length, gold.length);
}
