/** `inspection-findings classify`: documents in, findings out. */

import { Command, Option } from 'commander';
import pico from 'picocolors';
import type { Classifier } from '../classify.js';
import { DocumentError, type DocumentText, readDocument, readStandardInput } from '../documents/document.js';
import { type Finding, type Polarity, polarities } from '../finding.js';
import { findingsTable, summaryTable, type TableStyle } from '../report/table.js';
import { summariseFindings } from '../summary.js';
import { CommandError } from './command-error.js';
import { classifierOf, collect, collectPaths } from './inputs.js';

interface ClassifyFlags {
  readonly format?: 'table' | 'jsonl' | 'json';
  readonly theme: readonly string[];
  readonly polarity: readonly string[];
  readonly summary: boolean;
  readonly lexicon: readonly string[];
  readonly model?: string;
}

/** The command with its options. */
export function classifyCommand(): Command {
  return new Command('classify')
    .description('label the sentences of documents (plain text or Markdown); without a file, standard input')
    .argument('[file...]', 'documents to read; - is standard input')
    .addOption(
      new Option('-f, --format <format>', 'table (at a terminal), jsonl (when piped) or json').choices([
        'table',
        'jsonl',
        'json',
      ]),
    )
    .option('-t, --theme <theme>', 'only findings with this theme (repeat it, or separate by commas)', collect, [])
    .option('-p, --polarity <polarity>', 'only findings with this polarity (likewise)', collect, [])
    .option('-s, --summary', 'counts by theme and polarity in place of findings', false)
    .option(
      '-l, --lexicon <file>',
      'extend the lexicon by a JSON or CSV file (repeat it; later wins)',
      collectPaths,
      [],
    )
    .option('-m, --model <file>', 'use a model of your own, made by the train command')
    .exitOverride()
    .action(runClassify);
}

async function runClassify(files: readonly string[], flags: ClassifyFlags): Promise<void> {
  const { classifier } = await classifierOf(flags.lexicon, flags.model);
  const keep = filterOf(flags, classifier);
  const format = flags.format ?? (process.stdout.isTTY ? 'table' : 'jsonl');
  const style: TableStyle = {
    colours: pico.createColors(pico.isColorSupported && process.stdout.isTTY === true),
    width: process.stdout.columns ?? 100,
  };
  const done: { document: DocumentText; findings: Finding[] }[] = [];
  for (const file of files.length === 0 ? ['-'] : files) {
    try {
      const document = file === '-' ? await readStandardInput() : await readDocument(file);
      done.push({ document, findings: classifier.classify(document.text).filter(keep) });
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      process.stderr.write(`inspection-findings: ${error.message}\n`);
      process.exitCode = 2;
    }
  }
  if (done.length > 0) process.stdout.write(render(done, format, flags.summary, style));
}

function render(
  done: readonly { document: DocumentText; findings: Finding[] }[],
  format: 'table' | 'jsonl' | 'json',
  summary: boolean,
  style: TableStyle,
): string {
  if (summary) {
    const counts = summariseFindings(done.flatMap(({ findings }) => findings));
    return format === 'table'
      ? summaryTable(counts, style)
      : `${JSON.stringify(counts, null, format === 'json' ? 2 : 0)}\n`;
  }
  if (format === 'table') {
    return done
      .map(({ document, findings }) => {
        const title = done.length > 1 ? `${style.colours.underline(document.path)}\n\n` : '';
        return title + (findings.length === 0 ? 'no findings\n' : findingsTable(findings, style));
      })
      .join('\n');
  }
  const rows = done.flatMap(({ document, findings }) =>
    findings.map((finding) => ({ document: document.name, ...finding })),
  );
  return format === 'json'
    ? `${JSON.stringify(rows, null, 2)}\n`
    : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function filterOf({ theme, polarity }: ClassifyFlags, { lexicon }: Classifier): (finding: Finding) => boolean {
  const themes = lexicon.themes.map((entry) => entry.theme);
  const wantedThemes = theme.map((name) => oneOf(name, themes, '--theme'));
  const wantedPolarities = polarity.map((name) => oneOf<Polarity>(name, polarities, '--polarity'));
  return (finding) =>
    (wantedThemes.length === 0 || finding.themes.some((name) => wantedThemes.includes(name))) &&
    (wantedPolarities.length === 0 || wantedPolarities.includes(finding.polarity));
}

function oneOf<Name extends string>(value: string, names: readonly Name[], option: string): Name {
  const found = names.find((name) => name.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw new CommandError(`${option} ${value}: expected one of ${names.join(', ')}`);
  return found;
}
