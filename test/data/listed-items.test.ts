import { describe, expect, it } from 'vitest';
import { seedExamples, seedNames, writtenExamples } from '../../scripts/training-data.js';
import { sectionKind } from '../../src/model/section-kind.js';

describe('training sentences under headings of what must improve', () => {
  const examples = [...writtenExamples().examples, ...seedNames().flatMap(seedExamples)];
  const items = examples.filter(({ section, item }) => sectionKind(section ?? null) === 'improve' && item !== false);

  it('are all weaknesses where they are list items, as the rule for such items has it', () => {
    expect(items.length).toBeGreaterThan(700);
    expect(items.filter(({ polarity }) => polarity !== 'weakness').map(({ text }) => text)).toEqual([]);
  });
});
