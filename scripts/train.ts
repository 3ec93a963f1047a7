/** `npm run train`: data/training/*.jsonl and data/gold/*.jsonl with seeds/*.txt → data/model.json, and the same packed. */

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { modelText } from '../src/model/model-file.js';
import { packModel } from '../src/model/packed.js';
import { trainModel } from '../src/train.js';
import { readShippedExamples } from './training-data.js';

const { examples, sources } = readShippedExamples();
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const started = performance.now();
const model = trainModel(examples, {
  provenance: {
    sources,
    dataHash: hash(sources.map((source) => source.sha256).join('\n')),
  },
  onProgress: (share) => process.stderr.write(`\rtraining … ${Math.round(share * 100)}%`),
});

const text = modelText(model, 'npm run train');
writeFileSync('data/model.json', text);
writeFileSync('data/model.packed.json', `${JSON.stringify(packModel(model))}\n`);
const features = Object.keys(model.themes.features).length + Object.keys(model.polarity.features).length;
process.stderr.write(
  `\rdata/model.json: ${examples.length} sentences, ${features} features, ${Math.round(text.length / 1000)} kB, ${Math.round((performance.now() - started) / 1000)} s\n`,
);
