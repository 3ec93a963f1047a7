/**
 * `npm run docs`: data/figures.json and data/ablation.json → the tables of docs/accuracy.md, each between its markers. With
 * `--further FOLDER`, a folder of other documents with gold labels, the table of those is made anew as well; without, it
 * is left as it stands.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { createClassifier } from '../src/classify.js';
import { writeWhole } from '../src/documents/write-file.js';
import { scoreSystems } from '../src/evaluate/evaluation.js';
import { polarityCoverage, systemFigures } from '../src/evaluate/figures.js';
import { leading } from '../src/evaluate/headline.js';
import { readGold } from '../src/evaluate/read-gold.js';
import { parseSaved } from '../src/evaluate/saved.js';
import { defaultThemes } from '../src/finding.js';
import { markdownTable } from '../src/report/evaluation-table.js';
import { share } from '../src/report/section.js';
import type { Ablation } from './ablation.js';
import { accuracyTables } from './accuracy-tables.js';
import { fillTables } from './fill-tables.js';
import { judgedSentences } from './seed-errors.js';
import { readSeeds } from './training-data.js';

export const accuracyPage = 'docs/accuracy.md';

/** The tables that are made of what is committed. */
export async function committedTables(): Promise<Map<string, string>> {
  const { runs } = parseSaved(readFileSync('data/figures.json', 'utf8'), 'data/figures.json');
  const run = runs['leave-one-document-out'];
  if (run === undefined) throw new Error('data/figures.json has no run “leave-one-document-out”.');
  const ablation = JSON.parse(readFileSync('data/ablation.json', 'utf8')) as Ablation;
  return accuracyTables(run, ablation, judgedSentences(await readSeeds(), run));
}

/** The model that comes with the library on documents that it was not trained on. */
async function furtherTable(folder: string): Promise<string> {
  const documents = await readGold(
    readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .map((file) => `${folder}/${file}`),
  );
  const { classify } = createClassifier();
  const [system] = scoreSystems(documents, [
    { name: 'shipped', decides: { themes: true, polarity: true }, find: (text) => classify(text) },
  ]);
  const scored = system?.documents ?? [];
  const groups = [...scored.map((own, index) => [`report ${index + 1}`, [own]] as const), ['all', scored] as const];
  return markdownTable({
    head: ['', 'sentences', ...Object.values(leading), 'mixed F1', 'calibration error', 'accuracy of the surest 80 %'],
    rows: groups.map(([name, own]) => {
      const { sentences, themes, polarity, calibration } = systemFigures(own, defaultThemes);
      return [
        name,
        String(sentences),
        ...[
          themes.average.micro.f1,
          themes.average.macroF1,
          themes.exactMatch,
          polarity.accuracy,
          polarity.strengthWeaknessF1,
          polarity.average.macroF1,
          polarity.byLabel.mixed?.f1,
          calibration?.polarity.expectedError,
          polarityCoverage(own).find(({ coverage }) => coverage === 0.8)?.accuracy,
        ].map(share),
      ];
    }),
  });
}

const further = 'further reports';

/** The page with what is committed; the further reports' table is left. */
export async function accuracyPageNow(page: string): Promise<string> {
  return fillTables(page, await committedTables(), [further]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { further: folder } = new Command('npm run docs --')
    .option('--further <folder>', 'gold labels and texts of documents that the model was not trained on')
    .parse()
    .opts<{ further?: string }>();
  const tables = await committedTables();
  if (folder !== undefined) tables.set(further, await furtherTable(folder));
  await writeWhole(accuracyPage, fillTables(readFileSync(accuracyPage, 'utf8'), tables, [further]));
}
