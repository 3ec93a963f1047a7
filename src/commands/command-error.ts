/** What ends a command with a message for the user rather than a stack trace. */

import { DocumentError } from '../documents/document.js';
import { GoldError } from '../evaluate/gold.js';
import { ModelError } from '../model/model-file.js';
import { TrainingFileError } from '../training/training-file.js';

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
export async function asCommandError<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    const ofFiles = [GoldError, DocumentError, ModelError, TrainingFileError];
    if (error instanceof Error && ofFiles.some((kind) => error instanceof kind)) throw new CommandError(error.message);
    throw error;
  }
}
