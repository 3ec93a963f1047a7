/** `npm run train`: data/training/*.jsonl and data/gold/*.jsonl with seeds/*.txt → data/model.json. */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { trainModel } from '../src/train.js';
import { readShippedExamples } from './training-data.js';

const { examples, sources } = readShippedExamples();
const lexiconFiles = ['accommodation', 'health', 'neet', 'polarity', 'risk', 'supervision'];
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const started = performance.now();
const model = trainModel(examples, {
  provenance: {
    sources,
    dataHash: hash(sources.map((source) => source.sha256).join('\n')),
    lexiconHash: hash(lexiconFiles.map((name) => readFileSync(`data/lexicon/${name}.json`, 'utf8')).join('\n')),
  },
  onProgress: (share) => process.stderr.write(`\rtraining … ${Math.round(share * 100)}%`),
});

/** One feature a line, so that a change of the model can be read in a diff. */
const head = { '//': 'Made by `npm run train`; never edited by hand.', ...model };
const text = JSON.stringify(head, null, 1).replace(/\[\s+(-?[\d.]+(?:,\s+-?[\d.]+)*)\s+\]/g, (list) =>
  list.replace(/\s+/g, ''),
);
writeFileSync('data/model.json', `${text}\n`);
const features = Object.keys(model.themes.features).length + Object.keys(model.polarity.features).length;
process.stderr.write(
  `\rdata/model.json: ${examples.length} sentences, ${features} features, ${Math.round(text.length / 1000)} kB, ${Math.round((performance.now() - started) / 1000)} s\n`,
);
