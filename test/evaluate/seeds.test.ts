import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { systemFigures } from '../../src/evaluate/figures.js';
import { parseGold } from '../../src/evaluate/gold.js';
import { scoreDocument } from '../../src/evaluate/scored.js';
import { defaultThemes } from '../../src/finding.js';
import { classifyFindings } from '../../src/index.js';

const folders = [
  { gold: 'data/gold', text: 'seeds', least: 0.99 },
  { gold: '../shared/gold/dev', text: '../shared/gold/dev', least: 0.97 },
];

for (const { gold, text, least } of folders) {
  const files = ((): string[] => {
    try {
      return readdirSync(gold).filter((file) => file.endsWith('.jsonl'));
    } catch {
      return [];
    }
  })();
  describe.skipIf(files.length === 0)(`sentences of the documents in ${text}`, () => {
    it.each(files.map((file) => file.replace('.jsonl', '')))('are found in %s', (name) => {
      const units = parseGold(readFileSync(`${gold}/${name}.jsonl`, 'utf8'), name);
      const document = { name, text: readFileSync(`${text}/${name}.txt`, 'utf8'), units };
      const scored = scoreDocument(document, (input) => classifyFindings(input));
      const { boundaries } = systemFigures([scored], defaultThemes);
      expect(boundaries.f1).toBeGreaterThanOrEqual(least);
      expect(boundaries.furniture).toBeLessThanOrEqual(0.02);
    });
  });
}
