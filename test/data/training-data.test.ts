import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusTables } from '../../scripts/corpus-tables.js';
import { fillTables } from '../../scripts/fill-tables.js';
import { furtherSentences, seedSentences } from '../../scripts/measuring-text.js';
import { corpusLines, readShippedExamples } from '../../scripts/training-data.js';
import { corpusProblems, overlapWith, placeOf } from '../../src/training/corpus-check.js';

describe('the training corpus', () => {
  const lines = corpusLines();

  it('has known labels, whole passages, and no sentence twice or nearly twice', () => {
    expect(corpusProblems(lines)).toEqual([]);
  });

  it('has no sentence of a seed document, nor one with a few words changed, nor a run of words but phrases of the field', () => {
    const { alike, copied } = overlapWith(lines, seedSentences());
    expect(alike.map(placeOf)).toEqual([]);
    expect(copied.map(({ line, run }) => `${placeOf(line)}: ${run}`)).toEqual([]);
  });

  const further = furtherSentences();

  it.skipIf(further === undefined)('has none of the reports that are for measuring only', () => {
    const { alike, copied } = overlapWith(lines, further ?? []);
    expect(alike.length).toBe(0);
    expect(copied.length).toBe(0);
  });

  it('is described in data/README.md as it is (npm run corpus)', () => {
    const page = readFileSync('data/README.md', 'utf8');
    expect(fillTables(page, corpusTables(lines))).toBe(page);
  });
});

describe('the shipped model', () => {
  it('was made from the data that is here', () => {
    const model = JSON.parse(readFileSync('data/model.json', 'utf8')) as {
      provenance: { sources: unknown; sentences: number };
    };
    const { examples, sources } = readShippedExamples();
    expect(model.provenance.sources).toEqual(sources);
    expect(model.provenance.sentences).toBe(examples.length);
  });
});
