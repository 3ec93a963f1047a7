/**
 * `npm run evaluate`: leave-one-document-out over the seeds, beside the baselines; or, with `--gold FILE --text FOLDER`,
 * a model as it is on documents of one's own, as `inspection-findings evaluate` does. `--write-figures` keeps both kinds
 * of run, over the seeds, in data/figures.json, which later runs and the tests are held against.
 */

import { Command, CommanderError, Option } from 'commander';
import { asCommandError, CommandError } from '../src/commands/command-error.js';
import { type EvaluateFlags, evaluateModel, runEvaluate, withGoldOptions } from '../src/commands/evaluate.js';
import { type ReportFlags, reportEvaluation, withReportOptions } from '../src/commands/evaluation-report.js';
import { writeWhole } from '../src/documents/write-file.js';
import { savedFormat, savedRun } from '../src/evaluate/saved.js';
import { defaultLexicon } from '../src/lexicon/default.js';
import { shippedModel } from '../src/model/shipped.js';
import { leaveOneOut, type Split } from './leave-one-out.js';
import { readSeeds } from './training-data.js';

interface ScriptFlags extends ReportFlags {
  readonly gold?: readonly string[];
  readonly split: Split;
  readonly writeFigures: boolean;
}

const figuresFile = 'data/figures.json';

async function run(flags: ScriptFlags): Promise<void> {
  const { gold } = flags;
  if (gold !== undefined) return runEvaluate({ ...flags, gold } satisfies EvaluateFlags);
  const seeds = await readSeeds();
  const evaluation = leaveOneOut(seeds, flags.split, flags);
  await reportEvaluation(evaluation, seeds, flags);
  if (!flags.writeFigures) return;
  const shipped = evaluateModel(seeds, shippedModel(), defaultLexicon, flags);
  const figures = {
    '//': 'Made by `npm run evaluate -- --write-figures`; never edited by hand.',
    format: savedFormat,
    runs: { [evaluation.run]: savedRun(evaluation), [shipped.run]: savedRun(shipped) },
  };
  // One sentence a line, so that a change of labels can be read in a diff.
  const oneLine = (list: string): string => list.replace(/\s*\n\s*/g, ' ');
  const text = JSON.stringify(figures, null, 1)
    .replace(/\[[^[\]{}]*\]/g, oneLine)
    .replace(/\[[^[\]{}]*\[[^[\]{}]*\][^[\]{}]*\]/g, oneLine);
  await writeWhole(figuresFile, `${text}\n`);
  process.stderr.write(`${figuresFile}: ${shipped.sentences.length} sentences of ${seeds.length} documents\n`);
}

const command = withReportOptions(withGoldOptions(new Command('npm run evaluate --')))
  .option('-g, --gold <file...>', 'gold labels of one’s own documents; default: leave-one-document-out over the seeds')
  .addOption(
    new Option('--split <unit>', 'what is left out together').choices(['document', 'council']).default('document'),
  )
  .option('--write-figures', `keep the figures in ${figuresFile}`, false)
  .exitOverride()
  .action((flags: ScriptFlags) => asCommandError(() => run(flags)));

try {
  await command.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof CommandError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  } else throw error;
}
