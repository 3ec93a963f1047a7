import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  createClassifier,
  defaultLexicon,
  extendLexicon,
  type Model,
  ModelError,
  parseModel,
} from '../../src/index.js';
import { lexiconContent } from '../../src/lexicon/content.js';
import { modelText } from '../../src/model/model-file.js';

const text = readFileSync('data/model.json', 'utf8');
const shipped = parseModel(text);
const changed = (change: (model: Record<string, unknown>) => void): string => {
  const model = JSON.parse(text) as Record<string, unknown>;
  change(model);
  return JSON.stringify(model);
};

const firstRow = (model: Record<string, unknown>): unknown[] => {
  const { features } = model.themes as { features: Record<string, unknown[]> };
  return Object.values(features)[0] ?? [];
};

describe('a model file', () => {
  it('classifies as the model that was written', () => {
    const again = parseModel(modelText(shipped, 'a test'));
    expect(again).toEqual(shipped);
    const sentence = 'Health assessments are too often late.';
    expect(createClassifier({ model: again }).classify(sentence)).toEqual(createClassifier().classify(sentence));
  });

  it.each([
    ['cut off in the middle', text.slice(0, text.length / 2), 'mine.json: is cut off or damaged'],
    ['empty', '', 'mine.json: is no JSON; expected a model file'],
    ['a lexicon', '{ "theme": "x", "terms": [] }', 'mine.json: is no model; expected the format'],
    ['nothing', 'null', 'mine.json: is no model'],
    [
      'of another format',
      changed((model) => Object.assign(model, { format: 'inspection-findings/model@0' })),
      'mine.json: is of format “inspection-findings/model@0”; this version reads',
    ],
    [
      'of another version of the features',
      changed((model) => Object.assign(model, { featureVersion: 1 })),
      'mine.json: was trained on version 1 of the features',
    ],
    [
      'without its polarity',
      changed((model) => delete model.polarity),
      'mine.json: is a model with a part missing or changed (polarity: ',
    ],
    [
      'with text for a weight',
      changed((model) => firstRow(model).splice(0, 1, 'many')),
      'mine.json: is a model with a part missing or changed (themes.features.',
    ],
    ['with a row too short', changed((model) => firstRow(model).pop()), ': expected 11 entries, found 10)'],
  ])('that is %s is refused in one line', (_, content, message) => {
    const read = () => parseModel(content, 'mine.json');
    expect(read).toThrow(ModelError);
    expect(read).toThrow(message);
  });
});

describe('a model and a lexicon', () => {
  it('fit when they are the library’s own', () => {
    expect(() => createClassifier({ model: shipped, lexicon: defaultLexicon })).not.toThrow();
  });

  it('fit when the lexicon has more themes and terms than the model was trained on', () => {
    const lexicon = extendLexicon(defaultLexicon, { themes: { education: ['school'], health: ['orthodontist'] } });
    expect(() => createClassifier({ model: shipped, lexicon })).not.toThrow();
  });

  it('do not fit when the lexicon lacks a theme that the model was trained on', () => {
    const lexicon = { ...defaultLexicon, themes: defaultLexicon.themes.filter(({ theme }) => theme !== 'health') };
    expect(() => createClassifier({ model: shipped, lexicon })).toThrow(
      'The model was trained with a lexicon that has the theme “health”; the lexicon given has not. Give the lexicon it was trained with, or train it again with this one.',
    );
  });

  it('do not fit when the lexicon lacks a group of cues that the model was trained on', () => {
    const lexicon = { ...defaultLexicon, cues: defaultLexicon.cues.filter(({ cue }) => cue !== 'more to do') };
    expect(() => createClassifier({ model: shipped, lexicon })).toThrow('has the cues “more to do”');
  });

  it.each([
    ['no model', {}, 'This is no model; expected the format'],
    ['null', null, 'This is no model; expected the format'],
    [
      'of another version of the features',
      { ...shipped, featureVersion: 1 },
      'was trained on version 1 of the features',
    ],
    ['of another format', { ...shipped, format: 'x' }, 'is of format “x”; this version reads'],
  ])('are refused when the model is %s', (_, model, message) => {
    expect(() => createClassifier({ model: model as Model })).toThrow(message);
  });
});

describe('the content of a lexicon', () => {
  it('does not change with notes and with defaults that are written out', () => {
    const lexicon = (terms: readonly object[]) =>
      extendLexicon({ themes: [], cues: [] }, { theme: 'x', terms: terms as never });
    expect(lexiconContent(lexicon([{ term: 'a', weight: 2, match: 'stem', note: 'why' }]))).toBe(
      lexiconContent(lexicon([{ term: 'a' }])),
    );
    expect(lexiconContent(lexicon([{ term: 'a', weight: 3 }]))).not.toBe(lexiconContent(lexicon([{ term: 'a' }])));
  });
});
