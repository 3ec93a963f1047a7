import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluation.js';
import type { GoldDocument } from '../../src/evaluate/gold.js';
import { defaultLexicon } from '../../src/index.js';
import { htmlReport } from '../../src/report/evaluation-html.js';
import { evaluationSections } from '../../src/report/evaluation-sections.js';
import { markdownReport, terminalReport } from '../../src/report/evaluation-table.js';
import { scoredDocument } from '../evaluate/scored-fixture.js';

const hostile = '<img src=x onerror="alert(1)"> | Plans are *good*.';
const scored = scoredDocument(hostile, [
  [
    [['health'], 'strength'],
    [['health'], 'strength', 0.9],
  ],
  [[[], 'mixed'], null],
]);
const document: GoldDocument = {
  name: hostile,
  text: `${hostile} And more words that follow.`,
  units: [],
  annotator: null,
  annotators: new Map(),
  council: null,
  date: null,
  composed: false,
};
const evaluation = evaluate(
  [document],
  [{ name: 'ours', decides: { themes: true, polarity: true }, documents: [scored] }],
  { run: 'test', protocol: 'A test.', themes: ['health'], lexicon: defaultLexicon, resamples: 20, seed: 1, notes: [] },
);
const sections = evaluationSections(evaluation, { terms: 5 });

describe('the HTML report', () => {
  const html = htmlReport(evaluation, sections, new Map([[hostile, document.text]]));

  it('shows the words of a document as words', () => {
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(html).not.toContain('<img');
  });

  it('asks for nothing from elsewhere', () => {
    expect(html).not.toMatch(/\b(?:src|href)="(?!#)|url\(|@import|https?:/);
  });

  it('has the charts, each with a title', () => {
    const charts = html.match(/<svg role="img"[^>]*><title>/g) ?? [];
    expect(charts).toHaveLength(5);
  });
});

describe('the Markdown report', () => {
  it('keeps the words of a document out of its markup', () => {
    const rows = markdownReport('Figures', sections)
      .split('\n')
      .filter((line) => line.includes('onerror'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toContain('\\<img src=x onerror="alert(1)"\\> \\| Plans are \\*good\\*.');
  });
});

describe('the terminal report', () => {
  it('says in words what is missed, and prints a dash for what has nothing to divide by', () => {
    const text = terminalReport(sections, (title) => title);
    expect(text).toContain('1 missed, which count as wrong in every label');
    expect(text).toMatch(/^weakness +– +– +– /m);
  });
});
