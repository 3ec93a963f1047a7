/** `inspection-findings lexicon`: check a lexicon file, suggest terms, compare two lexicons. */

import { Command, InvalidArgumentError } from 'commander';
import pico from 'picocolors';
import type { Classifier } from '../classify.js';
import { checkLexicon } from '../lexicon/check.js';
import { defaultLexicon } from '../lexicon/default.js';
import { diffFindings } from '../lexicon/diff.js';
import { mergeExtension, sameWords } from '../lexicon/extend.js';
import { suggestTerms } from '../lexicon/suggest.js';
import { lexiconUse } from '../lexicon/use.js';
import { changeList, suggestionTable, useTables } from '../report/lexicon-table.js';
import type { TableStyle } from '../report/table.js';
import { readSentences } from '../text/document.js';
import { CommandError } from './command-error.js';
import { classifierOf, collectPaths, documentsOf, lexiconFile, problemLines } from './inputs.js';

/** The library's own lexicon, in the place of a file. */
const ownName = 'default';

/** The command with its three parts. */
export function lexiconCommand(): Command {
  const command = new Command('lexicon').description('check a lexicon file, suggest terms, compare two lexicons');
  command
    .command('check')
    .description('what is wrong with a lexicon file, and with --on what its terms find')
    .argument('<file>', 'a lexicon, JSON or CSV')
    .option('--on <folder>', 'documents to hold it against (.txt, .md)')
    .exitOverride()
    .action(runCheck);
  command
    .command('suggest')
    .description('words and phrases that go with a theme’s findings and are not in its lexicon yet')
    .argument('<theme>', 'a theme of the lexicon')
    .requiredOption('--on <folder>', 'documents to look in (.txt, .md)')
    .option(
      '-l, --lexicon <file>',
      'extend the lexicon by a JSON or CSV file (repeat it; later wins)',
      collectPaths,
      [],
    )
    .option('-m, --model <file>', 'use a model of your own, made by the train command')
    .option('-n, --number <count>', 'how many to show', wholeNumber, 20)
    .exitOverride()
    .action(runSuggest);
  command
    .command('diff')
    .description(`which sentences get other labels by lexicon B than by A; “${ownName}” is the library’s own`)
    .argument('<a>', 'a lexicon, JSON or CSV')
    .argument('<b>', 'another')
    .requiredOption('--on <folder>', 'documents to label (.txt, .md)')
    .exitOverride()
    .action(runDiff);
  return command.exitOverride();
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('expected a whole number, 1 or more');
  return Number(value);
}

function style(): TableStyle {
  return {
    colours: pico.createColors(pico.isColorSupported && process.stdout.isTTY === true),
    width: process.stdout.columns ?? 100,
  };
}

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

async function runCheck(path: string, { on }: { on?: string }): Promise<void> {
  const file = await lexiconFile(path);
  if (file.problems.length > 0) throw new CommandError(problemLines(file.problems, path).join('\n'));
  const remarks = checkLexicon(file, defaultLexicon);
  const terms = [...file.themes, ...file.cues].reduce((sum, group) => sum + group.terms.length, 0);
  const lines = remarks.map(({ term, theme, message, at }) => {
    const { line, column } = file.placeOf(at);
    return `${[path, line, column].filter((part) => part !== undefined).join(':')}: “${term === '' ? theme : term}” ${message}`;
  });
  const names = file.themes.map(({ theme }) => theme);
  const found = `${path}: ${count(new Set(names).size, 'theme')}, ${count(terms, 'term')}, ${count(remarks.length, 'remark')}`;
  process.stdout.write(`${[found, ...lines].join('\n')}\n`);
  if (on === undefined) return;
  const documents = await documentsOf(on);
  const sentences = documents.flatMap(({ name, text }) =>
    readSentences(text).map((sentence) => ({ document: name, text: sentence.text })),
  );
  const own = new Set(
    file.themes.flatMap(({ theme, terms: list }) => list.map((term) => keyOf(theme, sameWords(term)))),
  );
  const use = lexiconUse(mergeExtension(defaultLexicon, file), sentences);
  const isOwn = (theme: string, term: string) =>
    own.has(keyOf(theme, sameWords({ term }))) || own.has(keyOf(theme, term));
  process.stdout.write(`\n${on}: ${count(sentences.length, 'sentence')} in ${count(documents.length, 'document')}\n\n`);
  process.stdout.write(useTables(use, isOwn, [...new Set(names)], style()));
}

const keyOf = (theme: string, words: string): string => JSON.stringify([theme, words]);

async function runSuggest(
  theme: string,
  flags: { on: string; lexicon: readonly string[]; model?: string; number: number },
): Promise<void> {
  const { classifier } = await classifierOf(flags.lexicon, flags.model);
  const names = classifier.lexicon.themes.map((entry) => entry.theme);
  const name = names.find((own) => own.toLowerCase() === theme.toLowerCase());
  if (name === undefined) throw new CommandError(`${theme}: is no theme of the lexicon; it has ${names.join(', ')}`);
  const documents = await documentsOf(flags.on);
  const findings = documents.flatMap((document) =>
    classifier.classify(document.text).map(({ text, themes }) => ({ document: document.name, text, themes })),
  );
  const own = findings.filter(({ themes }) => themes.includes(name)).length;
  process.stdout.write(`${flags.on}: ${count(own, 'finding')} of “${name}” among ${findings.length}\n`);
  const suggestions = suggestTerms(name, classifier.lexicon, findings).slice(0, flags.number);
  process.stdout.write(
    suggestions.length === 0
      ? 'nothing goes with them oftener than by chance\n'
      : `\n${suggestionTable(suggestions, style())}`,
  );
}

async function runDiff(a: string, b: string, { on }: { on: string }): Promise<void> {
  const classifierFor = async (path: string): Promise<Classifier> =>
    (await classifierOf(path === ownName ? [] : [path], undefined)).classifier;
  const [before, after] = [await classifierFor(a), await classifierFor(b)];
  const documents = await documentsOf(on);
  let changed = 0;
  let sentences = 0;
  for (const { name, text } of documents) {
    const first = before.classify(text);
    const changes = diffFindings(first, after.classify(text));
    sentences += first.length;
    changed += changes.length;
    if (changes.length > 0) process.stdout.write(`${changeList(name, changes, style())}\n`);
  }
  process.stdout.write(
    `${changed} of ${count(sentences, 'sentence')} in ${count(documents.length, 'document')} change label\n`,
  );
}
