import { describe, expect, it } from 'vitest';
import { systemFigures } from '../../src/evaluate/figures.js';
import { scoredDocument } from './scored-fixture.js';

describe('figures of a system', () => {
  // By hand: five gold sentences, one of them missed, and one finding that is no gold sentence.
  const document = scoredDocument(
    'letter',
    [
      [
        [['health'], 'strength'],
        [['health'], 'strength', 0.9],
      ],
      [
        [['health', 'risk'], 'weakness'],
        [['health'], 'weakness', 0.8],
      ],
      [
        [[], 'neutral'],
        [['risk'], 'strength', 0.6],
      ],
      [[[], 'mixed'], null],
      [
        [['risk'], 'weakness'],
        [['risk'], 'mixed', 0.5],
      ],
    ],
    [['risk']],
  );
  const figures = systemFigures([document], ['health', 'risk', 'NEET']);

  it('count a missed sentence as wrong in polarity and in exact match, even where it has no theme', () => {
    expect(figures.polarity.accuracy).toBe(2 / 5);
    expect(figures.polarity.byLabel.mixed).toMatchObject({ truePositives: 0, falseNegatives: 1, falsePositives: 1 });
    expect(figures.polarity.confusion).toEqual([
      [1, 0, 0, 0, 0],
      [0, 1, 1, 0, 0],
      [0, 0, 0, 0, 1],
      [1, 0, 0, 0, 0],
    ]);
    expect(figures.themes.exactMatch).toBe(2 / 5);
    expect(figures.boundaries).toMatchObject({ truePositives: 4, falseNegatives: 1, falsePositives: 1 });
  });

  it('count a finding that is no gold sentence as wrong in each of its themes', () => {
    expect(figures.themes.byLabel.risk).toMatchObject({ truePositives: 1, falsePositives: 2, falseNegatives: 1 });
    expect(figures.themes.byLabel.health).toMatchObject({ truePositives: 2, falsePositives: 0, falseNegatives: 0 });
  });

  it('say of a theme that occurs nowhere that it has no figures, and leave it out of the mean', () => {
    expect(figures.themes.byLabel.NEET?.undefinedFigures).toEqual(['precision', 'recall', 'f1']);
    expect(figures.themes.average.macroF1).toBeCloseTo((1 + 2 / 5) / 2, 12);
  });

  it('have agreement in which a missed sentence is a disagreement', () => {
    // Health: yes–yes twice, no–no twice, no–missed once: observed 0.8, expected 0.4 · 0.4 + 0.6 · 0.4.
    expect(figures.themes.byLabel.health?.kappa).toBeCloseTo((0.8 - 0.4) / 0.6, 12);
  });

  it('have calibration of what was stated', () => {
    // Brier: (0.1² + 0.2² + 0.6² + 0.5²) / 4; error: each statement is alone in its bin.
    expect(figures.calibration?.polarity.brier).toBeCloseTo(0.165, 12);
    expect(figures.calibration?.polarity.expectedError).toBeCloseTo((0.1 + 0.2 + 0.6 + 0.5) / 4, 12);
  });

  it('keep items of what needs to improve apart', () => {
    const sentences = document.sentences.map((sentence, index) => ({
      ...sentence,
      section: index < 2 ? 'What needs to improve' : 'Main findings',
    }));
    const { improvementItems, runningText } = systemFigures([{ ...document, sentences }], ['health']).polarity;
    expect(improvementItems).toEqual({ count: 2, accuracy: 1 });
    expect(runningText).toEqual({ count: 3, accuracy: 0 });
  });
});
