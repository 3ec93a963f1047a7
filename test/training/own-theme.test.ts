import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/analysis.js';
import { readTrainingCorpus } from '../../src/documents/training-corpus.js';
import { createClassifier, defaultLexicon, defaultThemes, extendLexicon, parseModel } from '../../src/index.js';
import { parseLexicon } from '../../src/lexicon/lexicon-file.js';
import { modelText } from '../../src/model/model-file.js';
import { type TrainedModel, type TrainingExample, trainModel, trainWithFigures } from '../../src/train.js';
import { groupPassages } from '../../src/training/examples.js';
import { themeTargets } from '../../src/training/targets.js';
import { parseTrainingTable } from '../../src/training/training-file.js';

const lexicon = extendLexicon(
  defaultLexicon,
  parseLexicon(readFileSync('docs/examples/themes.csv', 'utf8'), 'themes.csv'),
);
const names = ['pathway planning', 'education'];
const own = parseTrainingTable(readFileSync('docs/examples/sentences.csv', 'utf8'), 'sentences.csv').map((example) => ({
  ...example,
  labelled: names,
}));
/** A few hundred of the library's own sentences, in whole passages, enough for every polarity. */
const shipped = groupPassages(readTrainingCorpus() ?? [])
  .filter((_, index) => index % 12 === 0)
  .flatMap((passage) => passage.examples.map((example) => ({ ...example, labelled: defaultThemes })));
const general =
  'Inspectors met social workers.\n\nThe council has a new office. Managers oversee the work of teams.\n\nMost children like their social worker.';

describe.each([
  ['alone', own],
  ['on top of the library’s sentences', [...shipped, ...own]],
])('a theme of one’s own, trained with 40 sentences %s', (_, examples) => {
  let trained: TrainedModel;
  beforeAll(() => {
    trained = trainWithFigures(examples, { lexicon });
  });

  it('does better than by its terms alone, cross-validated over both themes', () => {
    let gain = 0;
    for (const theme of names) {
      const figures = trained.figures.themes.get(theme);
      expect(figures?.labelled).toBe(40);
      gain += (figures?.f1 ?? 0) - (figures?.lexiconAlone.f1 ?? 1);
    }
    expect(gain).toBeGreaterThan(0);
  });

  it('finds sentences that have none of its terms, and leaves out those where a term misleads', () => {
    const { classify } = createClassifier({ lexicon, model: trained.model });
    const themes = (text: string) => classify(text)[0]?.themes ?? [];
    expect(themes('Young people’s plans are not looked at again when life changes.')).toContain('pathway planning');
    expect(themes('School nurses see all children in care.')).not.toContain('education');
  });

  it('gives the theme to no sentence about other things', () => {
    for (const { themes } of createClassifier({ lexicon, model: trained.model }).classify(general)) {
      for (const theme of names) expect(themes).not.toContain(theme);
    }
  });

  it('still is judged by its terms', () => {
    const { classify } = createClassifier({ lexicon, model: trained.model });
    expect(classify('Care leavers have a leaving care plan by sixteen.')[0]?.themes).toContain('pathway planning');
  });

  it('loads from its file, states where it is from, and does not go with a lexicon without the theme', () => {
    const model = parseModel(modelText(trained.model, 'a test'));
    expect(createClassifier({ lexicon, model }).classify(general)).toEqual(
      createClassifier({ lexicon, model: trained.model }).classify(general),
    );
    expect(model.provenance).toMatchObject({ date: null, sentences: examples.length });
    expect(model.provenance.library).toMatch(/^inspection-findings \d+\.\d+\.\d+$/);
    expect(model.provenance.dataHash).toMatch(/^[0-9a-f]{64}$/);
    expect(() => createClassifier({ model })).toThrow('has the theme “pathway planning”, “education”');
  });
});

