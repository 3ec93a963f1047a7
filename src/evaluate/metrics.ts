/**
 * Counts of right and wrong → precision, recall, F1.
 *
 * Division by zero gives 0, and never quietly: `undefinedFigures` names every figure whose denominator is 0, tables
 * print a dash for it, and averages over labels leave out labels that are neither true nor called anywhere.
 */

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
  /** Figures that are 0 because there is nothing to divide by, not because all was wrong. */
  readonly undefinedFigures: readonly ('precision' | 'recall' | 'f1')[];
}

/** Figures over several labels. */
export interface AverageFigures {
  /** All decisions pooled. */
  readonly micro: LabelFigures;
  /** Mean of the F1 of labels that are true or called somewhere, each counting the same; 0 where there is none. */
  readonly macroF1: number;
  /** Mean of the labels' F1, weighted by support; 0 where no label is true anywhere. */
  readonly weightedF1: number;
}

/**
 * Figures from counts.
 *
 * @example figuresOf({ truePositives: 2, falsePositives: 2, falseNegatives: 0 }).f1 // 2/3
 */
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
    undefinedFigures: [
      ...(called === 0 ? (['precision'] as const) : []),
      ...(support === 0 ? (['recall'] as const) : []),
      ...(called + support === 0 ? (['f1'] as const) : []),
    ],
  };
}

/** A part of a whole, 0 to 1; 0 where the whole is 0. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * Averages over labels (micro, macro and weighted as Sebastiani 2002 and scikit-learn define them).
 *
 * @param labels figures of each label
 */
export function averageFigures(labels: readonly LabelFigures[]): AverageFigures {
  const sum = (pick: (figures: LabelFigures) => number): number => labels.reduce((total, own) => total + pick(own), 0);
  const present = labels.filter((own) => !own.undefinedFigures.includes('f1'));
  return {
    micro: figuresOf({
      truePositives: sum((own) => own.truePositives),
      falsePositives: sum((own) => own.falsePositives),
      falseNegatives: sum((own) => own.falseNegatives),
    }),
    macroF1: ratio(
      present.reduce((total, own) => total + own.f1, 0),
      present.length,
    ),
    weightedF1: ratio(
      sum((own) => own.f1 * own.support),
      sum((own) => own.support),
    ),
  };
}
