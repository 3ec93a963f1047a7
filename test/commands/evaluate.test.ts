import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const report = join(folder, 'portsmouth.txt');
copyFileSync('seeds/portsmouth-focused-visit-2025.txt', report);

function run(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { status, out: stdout, err: stderr };
}

const quick = ['--resamples', '50'];

describe('annotate, correct, evaluate', () => {
  const gold = join(folder, 'portsmouth.csv');
  const base = join(folder, 'base.json');

  it('writes a spreadsheet that evaluate takes, and says that nobody has corrected it', () => {
    expect(run('annotate', report, '-o', gold)).toMatchObject({ status: 0, err: '' });
    const { status, out } = run('evaluate', '--gold', gold, ...quick);
    expect(status).toBe(0);
    expect(out).toContain('71 gold sentences in 1 document');
    expect(out).toContain('nobody has corrected it, the figures mean nothing');
  });

  it('counts what a person corrected', () => {
    const corrected = readFileSync(gold, 'utf8').replace(/,strength,/, ',weakness,');
    writeFileSync(gold, corrected);
    const { out } = run('evaluate', '--gold', gold, '--format', 'json', ...quick);
    const { systems } = JSON.parse(out) as { systems: { headline: Record<string, number> }[] };
    expect(systems[0]?.headline['polarity accuracy']).toBeCloseTo(70 / 71, 10);
    expect(systems.map((system) => (system as unknown as { name: string }).name)).toEqual([
      'inspection-findings',
      'lexicon alone',
      'Bayes alone',
      'natural, as its README shows',
      'AFINN',
      'VADER',
      'majority',
    ]);
    writeFileSync(base, out);
  });

  it('shows what changed since an earlier run, and exits with 1 where a figure fell', () => {
    expect(run('evaluate', '--gold', gold, '--baseline', base, ...quick)).toMatchObject({ status: 0, err: '' });
    const turned = readFileSync(gold, 'utf8').replaceAll(',strength,', ',weakness,');
    writeFileSync(gold, turned);
    const { status, out, err } = run('evaluate', '--gold', gold, '--baseline', base, ...quick);
    expect(status).toBe(1);
    expect(err).toContain('fallen: polarity accuracy, from 0.986 to');
    expect(out).toContain('Changes since the baseline');
  });

  it('writes the format that the output is named for, whole or not at all', () => {
    expect(run('evaluate', '--gold', gold, '-o', join(folder, 'page.html'), ...quick).out).toBe('');
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const { status, err } = run('evaluate', '--gold', gold, '-o', join(folder, 'none', 'page.html'), ...quick);
    expect([status, err.trim().split('\n').length]).toEqual([2, 1]);
  });

  it.each(['jsonl', 'doccano'])('writes %s that evaluate takes', (format) => {
    const file = join(folder, `portsmouth.${format}.jsonl`);
    run('annotate', report, '--format', format, '-o', file);
    expect(run('evaluate', '--gold', file, ...quick).out).toContain('71 gold sentences in 1 document');
  });
});

describe('what cannot be evaluated', () => {
  const bad = (content: string): string => {
    const path = join(folder, 'bad.jsonl');
    writeFileSync(path, content);
    return path;
  };
  const unit = { document: 'portsmouth', id: 0, start: 0, end: 9, role: 'sentence', themes: [], polarity: 'neutral' };

  it.each([
    ['a missing file', () => join(folder, 'none.jsonl'), 'no such file'],
    ['a line that is no JSON', () => bad('{'), 'bad.jsonl:1: is no JSON'],
    [
      'a theme that no one knows',
      () => bad(JSON.stringify({ ...unit, themes: ['heath'] })),
      '“heath”; expected some of accommodation',
    ],
    [
      'a text that is not there',
      () => bad(JSON.stringify({ ...unit, document: 'gone' })),
      'expected the raw text of the document “gone”',
    ],
  ])('is %s: one line, exit status 2', (_, make, message) => {
    const { status, out, err } = run('evaluate', '--gold', make(), ...quick);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(message);
  });

  it('is a baseline of another kind of run', () => {
    const path = join(folder, 'other.json');
    writeFileSync(
      path,
      JSON.stringify({
        format: 'inspection-findings/evaluation@1',
        runs: { other: { system: 'x', figures: {}, predictions: {} } },
      }),
    );
    run('annotate', report, '--format', 'jsonl', '-o', join(folder, 'own.jsonl'));
    const { status, err } = run('evaluate', '--gold', join(folder, 'own.jsonl'), '--baseline', path, ...quick);
    expect(status).toBe(2);
    expect(err).toContain('expected a run “model-as-it-is”; it has other');
  });
});

describe('the labelling interface for Label Studio', () => {
  it('is printed', () => {
    expect(run('annotate', '--label-interface').out).toMatch(/^<View>[\s\S]*<Choice value="supervision"\/>/);
  });
});
