import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../src/analysis.js';
import { wordEvidence } from '../src/evidence.js';
import { defaultLexicon } from '../src/lexicon/default.js';
import { contextFeature } from '../src/model/features.js';
import type { CompiledDecision } from '../src/model/model.js';
import { readSentences } from '../src/text/document.js';

describe('evidence of the sentences around', () => {
  it.each([
    ['the one before', 'was:risk:near'],
    ['the first of the paragraph', 'opened:risk'],
    ['the next', 'next:risk:bare'],
  ])('%s is shown on the word that picks it up', (_, name) => {
    const [sentence] = readSentences('They are seen often.');
    if (sentence === undefined) throw new Error('expected a sentence');
    const analysis = createAnalyser(defaultLexicon).sentence(sentence.text);
    const decision: CompiledDecision = {
      labels: ['risk'],
      index: new Map([[name, 0]]),
      weights: Float64Array.of(500),
      unit: 1000,
      bias: [0],
      seen: new Uint8Array(1),
    };
    const contributions = { features: [contextFeature(name)], rows: Int32Array.of(0) };
    expect(wordEvidence(sentence, analysis, decision, contributions, 'risk')).toEqual([
      { label: 'risk', term: 'They', start: 0, end: 4, weight: 0.5, source: 'bayes' },
    ]);
  });
});
