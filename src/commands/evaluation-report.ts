/** What every evaluation command ends with: an evaluation held against a baseline, drawn, and written. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import pico from 'picocolors';
import { readDocument } from '../documents/document.js';
import { writeWhole } from '../documents/write-file.js';
import type { Evaluation } from '../evaluate/evaluation.js';
import { type GoldDocument, GoldError } from '../evaluate/gold.js';
import { type Changes, changesSince, parseSaved, savedFormat, savedRun } from '../evaluate/saved.js';
import { htmlReport } from '../report/evaluation-html.js';
import { evaluationSections } from '../report/evaluation-sections.js';
import { markdownReport, terminalReport } from '../report/evaluation-table.js';

const formats = ['table', 'json', 'md', 'html'] as const;
type Format = (typeof formats)[number];

/** What all evaluations can be asked for. */
export interface ReportFlags {
  readonly annotator?: string;
  readonly format?: Format;
  readonly output?: string;
  readonly baseline?: string;
  readonly resamples: number;
  readonly seed: number;
  readonly terms: number;
}

const wholeNumber = (value: string): number => {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
};

/** Adds the options of {@link ReportFlags} to a command. */
export function withReportOptions(command: Command): Command {
  return command
    .option('-a, --annotator <name>', 'whose labels count as gold, where several people annotated')
    .addOption(
      new Option('-f, --format <format>', 'how to show the figures; default table, or as the output is named').choices(
        formats,
      ),
    )
    .option('-o, --output <file>', 'where to write; default standard output')
    .option('-b, --baseline <file>', 'an earlier run: show what changed, exit with 1 where a figure fell')
    .option('--resamples <number>', 'bootstrap resamples for the intervals', wholeNumber, 2000)
    .option('--seed <number>', 'seed of the resamples', wholeNumber, 1)
    .option('--terms <number>', 'how many lexicon terms to list, the worst first', wholeNumber, 20);
}

/**
 * Shows an evaluation as asked for. Sets exit status 1 where a figure fell by more than its interval.
 *
 * @param evaluation what was found
 * @param documents the gold documents, for their texts
 * @param flags format, place, baseline
 * @throws GoldError or DocumentError, one line, for a baseline that cannot be used or a place that cannot be written
 */
export async function reportEvaluation(
  evaluation: Evaluation,
  documents: readonly GoldDocument[],
  flags: ReportFlags,
): Promise<void> {
  const changes = flags.baseline === undefined ? undefined : await changesFrom(flags.baseline, evaluation);
  const text = render(evaluation, documents, changes, formatOf(flags), flags);
  if (flags.output === undefined) process.stdout.write(text);
  else await writeWhole(flags.output, text);
  if (changes !== undefined && changes.falls.length > 0) {
    process.exitCode = 1;
    for (const { figure, before, now, bound } of changes.falls) {
      process.stderr.write(
        `inspection-findings: fallen: ${figure}, from ${before.toFixed(3)} to ${now.toFixed(3)}; its interval ends at ${bound.toFixed(3)}\n`,
      );
    }
  }
}

async function changesFrom(file: string, evaluation: Evaluation): Promise<Changes> {
  const { runs } = parseSaved((await readDocument(file)).text, file);
  const saved = Object.hasOwn(runs, evaluation.run) ? runs[evaluation.run] : undefined;
  if (saved === undefined)
    throw new GoldError(`${file}: runs: expected a run “${evaluation.run}”; it has ${Object.keys(runs).join(', ')}`);
  return changesSince(evaluation, saved);
}

function formatOf({ format, output }: ReportFlags): Format {
  if (format !== undefined) return format;
  const ending = output?.split('.').at(-1)?.toLowerCase();
  return formats.find((name) => name === ending) ?? 'table';
}

function render(
  evaluation: Evaluation,
  documents: readonly GoldDocument[],
  changes: Changes | undefined,
  format: Format,
  { terms, output }: ReportFlags,
): string {
  if (format === 'json') return jsonReport(evaluation, changes);
  const sections = evaluationSections(evaluation, { terms, changes });
  if (format === 'md') return markdownReport('How far to trust the labels', sections);
  if (format === 'html')
    return htmlReport(evaluation, sections, new Map(documents.map(({ name, text }) => [name, text])));
  const { bold } = pico.createColors(pico.isColorSupported && process.stdout.isTTY === true && output === undefined);
  return terminalReport(sections, bold);
}

/** All figures, without a word of the documents; it can be the baseline of a later run. */
function jsonReport(evaluation: Evaluation, changes: Changes | undefined): string {
  const { run, sentences: _sentences, ...figures } = evaluation;
  const changed = changes?.sentences.map(({ sentence: { document, start, end }, ...change }) => ({
    document,
    start,
    end,
    ...change,
  }));
  const report = {
    format: savedFormat,
    runs: { [run]: savedRun(evaluation) },
    ...figures,
    ...(changes === undefined ? {} : { changes: { ...changes, sentences: changed } }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
