/**
 * `npm run docs:commands`: runs the commands that `docs/extending.md` shows and writes what they print below them, between
 * the markers. Those marked “by the model” print figures that change when the library's model is trained again.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const commandPage = 'docs/extending.md';

/** A command of the page with what the page says that it prints. */
export interface ShownCommand {
  readonly command: string;
  /** Whether its output depends on how models are trained. */
  readonly byModel: boolean;
  readonly output: string;
}

const block = /<!-- run(, by the model)?: (.+) -->\n```text\n([\s\S]*?)```\n<!-- end -->/g;

/** The commands of a page, in order. */
export function shownCommands(page: string): ShownCommand[] {
  return [...page.matchAll(block)].map(([, byModel, command, output]) => ({
    command: command ?? '',
    byModel: byModel !== undefined,
    output: output ?? '',
  }));
}

/**
 * Runs commands one after another in a folder of their own, which has the documents and examples of this one.
 *
 * @returns what each printed on standard output
 */
export function runCommands(commands: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  try {
    for (const name of ['docs', 'seeds', 'node_modules']) symlinkSync(resolve(name), join(folder, name));
    return commands.map((command) => {
      const line = command.replace(/\binspection-findings\b/g, `"${process.execPath}" "${resolve('dist/cli.js')}"`);
      return execFileSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = readFileSync(commandPage, 'utf8');
  const outputs = runCommands(shownCommands(page).map(({ command }) => command));
  let at = 0;
  const written = page.replace(block, (_, byModel: string | undefined, command: string) => {
    const output = outputs[at];
    at += 1;
    return `<!-- run${byModel ?? ''}: ${command} -->\n\`\`\`text\n${output ?? ''}\`\`\`\n<!-- end -->`;
  });
  writeFileSync(commandPage, written);
}
