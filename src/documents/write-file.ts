/** Text → a file, whole or not at all. Node only. */

import { rename, rm, writeFile } from 'node:fs/promises';
import { DocumentError } from './document.js';

/**
 * Writes a file under a temporary name beside its place and renames it, so that nobody meets half of it.
 *
 * @param path where
 * @param text what
 * @throws DocumentError, one line, where it cannot be written; what stood there before is still there
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'no such folder',
      EACCES: 'permission denied',
      EISDIR: 'is a folder; expected the name of a file',
    };
    throw new DocumentError(`${path}: ${reasons[code] ?? `cannot be written (${code})`}`);
  }
}
