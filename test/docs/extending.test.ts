import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandPage, runCommands, shownCommands } from '../../scripts/doc-commands.js';

const page = readFileSync(commandPage, 'utf8');
const commands = shownCommands(page);

describe('the page on extending the themes', () => {
  it('shows commands', () => {
    expect(commands.filter(({ byModel }) => !byModel).length).toBeGreaterThan(0);
    expect(commands.filter(({ byModel }) => byModel).length).toBeGreaterThan(0);
  });

  it.each(commands.filter(({ byModel }) => !byModel).map(({ command, output }) => [command, output]))(
    'says what `%s` prints (npm run docs:commands)',
    (command, output) => {
      expect(runCommands([command])).toEqual([output]);
    },
  );

  it('has commands by the model that run', () => {
    // Training on all of the library's sentences takes half a minute; its model is trained on the page's own here.
    const quick = commands.map(({ command }) => command.replace(' --with-shipped', ''));
    for (const output of runCommands(quick)) expect(output).not.toBe('');
  });

  it('names files as they are', () => {
    const rows = (name: string) => readFileSync(name, 'utf8').split('\n');
    const [terms, sentences] = [...page.matchAll(/```csv\n([\s\S]*?)```/g)].map(([, text]) =>
      (text ?? '').trim().split('\n'),
    );
    for (const row of terms ?? []) expect(rows('docs/examples/themes.csv')).toContain(row);
    for (const row of sentences?.slice(1) ?? []) expect(rows('docs/examples/sentences.csv')).toContain(`${row},`);
  });

  it('has a program that prints what its comments say', () => {
    const [program] = [...page.matchAll(/```ts\n(import [\s\S]*?)```/g)].map(([, text]) => text ?? '');
    const entry = (name: string) => JSON.stringify(pathToFileURL(resolve(`dist/${name}.js`)).href);
    const code = (program ?? '')
      .replace(/'inspection-findings\/(\w+)'/g, (_, name: string) => entry(name))
      .replace(/'inspection-findings'/g, entry('index'));
    const said = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, comment]) => comment);
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(said.length).toBeGreaterThan(3);
    expect(stdout.trim().split('\n')).toEqual(said);
  });
});
