/** Sentences that differ in little and are labelled differently: are both of a pair right? (Gardner et al. 2020) */

import type { Passage } from '../src/training/examples.js';

/** Labels of a sentence. */
interface Labels {
  readonly themes: readonly string[];
  readonly polarity: string;
}

/** Pairs of one kind. */
export interface PairCount {
  /** The two labels, or the themes that one has and the other has not. */
  readonly kind: string;
  readonly pairs: number;
  /** Those of which both sentences are right. */
  readonly right: number;
}

/** Pairs whose gold labels differ, by decision and kind. */
export interface PairCounts {
  readonly sentences: number;
  /** Sentences of which the polarity is right, and of which all themes are. */
  readonly rightPolarity: number;
  readonly rightThemes: number;
  readonly polarity: readonly PairCount[];
  readonly themes: readonly PairCount[];
}

/** The contrast sets of a corpus: passages whose sentences stand each alone, in two or more variants. */
export function contrastSets(passages: readonly Passage[]): Passage[] {
  return passages.filter(({ examples }) => examples.length > 1 && examples.every(({ kind }) => kind === 'contrast'));
}

/**
 * Counts the pairs of each set whose gold labels differ, and those of which both sentences were labelled rightly.
 *
 * @param sets the sets with, by place, what each sentence was called
 * @returns kinds of pair, those with most wrong first
 */
export function countPairs(
  sets: readonly { readonly gold: readonly Labels[]; readonly called: readonly Labels[] }[],
): PairCounts {
  const polarity = new Map<string, PairCount>();
  const themes = new Map<string, PairCount>();
  let [sentences, rightPolarity, rightThemes] = [0, 0, 0];
  for (const { gold, called } of sets) {
    const right = gold.map((own, place) => ({
      polarity: called[place]?.polarity === own.polarity,
      themes: difference(called[place]?.themes ?? [], own.themes).length === 0,
    }));
    sentences += right.length;
    rightPolarity += right.filter((own) => own.polarity).length;
    rightThemes += right.filter((own) => own.themes).length;
    gold.forEach((first, at) => {
      for (let other = at + 1; other < gold.length; other += 1) {
        const second = gold[other];
        if (second === undefined) continue;
        const places = [at, other];
        if (first.polarity !== second.polarity) {
          const both = places.every((place) => right[place]?.polarity === true);
          add(polarity, [first.polarity, second.polarity].sort().join(' and '), both);
        }
        const differing = difference(first.themes, second.themes);
        if (differing.length > 0) {
          const both = places.every((place) => right[place]?.themes === true);
          add(themes, differing.join(', '), both);
        }
      }
    });
  }
  return { sentences, rightPolarity, rightThemes, polarity: worstFirst(polarity), themes: worstFirst(themes) };
}

/** The themes that one of two lists has. */
function difference(first: readonly string[], second: readonly string[]): string[] {
  return [
    ...first.filter((theme) => !second.includes(theme)),
    ...second.filter((theme) => !first.includes(theme)),
  ].sort();
}

function add(counts: Map<string, PairCount>, kind: string, right: boolean): void {
  const own = counts.get(kind) ?? { kind, pairs: 0, right: 0 };
  counts.set(kind, { kind, pairs: own.pairs + 1, right: own.right + (right ? 1 : 0) });
}

function worstFirst(counts: ReadonlyMap<string, PairCount>): PairCount[] {
  return [...counts.values()].sort(
    (a, b) => b.pairs - b.right - (a.pairs - a.right) || b.pairs - a.pairs || a.kind.localeCompare(b.kind, 'en'),
  );
}
