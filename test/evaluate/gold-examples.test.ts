import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseGold } from '../../src/evaluate/gold.js';
import { goldExamples } from '../../src/evaluate/gold-examples.js';
import { readGoldExamples } from '../../src/evaluate/read-gold.js';

describe('gold as training examples', () => {
  it('has every gold sentence of a seed, in document order', async () => {
    const file = 'data/gold/portsmouth-focused-visit-2025.jsonl';
    const gold = parseGold(readFileSync(file, 'utf8'), file).filter((unit) => unit.role === 'sentence');
    const examples = await readGoldExamples([file], { text: 'seeds' });
    expect(examples.map(({ polarity }) => polarity)).toEqual(gold.map(({ polarity }) => polarity));
    expect(examples.every(({ passage }) => passage === 'gold/portsmouth-focused-visit-2025')).toBe(true);
  });

  it('keeps a sentence that the library would split elsewhere', () => {
    const text = 'Main findings\n\nPlans are good. Visits are late; notes are poor.';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const unit = { document: 'letter', id: 0, role: 'sentence' as const, themes: [] };
    const examples = goldExamples({
      name: 'letter',
      text,
      units: [
        { ...unit, ...at('Plans are good.'), polarity: 'strength' },
        { ...unit, ...at('Visits are late;'), polarity: 'weakness' },
        { ...unit, ...at('notes are poor.'), polarity: 'weakness' },
      ],
    });
    expect(examples.map((example) => [example.text, example.section])).toEqual([
      ['Plans are good.', 'Main findings'],
      ['Visits are late;', 'Main findings'],
      ['notes are poor.', 'Main findings'],
    ]);
  });
});
