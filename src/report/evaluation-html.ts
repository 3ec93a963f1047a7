/** An evaluation as one self-contained HTML page: no request leaves it. */

import { escape as escapeHtml } from 'html-escaper';
import type { Evaluation, SystemReport } from '../evaluate/evaluation.js';
import { leading } from '../evaluate/headline.js';
import type { LabelFigures } from '../evaluate/metrics.js';
import { polarities } from '../finding.js';
import { confusionChart, coverageChart, type LabelBar, labelChart, reliabilityChart } from './charts.js';
import { browserScript, errorBrowser } from './evaluation-browser.js';
import { reportStyle } from './evaluation-style.js';
import { isFigures } from './evaluation-table.js';
import { type ReportTable, range, type Section, share } from './section.js';

/**
 * The page.
 *
 * @param evaluation what was found
 * @param sections its tables
 * @param texts raw texts by document, for the evidence in the list of sentences
 */
export function htmlReport(
  evaluation: Evaluation,
  sections: readonly Section[],
  texts: ReadonlyMap<string, string>,
): string {
  const [first] = evaluation.systems;
  const body = sections.map((section) => sectionHtml(section, evaluation, first)).join('\n');
  const links = [...sections, { id: 'sentences-of', title: 'Sentences' }].map(
    ({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>How far to trust the labels</title>
<style>${reportStyle}</style>
</head>
<body>
<a class="skip" href="#main">To the figures</a>
<header>
<h1>How far to trust the labels</h1>
<p class="lead">inspection-findings, evaluated on ${escapeHtml(evaluation.documents.map(({ name }) => name).join(', '))}</p>
${first === undefined ? '' : cards(first)}
<nav aria-label="Parts of the page"><ul>${links.join('')}</ul></nav>
</header>
<main id="main">
${body}
<h2 id="sentences-of">Sentences</h2>
<p>What ${escapeHtml(first?.name ?? '')} said of each gold sentence. Marked are the words that its labels rest on; point at one to see for what it speaks, or open the evidence below a sentence.</p>
${errorBrowser(evaluation.sentences, texts, evaluation.themes)}
</main>
<footer><p>Made by inspection-findings. The definitions of all figures and their sources are in docs/evaluation.md.</p></footer>
<script>${browserScript}</script>
</body>
</html>
`;
}

function cards({ headline, intervals }: SystemReport): string {
  const shown = [
    leading.accuracy,
    leading.strengthWeakness,
    leading.themesMicro,
    leading.exactMatch,
    'sentence boundaries F1',
  ];
  return `<div class="cards">${shown
    .map(
      (name) =>
        `<div class="card"><div class="name">${escapeHtml(name)}</div><div class="value">${share(headline[name])}</div><div class="range">${range(intervals[name])}</div></div>`,
    )
    .join('')}</div>`;
}

function sectionHtml(
  { id, title, words, tables }: Section,
  evaluation: Evaluation,
  first: SystemReport | undefined,
): string {
  const list =
    id === 'short'
      ? `<ul class="words">${words.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('')}</ul>`
      : words.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('');
  const charts = first === undefined ? '' : chartsOf(id, evaluation, first);
  const all = tables.filter(({ rows }) => rows.length > 0).map((table) => tableHtml(table, title));
  const shown =
    charts === '' || all.length === 0
      ? all.join('')
      : `<details><summary>The numbers as ${all.length === 1 ? 'a table' : 'tables'}</summary>${all.join('')}</details>`;
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>${list}${charts}${shown}</section>`;
}

function chartsOf(id: string, { themes }: Evaluation, first: SystemReport): string {
  const { figures, coverage, intervals } = first;
  const bars = (byLabel: Readonly<Record<string, LabelFigures>>, names: readonly string[]): LabelBar[] =>
    names.flatMap((name) => {
      const own = byLabel[name];
      return own === undefined ? [] : [{ name, ...own, interval: intervals[`${name} F1`] }];
    });
  const caption = 'Bar: F1 with its 95 % interval. Marks: precision above the bar, recall below it.';
  if (id === 'themes') return charts([labelChart('F1 of each theme', bars(figures.themes.byLabel, themes)), caption]);
  if (id === 'polarity')
    return charts(
      [
        confusionChart(polarities, [...polarities, 'missed'], figures.polarity.confusion),
        'Sentences by gold label (row) and called label (column); shaded by the share of the row.',
      ],
      [labelChart('F1 of each polarity', bars(figures.polarity.byLabel, polarities)), caption],
    );
  if (id === 'calibration' && figures.calibration !== null)
    return charts(
      [
        reliabilityChart(figures.calibration.polarity.bins),
        'Polarity: dots on the dashed line mean what they say; below it the tool is too sure. Larger dots hold more sentences.',
      ],
      [coverageChart(coverage), 'How accuracy of polarity rises when only the surest sentences are taken as read.'],
    );
  return '';
}

function charts(...figures: readonly (readonly [string, string])[]): string {
  return `<div class="charts">${figures.map(([svg, caption]) => `<figure>${svg}<figcaption>${escapeHtml(caption)}</figcaption></figure>`).join('')}</div>`;
}

function tableHtml({ head, rows }: ReportTable, title: string): string {
  const kind = (column: number): string => {
    const name = head[column] ?? '';
    if (isFigures(name, column)) return '';
    return name === 'sentence' ? ' class="words sentence"' : ' class="words"';
  };
  const heads = head.map((name, column) => `<th scope="col"${kind(column)}>${escapeHtml(name)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell, column) => (column === 0 ? `<th scope="row"${kind(0)}>${escapeHtml(cell)}</th>` : `<td${kind(column)}>${escapeHtml(cell)}</td>`)).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
