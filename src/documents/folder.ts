/** A folder → the documents in it. Node only. */

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DocumentError } from './document.js';

/**
 * The documents of a folder.
 *
 * @param path a folder, or a single document
 * @returns paths of its text and Markdown files, in the order of their names, without those of folders inside it and
 *   without README files, which speak of a folder
 * @throws DocumentError when there is no such folder, or no document in it
 */
export async function documentPaths(path: string): Promise<string[]> {
  let names: string[];
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    names = await readdir(path);
  } catch {
    throw new DocumentError(`${path}: no such folder; expected a folder of documents (.txt or .md)`);
  }
  const own = names.filter((name) => /\.(?:txt|md|markdown)$/i.test(name) && !/^readme\./i.test(name)).sort();
  if (own.length === 0) throw new DocumentError(`${path}: has no document; expected files that end in .txt or .md`);
  return own.map((name) => join(path, name));
}
