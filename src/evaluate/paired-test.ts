/** Two systems on the same sentences: is the difference more than chance, and how many sentences would tell? */

/** Sentences that exactly one of two systems got right, and how probable such a split is by chance. */
export interface McNemar {
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Two-sided exact probability of a split at least as uneven, 0 to 1; 1 where the systems never differ. */
  readonly p: number;
}

/**
 * McNemar's exact test (McNemar 1947; exact binomial form, Dietterich 1998): of the sentences that one system alone got
 * right, each would by chance be either's with probability one half. It takes sentences as independent.
 *
 * @param first whether the first system was right, sentence by sentence
 * @param second the same of the second, in the same order
 * @example mcNemar([true, true, false], [false, false, true]) // { onlyFirst: 2, onlySecond: 1, p: 1 }
 */
export function mcNemar(first: readonly boolean[], second: readonly boolean[]): McNemar {
  const onlyFirst = first.filter((right, index) => right && second[index] === false).length;
  const onlySecond = first.filter((right, index) => !right && second[index] === true).length;
  return { onlyFirst, onlySecond, p: binomialTwoSided(Math.min(onlyFirst, onlySecond), onlyFirst + onlySecond) };
}

/** Twice the probability of at most `few` heads in `tosses` of a fair coin, at most 1. */
function binomialTwoSided(few: number, tosses: number): number {
  let logTerm = -tosses * Math.LN2;
  let sum = Math.exp(logTerm);
  for (let heads = 1; heads <= few; heads += 1) {
    logTerm += Math.log((tosses - heads + 1) / heads);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, 2 * sum);
}

/** 97.5 % and 80 % points of the normal distribution: 5 % two-sided error, 80 % power. */
const significance = 1.959964;
const power = 0.841621;

/**
 * How many sentences McNemar's test needs to tell a difference of accuracy, at 5 % two-sided error and 80 % power
 * (Connor 1987; formula 1 of it, without continuity correction). Sentences of one document are alike, so that in truth
 * somewhat more are needed.
 *
 * @param discordance share of sentences that exactly one of the two systems gets right, 0 to 1
 * @param difference of accuracy that is to be told, 0 to 1; default two points
 * @returns a number of sentences; a discordance below the difference cannot be, and is taken as the difference
 * @example sentencesNeeded(0.2) // 3921
 */
export function sentencesNeeded(discordance: number, difference = 0.02): number {
  const share = Math.max(discordance, difference);
  const root = significance * Math.sqrt(share) + power * Math.sqrt(share - difference ** 2);
  return Math.ceil((root / difference) ** 2);
}
