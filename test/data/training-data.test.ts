import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readShippedExamples, seedExamples, seedNames, writtenExamples } from '../../scripts/training-data.js';
import { defaultThemes } from '../../src/finding.js';
import { readSentences } from '../../src/text/document.js';

const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const plain = (text: string): string => words(text).join(' ');

/** Share of the words of the shorter that the two have in common. */
function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / Math.max(1, Math.max(a.size, b.size));
}

describe('the written corpus', () => {
  const { examples } = writtenExamples();

  it('has no sentence twice under the same heading', () => {
    const seen = new Map<string, number>();
    for (const { text, section } of examples) {
      const key = `${section ?? ''} | ${plain(text)}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen].filter(([, count]) => count > 1)).toEqual([]);
  });

  it('uses the themes of the codebook alone', () => {
    for (const { themes } of examples) for (const theme of themes) expect(defaultThemes).toContain(theme);
  });

  it('has no sentence of a seed document, nor one with a few words changed', () => {
    const seeds = seedNames()
      .flatMap((name) => seedExamples(name).map((example) => new Set(words(example.text))))
      .filter((set) => set.size >= 8);
    const copied = examples.filter(({ text }) => {
      const own = new Set(words(text));
      return own.size >= 8 && seeds.some((set) => sharedWords(own, set) > 0.75);
    });
    expect(copied.map(({ text }) => text)).toEqual([]);
  });

  const measuring = '../shared/gold/dev';
  const files = ((): string[] => {
    try {
      return readdirSync(measuring).filter((file) => file.endsWith('.txt'));
    } catch {
      return [];
    }
  })();

  it.skipIf(files.length === 0)('has no sentence of the reports that are for measuring only', () => {
    const reports = files
      .flatMap((file) => readSentences(readFileSync(`${measuring}/${file}`, 'utf8')))
      .map(({ text }) => new Set(words(text)))
      .filter((set) => set.size >= 8);
    const copied = examples.filter(({ text }) => {
      const own = new Set(words(text));
      return own.size >= 8 && reports.some((set) => sharedWords(own, set) > 0.75);
    });
    expect(copied.length).toBe(0);
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