describe('training', () => {
  it('gives the same model for the same sentences, lexicon and date', () => {
    const provenance = { date: '2026-11-24' };
    const text = () => modelText(trainModel(own, { lexicon, provenance }), 'a test');
    expect(text()).toBe(text());
    expect(JSON.parse(text())).toMatchObject({ provenance: { date: '2026-11-24' } });
  });

  it('states another hash for other terms, and none for other notes', () => {
    const hashOf = (terms: readonly object[]) =>
      trainModel(own, { lexicon: extendLexicon(lexicon, { theme: 'education', terms: terms as never }) }).provenance
        .lexiconHash;
    expect(hashOf([{ term: 'exam', note: 'why' }])).toBe(hashOf([{ term: 'exam' }]));
    expect(hashOf([{ term: 'exam', weight: 3 }])).not.toBe(hashOf([{ term: 'exam' }]));
  });

  it('leaves a theme of a handful of sentences to its terms', () => {
    const few = own.map((example, index) => ({
      ...example,
      themes: example.themes.filter((theme) => theme === 'education' || index < 9),
    }));
    expect(trainModel(few, { lexicon }).themes.labels).toEqual(['education']);
  });

  it('leaves a theme that every sentence has to its terms', () => {
    const all = own.map((example) => ({ ...example, themes: ['education'] }));
    expect(trainModel(all, { lexicon }).themes.labels).toEqual([]);
  });

  it('tells of its progress from 0 to 1', () => {
    const shares: number[] = [];
    trainModel(own, { lexicon, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it.each([
    ['no list', {}, TypeError, 'Training: expected an array of labelled sentences'],
    [
      'a number for a sentence',
      [own[0], 7],
      TypeError,
      'Training: examples[1]: expected an object with text, themes and polarity.',
    ],
    [
      'an empty sentence',
      [{ text: '', themes: [], polarity: 'strength' }],
      TypeError,
      'Training: examples[0]: text: expected the sentence, not nothing.',
    ],
    [
      'a polarity that is none',
      [{ text: 'a', themes: [], polarity: 'good' }],
      TypeError,
      'Training: examples[0]: polarity: expected one of strength, weakness, mixed, neutral.',
    ],
    ['nothing', [], RangeError, 'expected sentences of every polarity'],
    [
      'a theme that the lexicon has not',
      [{ text: 'a', themes: ['housing'], polarity: 'strength' }],
      RangeError,
      'have the theme “housing”, which the lexicon has not',
    ],
    [
      'one passage',
      own.map((example) => ({ ...example, passage: 'letter' })),
      RangeError,
      'expected sentences of at least 5 passages, found 1',
    ],
  ])('refuses %s', (_, examples, type, message) => {
    const train = () => trainModel(examples as TrainingExample[], { lexicon });
    expect(train).toThrow(type);
    expect(train).toThrow(message);
  });

  it('refuses an example that contains itself', () => {
    const cyclic: Record<string, unknown> = { text: 'a', polarity: 'strength' };
    cyclic.themes = [cyclic];
    expect(() => trainModel([cyclic as never])).toThrow('Training: examples[0]: themes.0: expected a theme.');
  });
});

describe('what is known of a sentence that was not labelled for a theme', () => {
  const analyser = createAnalyser(lexicon);
  const example = (text: string, more: object = {}): TrainingExample => ({
    text,
    themes: [],
    polarity: 'neutral',
    ...more,
  });
  const targets = (examples: readonly TrainingExample[]) =>
    themeTargets(analyser, groupPassages(examples), ['education']).map(([target]) => target);
  const labelled = Array.from({ length: 20 }, () => example('Pupils learn.', { themes: ['education'] }));

  it('is nothing when a term of the theme is in it or in the sentence before, and no when there is none', () => {
    const letter = { labelled: ['health'], passage: 'letter' };
    expect(
      targets([
        ...labelled,
        example('Nurses are kind.', letter),
        example('Schools are good.', letter),
        example('They are near.', letter),
        example('Dentists are far.', letter),
      ]).slice(20),
    ).toEqual([false, undefined, undefined, false]);
  });

  it('is what its labels say where they were made with the theme in mind', () => {
    expect(targets([example('Schools are good.', { labelled: ['education'] }), example('Schools are good.')])).toEqual([
      false,
      false,
    ]);
  });

  it('never drowns what was labelled: half as many are taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 300 }), (known, unknown) => {
        const found = targets([
          ...Array.from({ length: known }, (_, at) =>
            example('Pupils learn.', { themes: at % 2 === 0 ? ['education'] : [] }),
          ),
          ...Array.from({ length: unknown }, () => example('Nurses are kind.', { labelled: ['health'] })),
        ]);
        expect(found.slice(0, known)).not.toContain(undefined);
        expect(found.slice(known).filter((target) => target === false).length).toBeLessThanOrEqual(
          Math.max(1, Math.ceil(known / 2)),
        );
      }),
      { numRuns: 50 },
    );
  });
});
