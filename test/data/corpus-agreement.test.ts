import { describe, expect, it } from 'vitest';
import { labelAgreement, labelledTwice } from '../../scripts/corpus-agreement.js';
import { parseCorpus } from '../../src/training/corpus-check.js';

const strength = { themes: ['health'], polarity: 'strength' };
const weakness = { themes: [], polarity: 'weakness' };
const mixed = { themes: [], polarity: 'mixed' };
const lines = (file: string, ...labels: readonly object[]) =>
  parseCorpus(file, labels.map((label) => JSON.stringify({ text: 'A sentence.', ...label })).join('\n'));

describe('agreement of the two labellings', () => {
  const twice = lines(
    'reports',
    strength,
    weakness,
    { ...strength, readings: [strength, weakness] },
    { ...strength, readings: [weakness, strength] },
    { ...mixed, readings: [strength, weakness] },
  );
  const { polarity, themes, settled } = labelAgreement(twice);

  it('takes a line without readings as labelled alike, and the readings of the others', () => {
    // The first gave strength, weakness, strength, weakness, strength; the second strength and then weakness but once.
    const chance = (3 * 2 + 2 * 3) / 25;
    expect(polarity).toBeCloseTo((2 / 5 - chance) / (1 - chance), 12);
    expect(themes.get('health')).toBeCloseTo(polarity, 12);
  });

  it('has no figure for a theme that nobody gave', () => {
    expect(themes.get('risk')).toBeNaN();
  });

  it('counts how the differing ones were settled', () => {
    expect(settled).toEqual({ asFirst: 1, asSecond: 1, otherwise: 1 });
  });

  it('leaves out files that have no readings at all, since they were labelled once', () => {
    expect(labelledTwice([...twice, ...lines('letters', strength, weakness)])).toEqual(twice);
  });
});
