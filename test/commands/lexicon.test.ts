import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const document = `Headline findings

Pathway plans are clear. Young people write them with their mentors.

Mentors know young people well. Children see dentists promptly.
`;
mkdirSync(join(folder, 'documents'));
file('documents/letter.txt', document);
file('documents/README.md', 'Pathway plans are named here as well.');
const documents = join(folder, 'documents');
const lexicon = file(
  'mine.csv',
  'theme,term,note\nplanning,pathway plan,\nplanning,moving-on plan,\nmentoring,mentor,\n',
);

describe('lexicon check', () => {
  it('says what is in a file and what to look at', () => {
    const twice = file('twice.json', '{ "theme": "planning",\n  "terms": ["pathway plan", "pathway planning"] }');
    const { status, out } = run('lexicon', 'check', twice);
    expect(status).toBe(0);
    expect(out).toBe(
      `${twice}: 1 theme, 2 terms, 1 remark\n${twice}:2:29: “pathway planning” adds nothing to “pathway plan”, which has the same stem\n`,
    );
  });

  it('on documents gives hits, coverage, an example a term, and terms without a hit', () => {
    const { status, out, err } = run('lexicon', 'check', lexicon, '--on', documents);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('4 sentences in 1 document');
    expect(out).toContain('planning: terms in 1 sentences, 25.0% of all');
    expect(out).toMatch(/mentor +2 +1 +Young people write them with their mentors\./);
    expect(out).toContain('no hit: moving-on plan');
  });

  it.each([
    [
      'that is not right',
      () => file('bad.json', '{ "theme": "x",\n  "terms": [""] }'),
      'bad.json:2:13: terms[0]: expected a word or phrase',
    ],
    [
      'that names no cue of the library',
      () => file('cue.json', '{ "cues": [\n{ "cue": "joy", "terms": ["glad"] }] }'),
      'cue.json:2:10: cues[0].cue: expected one of strength',
    ],
    ['that is not there', () => join(folder, 'none.json'), 'none.json: no such file'],
    ['that is empty', () => file('empty.csv', ''), 'empty.csv: is empty; expected a lexicon (JSON or CSV)'],
    [
      'that is not UTF-8',
      () => file('latin.csv', Buffer.from('theme,term\nx,élève\n', 'latin1')),
      'latin.csv: is not UTF-8 (byte 1',
    ],
    [
      'of 100 MB',
      () => file('large.csv', Buffer.alloc(100_000_000, 'a')),
      'large.csv: has 100.0 MB; expected a lexicon (JSON or CSV) of at most 20 MB',
    ],
    ['that is a folder', () => folder, ': is a folder; expected a lexicon (JSON or CSV)'],
  ])('refuses a file %s, in words, with exit status 2', (_, make, message) => {
    const { status, out, err } = run('lexicon', 'check', make());
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a folder without documents', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { status, err } = run('lexicon', 'check', lexicon, '--on', empty);
    expect(status).toBe(2);
    expect(err).toContain('has no document; expected files that end in .txt or .md');
  });
});

describe('lexicon suggest', () => {
  it('shows words and phrases of a theme with an example each', () => {
    const { status, out } = run('lexicon', 'suggest', 'supervision', '--on', 'seeds', '--number', '3');
    expect(status).toBe(0);
    expect(out).toMatch(/^seeds: \d+ findings of “supervision” among 624\n/);
  });

  it('refuses a theme that the lexicon has not', () => {
    const { status, err } = run('lexicon', 'suggest', 'planning', '--on', documents);
    expect(status).toBe(2);
    expect(err).toContain('planning: is no theme of the lexicon; it has accommodation, NEET');
  });
});

describe('lexicon diff', () => {
  it('shows the sentences that change label', () => {
    const { status, out } = run('lexicon', 'diff', 'default', lexicon, '--on', documents);
    expect(status).toBe(0);
    expect(out).toContain('+ planning\n    Pathway plans are clear.');
    expect(out).toContain('3 of 4 sentences in 1 document change label');
  });
});

describe('classify with a lexicon of one’s own', () => {
  it('gives its themes', () => {
    const { status, out } = run('classify', join(documents, 'letter.txt'), '--lexicon', lexicon, '--theme', 'planning');
    expect(status).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ text: 'Pathway plans are clear.' });
  });

  it('takes several files, later wins', () => {
    const second = file('second.json', '{ "themes": { "planning": { "exclude": ["pathway plan"] } } }');
    const args = ['classify', join(documents, 'letter.txt'), '--theme', 'planning'];
    expect(run(...args, '-l', lexicon, '-l', second).out).toBe('');
  });

  it('refuses a model that was cut off in the middle', () => {
    const text = readFileSync('data/model.json', 'utf8');
    const model = file('cut.json', text.slice(0, text.length / 2));
    const { status, err } = run('classify', join(documents, 'letter.txt'), '--model', model);
    expect(status).toBe(2);
    expect(err).toContain(`${model}: is cut off or damaged`);
  });
});
