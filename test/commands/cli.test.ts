import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const seed = 'seeds/portsmouth-focused-visit-2025.txt';
const folder = mkdtempSync(join(tmpdir(), 'findings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { status, out: stdout, err: stderr };
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const findings = (out: string): { themes: string[]; polarity: string }[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { themes: string[]; polarity: string });

it('stops without a word when the reader has seen enough', async () => {
  const whole = file('long.txt', readFileSync(seed, 'utf8').repeat(60));
  const child = spawn(process.execPath, ['dist/cli.js', 'classify', whole, '--format', 'jsonl']);
  let err = '';
  child.stderr.on('data', (part: Buffer) => {
    err += part.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  await once(child, 'close');
  expect(err).toBe('');
});

describe('the command line', () => {
  it('writes one JSON object a finding when piped', () => {
    const { status, out, err } = run(['classify', seed]);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(findings(out)).toHaveLength(71);
  });

  it('reads standard input', () => {
    const { out } = run(['classify'], 'Social workers know children well.');
    expect(findings(out)).toHaveLength(1);
  });

  it('filters by theme and polarity', () => {
    const { out } = run(['classify', seed, '--theme', 'NEET', '--polarity', 'strength']);
    for (const { themes, polarity } of findings(out)) {
      expect(themes).toContain('NEET');
      expect(polarity).toBe('strength');
    }
  });

  it.each([
    ['a missing file', () => join(folder, 'none.txt')],
    ['a folder', () => folder],
    ['an empty file', () => file('empty.txt', '')],
    ['a binary file', () => file('image.txt', Buffer.from([0x89, 0x50, 0, 0, 1, 2, 0, 3]))],
    ['a file that is not UTF-8', () => file('latin.txt', Buffer.from('Les élèves sont là.', 'latin1'))],
    ['an HTML page with the name of a PDF', () => file('report.pdf', '<!doctype html><title>Not found</title>')],
  ])('says what is wrong with %s in one line, and does the other files', (_, make) => {
    const path = make();
    const { status, out, err } = run(['classify', path, seed]);
    expect(status).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(path);
    expect(findings(out)).toHaveLength(71);
  });

  it('shows help and version', () => {
    expect(run(['--help']).out).toContain('classify');
    expect(run(['--version']).out.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
