/**
 * `npm run evaluate`: leave-one-document-out over the seeds, beside the baselines; or, with `--gold FILE --text FOLDER`,
 * the shipped model on documents of one's own. Prints tables and writes JSON.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Command } from 'commander';
import { createClassifier } from '../src/classify.js';
import { lexiconBaseline, majorityBaseline, naturalBaseline } from '../src/evaluate/baselines.js';
import { systemFigures } from '../src/evaluate/figures.js';
import { GoldError, parseGold } from '../src/evaluate/gold.js';
import { type ScoredDocument, type System, scoreDocument } from '../src/evaluate/scored.js';
import { defaultThemes } from '../src/finding.js';
import { defaultLexicon } from '../src/lexicon/default.js';
import { figuresTable, type NamedFigures, systemsTable } from '../src/report/evaluation-table.js';
import { type TrainingExample, trainModel } from '../src/train.js';
import { seedExamples, seedNames, writtenExamples } from './training-data.js';

const { gold, text, json } = new Command()
  .option('--gold <file...>', 'gold labels, JSON Lines')
  .option('--text <folder>', 'folder with the raw texts, one <document>.txt each')
  .option('--json <file>', 'where to write the figures', 'evaluation.json')
  .parse()
  .opts<{ gold?: string[]; text?: string; json: string }>();

const classifierSystem = (examples?: readonly TrainingExample[]): System => {
  const { classify } = createClassifier(examples === undefined ? {} : { model: trainModel(examples) });
  return (input) => classify(input);
};

/** The content of a file, or one line that says which file was expected and why. */
function readExpected(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new GoldError(`${file}: cannot be read; expected ${what}`);
  }
}

function ownDocuments(files: readonly string[], folder: string): NamedFigures[] {
  const system = classifierSystem();
  const lexicon = lexiconBaseline(defaultLexicon);
  const documents = files.flatMap((file) => {
    const units = parseGold(readExpected(file, 'gold labels, JSON Lines'), file);
    return [...new Set(units.map((unit) => unit.document))].map((name) => ({
      name,
      raw: readExpected(join(folder, `${basename(name)}.txt`), `the raw text of the document “${name}” of ${file}`),
      units: units.filter((unit) => unit.document === name),
    }));
  });
  const score = (own: System): ScoredDocument[] =>
    documents.map(({ name, raw, units }) => scoreDocument(name, raw, units, own));
  return [
    { name: 'inspection-findings', figures: systemFigures(score(system), defaultThemes) },
    { name: 'lexicon alone', figures: systemFigures(score(lexicon), defaultThemes) },
  ];
}

function leaveOneOut(): NamedFigures[] {
  const names = seedNames();
  const seeds = new Map(names.map((name) => [name, seedExamples(name)]));
  const written = writtenExamples().examples;
  const systems: Record<string, (rest: readonly TrainingExample[], seedsOnly: readonly TrainingExample[]) => System> = {
    'inspection-findings': (rest) => classifierSystem(rest),
    'lexicon alone': () => lexiconBaseline(defaultLexicon),
    'natural, as its README shows': (_, seedsOnly) => naturalBaseline(seedsOnly),
    'majority class': (_, seedsOnly) => majorityBaseline(seedsOnly),
  };
  return Object.entries(systems).map(([name, make]) => {
    const scored = names.map((document) => {
      const seedsOnly = names.filter((other) => other !== document).flatMap((other) => seeds.get(other) ?? []);
      process.stderr.write(`\r${name}: ${document}                    `);
      return scoreDocument(
        document,
        readFileSync(`seeds/${document}.txt`, 'utf8'),
        parseGold(readFileSync(`data/gold/${document}.jsonl`, 'utf8'), `data/gold/${document}.jsonl`),
        make([...written, ...seedsOnly], seedsOnly),
      );
    });
    return { name, figures: systemFigures(scored, defaultThemes) };
  });
}

function allSystems(): NamedFigures[] {
  try {
    return gold === undefined ? leaveOneOut() : ownDocuments(gold, text ?? dirname(gold[0] ?? '.'));
  } catch (error) {
    if (!(error instanceof GoldError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

const systems = allSystems();
process.stderr.write('\r');
const [own] = systems;
if (own !== undefined) process.stdout.write(`${figuresTable(own)}\n`);
process.stdout.write(systemsTable(systems));
mkdirSync(dirname(json), { recursive: true });
writeFileSync(
  json,
  `${JSON.stringify(Object.fromEntries(systems.map(({ name, figures }) => [name, figures])), null, 2)}\n`,
);
