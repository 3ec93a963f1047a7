import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluation.js';
import { changesSince, parseSaved, savedFormat, savedRun } from '../../src/evaluate/saved.js';
import { defaultLexicon } from '../../src/index.js';
import { type Labels, scoredDocument } from './scored-fixture.js';

type Pair = readonly [NonNullable<Labels>, Labels];

function evaluation(pairs: readonly Pair[]) {
  const scored = scoredDocument('letter', pairs);
  const units = scored.sentences.map(({ start, end, gold }, id) => ({
    document: 'letter',
    id,
    start,
    end,
    role: 'sentence' as const,
    ...gold,
  }));
  const document = {
    name: 'letter',
    text: '',
    units,
    annotator: null,
    annotators: new Map(),
    council: null,
    date: null,
    composed: false,
  };
  return evaluate([document], [{ name: 'ours', decides: { themes: true, polarity: true }, documents: [scored] }], {
    run: 'test',
    protocol: 'A test.',
    themes: ['health'],
    lexicon: defaultLexicon,
    resamples: 200,
    seed: 1,
    notes: [],
  });
}

const right: Pair = [
  [['health'], 'strength'],
  [['health'], 'strength', 0.9],
];
const wrong: Pair = [
  [['health'], 'strength'],
  [[], 'weakness', 0.9],
];
const missed: Pair = [[[], 'neutral'], null];

describe('a saved evaluation', () => {
  it('has no text in it and is read as it was written', () => {
    const json = JSON.stringify({ format: savedFormat, runs: { test: savedRun(evaluation([right, wrong, missed])) } });
    expect(json).not.toContain('Sentence');
    expect(parseSaved(json, 'base.json').runs.test?.predictions).toEqual({
      letter: [
        [0, 9, 'strength', ['health']],
        [10, 19, 'weakness', []],
        [20, 29, null, []],
      ],
    });
  });

  it.each([
    ['no JSON', '{', 'base.json: is no JSON'],
    ['another format', '{"format": "x", "runs": {}}', 'base.json: format: expected “inspection-findings/evaluation@1”'],
    ['no runs', `{"format": "${savedFormat}"}`, 'base.json: runs: expected an object with format and runs'],
  ])('that is %s is refused', (_, json, message) => {
    expect(() => parseSaved(json, 'base.json')).toThrow(message);
  });
});

describe('changes since a saved evaluation', () => {
  const before = savedRun(evaluation([right, wrong, wrong, right]));

  it('are none where nothing changed', () => {
    const changes = changesSince(evaluation([right, wrong, wrong, right]), before);
    expect(changes).toEqual({ sentences: [], falls: [], unmatched: { now: 0, before: 0 } });
  });

  it('tell what is fixed and what is broken, decision by decision', () => {
    const { sentences } = changesSince(evaluation([wrong, right, wrong, right]), before);
    expect(sentences.map(({ decision, change, before: old, now }) => [decision, change, old, now])).toEqual([
      ['polarity', 'broken', 'strength', 'weakness'],
      ['themes', 'broken', 'health', 'no theme'],
      ['polarity', 'fixed', 'weakness', 'strength'],
      ['themes', 'fixed', 'no theme', 'health'],
    ]);
  });

  it('are falls where a figure is worse than the interval of the saved one', () => {
    const many = (good: number, bad: number) =>
      evaluation([...Array.from({ length: good }, () => right), ...Array.from({ length: bad }, () => wrong)]);
    const saved = savedRun(many(80, 20));
    const names = (good: number, bad: number) => changesSince(many(good, bad), saved).falls.map(({ figure }) => figure);
    expect(names(76, 24)).toEqual([]);
    expect(names(60, 40)).toEqual(
      expect.arrayContaining(['polarity accuracy', 'health F1', 'polarity calibration error']),
    );
    expect(names(95, 5)).toEqual([]);
  });

  it('count sentences that gold no longer has, or did not have', () => {
    expect(changesSince(evaluation([right, wrong]), before).unmatched).toEqual({ now: 0, before: 2 });
  });
});
