import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'train-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sentences = resolve('docs/examples/sentences.csv');
const themes = resolve('docs/examples/themes.csv');

function run(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, out: stdout, err: stderr };
}

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

describe('the train command', () => {
  it('writes a model that classify takes, and says how well it did', () => {
    const { status, out, err } = run('train', sentences, '--lexicon', themes, '--date', '2026-11-24');
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('cross-validated on 40 sentences in 5 parts');
    expect(out).toMatch(/pathway planning +40 +17 /);
    const { provenance } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
    expect(provenance).toMatchObject({ date: '2026-11-24', sources: [{ name: 'sentences.csv', sentences: 40 }] });
    const letter = file(
      'letter.txt',
      'Young people’s plans are seldom looked at again, and nobody asks care leavers why.',
    );
    const found = run('classify', letter, '--model', 'model.json', '--lexicon', themes);
    expect(found.err).toBe('');
    expect(JSON.parse(found.out).themes).toContain('pathway planning');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('takes JSON Lines, several files, and passages of the same name in each', () => {
    const lines = Array.from({ length: 12 }, (_, at) =>
      JSON.stringify({
        text: `Nurses are ${at} minutes away.`,
        themes: ['health'],
        polarity: 'neutral',
        passage: `p${at}`,
      }),
    ).join('\n');
    const { status, out } = run(
      'train',
      sentences,
      file('a.jsonl', lines),
      file('b.jsonl', lines),
      '-l',
      themes,
      '-o',
      'two.json',
    );
    expect(status).toBe(0);
    expect(out).toContain('cross-validated on 64 sentences');
  });

  it('takes gold labels with their texts', () => {
    const names = [
      'plymouth-children-letter-2024',
      'plymouth-focused-visit-2025',
      'plymouth-ilacs-2024',
      'plymouth-scrutiny-2024',
      'portsmouth-focused-visit-2025',
    ];
    const gold = names.map((name) => resolve(`data/gold/${name}.jsonl`));
    const { status, out, err } = run('train', ...gold, '--text', resolve('seeds'), '-o', 'gold.json');
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('cross-validated on 624 sentences');
    const ilacs = run('train', gold[2] ?? '', '--text', resolve('seeds'));
    expect(ilacs.err).toContain('expected sentences of at least 5 passages, found 1');
  });

  it('notes when a model is used with other terms than it was trained with', () => {
    run('train', sentences, '--lexicon', themes, '-o', 'own.json');
    const more = file('more.csv', 'theme,term\neducation,homework\n');
    const { status, err } = run('classify', file('l.txt', 'Plans.'), '-m', 'own.json', '-l', themes, '-l', more);
    expect(status).toBe(0);
    expect(err).toContain('own.json was trained with other terms');
  });

  it('refuses a model whose themes the lexicon has not, and says what to do', () => {
    run('train', sentences, '--lexicon', themes, '-o', 'own.json');
    const { status, err } = run('classify', file('l.txt', 'Plans.'), '--model', 'own.json');
    expect(status).toBe(2);
    expect(err).toContain(
      'own.json: The model was trained with a lexicon that has the theme “pathway planning”, “education”',
    );
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['a theme that the lexicon has not', [sentences], 'has the theme “pathway planning”, which the lexicon has not'],
    ['a file that is not there', ['none.csv'], 'none.csv: no such file'],
    [
      'a row without polarity',
      [file('p.csv', 'text,themes,polarity\na,,\n')],
      'p.csv:2: polarity: expected one of strength, weakness, mixed, neutral',
    ],
    [
      'a table without themes',
      [file('t.csv', 'text,polarity\na,mixed\n')],
      't.csv:1: expected a column “themes” in the first row',
    ],
    ['a line that is no JSON', [file('x.jsonl', '{"text":\n')], 'x.jsonl:1: is no JSON; expected one object a line'],
    [
      'a file that is not UTF-8',
      [file('l.csv', Buffer.from('text,themes,polarity\né,,mixed\n', 'latin1'))],
      'l.csv: is not UTF-8',
    ],
    [
      'too few sentences',
      [file('few.csv', 'text,themes,polarity\na,,mixed\n')],
      'expected sentences of every polarity',
    ],
    ['a date that is none', [sentences, '-l', themes, '--date', 'today'], 'expected a date as YYYY-MM-DD'],
    [
      'a folder that is not there',
      [sentences, '-l', themes, '-o', 'none/model.json'],
      'none/model.json: no such folder',
    ],
  ])('refuses %s with exit status 2', (_, args, message) => {
    const { status, err } = run('train', ...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});

it('training runs where nothing is installed, natural and its database drivers least of all', () => {
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  copyFileSync('dist/train.js', join(bare, 'train.mjs'));
  expect(existsSync(join(bare, 'node_modules'))).toBe(false);
  const code = `
    import { trainModel } from ${JSON.stringify(pathToFileURL(join(bare, 'train.mjs')).href)};
    const polarities = ['strength', 'weakness', 'mixed', 'neutral'];
    const examples = Array.from({ length: 40 }, (_, at) => ({
      text: at % 2 ? 'Nurses are near.' : 'Plans are late.', themes: at % 2 ? ['health'] : [], polarity: polarities[at % 4],
    }));
    console.log(trainModel(examples).themes.labels.join());`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    cwd: bare,
  });
  expect(stderr).toBe('');
  expect(stdout).toBe('health\n');
});
