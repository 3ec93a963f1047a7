#!/usr/bin/env node
/** The command line: arguments → the command of the same name. */

import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { annotateCommand } from './commands/annotate.js';
import { classifyCommand } from './commands/classify.js';
import { CommandError } from './commands/command-error.js';
import { evaluateCommand } from './commands/evaluate.js';
import { lexiconCommand } from './commands/lexicon.js';
import { trainCommand } from './commands/train.js';

const program = new Command('inspection-findings')
  .description('Label the sentences of inspection documents by theme and polarity.')
  .version(manifest.version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .showHelpAfterError('(add --help for what is possible)')
  .exitOverride();

program.addCommand(classifyCommand());
program.addCommand(lexiconCommand());
program.addCommand(trainCommand());
program.addCommand(annotateCommand());
program.addCommand(evaluateCommand());

// Whoever has seen enough closes the pipe, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof CommandError) {
    process.stderr.write(`inspection-findings: ${error.message}\n`);
    process.exitCode = error.exitCode;
  } else {
    throw error;
  }
}
