/** Predicted sentences beside gold ones: the same sentence where both ends are within two characters. */

/** Anything with a place in a text, UTF-16 offsets, end exclusive. */
export interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Gold and predicted sentences, in pairs where they are the same. */
export interface Alignment<Gold, Predicted> {
  readonly pairs: readonly { readonly gold: Gold; readonly predicted: Predicted }[];
  readonly missed: readonly Gold[];
  readonly extra: readonly Predicted[];
}

/** How far a start or an end may be off, in UTF-16 code units. */
export const tolerance = 2;

/**
 * Aligns two lists of sentences of one document.
 *
 * @param gold in any order
 * @param predicted in any order
 * @returns every gold and every predicted sentence exactly once
 */
export function alignSentences<Gold extends Placed, Predicted extends Placed>(
  gold: readonly Gold[],
  predicted: readonly Predicted[],
): Alignment<Gold, Predicted> {
  const byStart = new Map<number, Predicted[]>();
  for (const sentence of predicted) byStart.set(sentence.start, [...(byStart.get(sentence.start) ?? []), sentence]);
  const used = new Set<Predicted>();
  const pairs: { gold: Gold; predicted: Predicted }[] = [];
  const missed: Gold[] = [];
  for (const sentence of gold) {
    let found: Predicted | undefined;
    for (const shift of [0, -1, 1, -2, 2]) {
      found ??= byStart
        .get(sentence.start + shift)
        ?.find((candidate) => !used.has(candidate) && Math.abs(candidate.end - sentence.end) <= tolerance);
    }
    if (found === undefined) missed.push(sentence);
    else {
      used.add(found);
      pairs.push({ gold: sentence, predicted: found });
    }
  }
  return { pairs, missed, extra: predicted.filter((sentence) => !used.has(sentence)) };
}
