import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../scripts/training-data.js';
import { evaluate, scoreSystems } from '../../src/evaluate/evaluation.js';
import { goldJsonSchema } from '../../src/evaluate/gold-schema.js';
import { changesSince, parseSaved } from '../../src/evaluate/saved.js';
import { createClassifier, defaultLexicon } from '../../src/index.js';

describe('the committed figures', () => {
  const { runs } = parseSaved(readFileSync('data/figures.json', 'utf8'), 'data/figures.json');

  it('hold both kinds of run, over every gold sentence', async () => {
    const documents = await readSeeds();
    const gold = documents.flatMap(({ units }) => units.filter((unit) => unit.role === 'sentence'));
    expect(Object.keys(runs)).toEqual(['leave-one-document-out', 'model-as-it-is']);
    for (const { predictions } of Object.values(runs))
      expect(Object.values(predictions).flat()).toHaveLength(gold.length);
  });

  // The shipped model was trained on the seeds: this guards against a change that nobody meant, and says nothing of new
  // documents. `npm run evaluate -- --write-figures` makes the figures anew when the model or the lexicon has changed.
  it('are not above what the shipped model does on the seeds, by more than their intervals', async () => {
    const documents = await readSeeds();
    const { classify } = createClassifier();
    const system = {
      name: 'shipped',
      decides: { themes: true, polarity: true },
      find: (text: string) => classify(text),
    };
    const evaluation = evaluate(documents, scoreSystems(documents, [system]), {
      run: 'model-as-it-is',
      protocol: '',
      themes: defaultLexicon.themes.map(({ theme }) => theme),
      lexicon: defaultLexicon,
      resamples: 0,
      seed: 1,
      notes: [],
    });
    const saved = runs['model-as-it-is'];
    expect(saved).toBeDefined();
    if (saved !== undefined) expect(changesSince(evaluation, saved).falls).toEqual([]);
  });
});

describe('the JSON Schema of gold files', () => {
  it('is made from the schema that reads them (npm run schema)', () => {
    expect(JSON.parse(readFileSync('data/schema/gold.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(goldJsonSchema())),
    );
  });
});
