import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { featureFamilies } from '../../scripts/ablation-variants.js';
import { contrastSets, countPairs } from '../../scripts/contrast-sets.js';
import { accuracyPage, accuracyPageNow } from '../../scripts/docs-tables.js';
import { confusions, errorsBy, type JudgedSentence } from '../../scripts/seed-errors.js';
import { seedExamples, seedNames } from '../../scripts/training-data.js';
import { createAnalyser } from '../../src/analysis.js';
import { defaultLexicon } from '../../src/lexicon/default.js';
import { polarityFeatures } from '../../src/model/polarity-features.js';
import { themeFeatures } from '../../src/model/theme-features.js';
import { contextOf, groupPassages } from '../../src/training/examples.js';

/** Names of all features of the seeds. */
function seedFeatures(): string[] {
  const analyser = createAnalyser(defaultLexicon);
  const names = new Set<string>();
  for (const passage of groupPassages(seedNames().flatMap(seedExamples))) {
    passage.examples.forEach((example, at) => {
      const analysis = analyser.sentence(example.text);
      const context = contextOf(analyser, passage, at, passage.examples);
      for (const { name } of [...themeFeatures(analysis, context), ...polarityFeatures(analysis, context)])
        names.add(name);
    });
  }
  return [...names];
}

describe('the families of features that are left out in turn', () => {
  const names = seedFeatures();

  it.each(featureFamilies)('are features that sentences have: %s', (_, family) => {
    expect(names.filter((name) => family.test(name))).not.toEqual([]);
  });

  it('leave no feature without a family', () => {
    expect(names.filter((name) => !featureFamilies.some(([, family]) => family.test(name)))).toEqual([]);
  });

  it('leave the words alone but for the two that are about words', () => {
    const words = names.filter((name) => /^[ub]:/.test(name));
    const others = featureFamilies.filter(([name]) => !name.includes('words'));
    for (const [, family] of others) expect(words.filter((name) => family.test(name))).toEqual([]);
  });
});

describe('contrast sets', () => {
  const good = { themes: ['health'], polarity: 'strength' };
  const bad = { themes: ['health'], polarity: 'weakness' };
  const other = { themes: [], polarity: 'weakness' };

  it('count a pair as right only when both of its sentences are', () => {
    expect(countPairs([{ gold: [good, bad], called: [good, bad] }]).polarity).toEqual([
      { kind: 'strength and weakness', pairs: 1, right: 1 },
    ]);
    expect(countPairs([{ gold: [good, bad], called: [good, good] }]).polarity).toEqual([
      { kind: 'strength and weakness', pairs: 1, right: 0 },
    ]);
  });

  it('count a pair in the decision in which its gold labels differ, and by the themes that one has', () => {
    expect(countPairs([{ gold: [bad, other], called: [good, other] }])).toEqual({
      sentences: 2,
      rightPolarity: 1,
      rightThemes: 2,
      polarity: [],
      themes: [{ kind: 'health', pairs: 1, right: 1 }],
    });
  });

  it('are passages of kind contrast with a sentence to compare with', () => {
    const sentence = (kind: string) => ({ text: 'Audits are late.', themes: [], polarity: 'weakness' as const, kind });
    const pair = { name: 'pair', examples: [sentence('contrast'), sentence('contrast')] };
    const single = { name: 'single', examples: [sentence('contrast')] };
    const report = { name: 'report', examples: [sentence('ilacs'), sentence('ilacs')] };
    expect(contrastSets([pair, single, report])).toEqual([pair]);
  });
});

describe('errors on the seeds', () => {
  const judged = (voice: string, gold: string, called: string, themes: readonly string[] = []): JudgedSentence => ({
    document: 'letter',
    voice,
    section: 'none',
    gold: { themes: ['health'], polarity: gold },
    called: { themes, polarity: called },
  });

  it('are counted by group, missed and extra themes apart', () => {
    const sentences = [
      judged('council', 'neutral', 'strength', ['risk', 'NEET']),
      judged('council', 'neutral', 'neutral', ['health']),
      judged('letter', 'weakness', 'weakness', ['health']),
    ];
    expect(errorsBy(sentences, ({ voice }) => voice)).toEqual([
      { name: 'council', sentences: 2, polarity: 1, missed: 1, extra: 2 },
      { name: 'letter', sentences: 1, polarity: 0, missed: 0, extra: 0 },
    ]);
  });

  it('are listed by confusion, the most frequent first', () => {
    const sentences = ['strength', 'weakness', 'strength'].map((called) => judged('council', 'neutral', called));
    expect(confusions(sentences)).toEqual([
      { gold: 'neutral', called: 'strength', count: 2 },
      { gold: 'neutral', called: 'weakness', count: 1 },
    ]);
  });
});

describe('the accuracy page', () => {
  it('has the tables that the data make (npm run docs)', async () => {
    const page = readFileSync(accuracyPage, 'utf8');
    expect(await accuracyPageNow(page)).toBe(page);
  });
});
