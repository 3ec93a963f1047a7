import { describe, expect, it } from 'vitest';
import { annotatorAgreement } from '../../src/evaluate/annotators.js';
import type { GoldDocument, GoldUnit } from '../../src/evaluate/gold.js';
import type { Polarity } from '../../src/finding.js';

const units = (labels: readonly (readonly [number, Polarity, ...string[]])[]): GoldUnit[] =>
  labels.map(([start, polarity, ...themes], id) => ({
    document: 'letter',
    id,
    start,
    end: start + 9,
    role: 'sentence',
    themes,
    polarity,
  }));

const document = (people: Readonly<Record<string, readonly GoldUnit[]>>): GoldDocument => ({
  name: 'letter',
  text: ' '.repeat(100),
  units: Object.values(people)[0] ?? [],
  annotator: Object.keys(people)[0] ?? null,
  annotators: new Map(Object.entries(people)),
  council: null,
  date: null,
  composed: false,
});

describe('agreement between annotators', () => {
  const ann = units([
    [0, 'strength', 'health'],
    [10, 'weakness'],
    [20, 'neutral'],
    [30, 'strength'],
  ]);
  const bob = units([
    [0, 'strength', 'health'],
    [10, 'strength'],
    [20, 'neutral'],
    [45, 'neutral'],
  ]);

  it('is measured on the sentences that both have, and says how many they have not', () => {
    const pair = annotatorAgreement([document({ Ann: ann, Bob: bob })], ['health'])?.pairs[0];
    expect(pair).toMatchObject({ shared: 3, onlyFirst: 1, onlySecond: 1, boundariesF1: 0.75 });
    // Polarity: two of three the same; expected (1·2 + 1·0 + 1·1) / 9.
    expect(pair?.polarityKappa).toBeCloseTo((2 / 3 - 3 / 9) / (1 - 3 / 9), 12);
    expect(pair?.themeKappa.health).toBe(1);
  });

  it('has an alpha over three annotators, in which a missing sentence is a gap', () => {
    const agreement = annotatorAgreement([document({ Ann: ann, Bob: bob, Cat: ann.slice(0, 2) })], ['health']);
    // Units of polarity: SSS, WSW, NN, and S and N alone, which tell nothing.
    // Observed: 2·2/2 = 2 unlike pairs; values S 4, W 2, N 2: expected (56 − 12 − 2 − 2) / 7.
    expect(agreement?.polarityAlpha).toBeCloseTo(1 - 2 / (40 / 7), 12);
    expect(agreement?.pairs).toHaveLength(3);
  });

  it('is none where there is one annotator', () => {
    expect(annotatorAgreement([document({ Ann: ann })], ['health'])).toBeNull();
  });
});
