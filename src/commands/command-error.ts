/** What ends a command with a message for the user rather than a stack trace. */

import { DocumentError } from '../documents/document.js';
import { GoldError } from '../evaluate/gold.js';

/** A message for standard error and an exit status. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Turns what is wrong with the user's files into a message and exit status 2. */
export async function asCommandError(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof GoldError || error instanceof DocumentError) throw new CommandError(error.message);
    throw error;
  }
}
