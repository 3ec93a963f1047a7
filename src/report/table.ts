/** Findings and summaries as tables for a person at a terminal. Node only. */

import type { Colors } from 'picocolors/types.js';
import type { Finding, Polarity } from '../finding.js';
import { polarities } from '../finding.js';
import type { PolarityCounts, Summary } from '../summary.js';
import { drawTable, plainTable } from './plain-table.js';

/** How a table is drawn. */
export interface TableStyle {
  /** Colours, or their absence. */
  readonly colours: Colors;
  /** Columns of the terminal. */
  readonly width: number;
}

const marks: Readonly<Record<Polarity, string>> = { strength: '+', weakness: '−', mixed: '±', neutral: '·' };
const narrowest = 40;
function paint({ colours }: TableStyle, polarity: Polarity, text: string): string {
  const paints: Readonly<Record<Polarity, (text: string) => string>> = {
    strength: colours.green,
    weakness: colours.red,
    mixed: colours.yellow,
    neutral: colours.dim,
  };
  return paints[polarity](text);
}

/**
 * Findings, grouped by section.
 *
 * @param findings in document order
 * @param style colours and width
 * @returns lines, ended by a line feed
 */
export function findingsTable(findings: readonly Finding[], style: TableStyle): string {
  const groups: { section: string | null; findings: Finding[] }[] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last === undefined || last.section !== finding.section)
      groups.push({ section: finding.section, findings: [finding] });
    else last.findings.push(finding);
  }
  const themeWidth = Math.min(26, Math.max(8, ...findings.map(({ themes }) => themes.join(', ').length)));
  const textWidth = Math.max(narrowest, style.width - themeWidth - 13 - 8);
  return groups
    .map((group) => {
      const table = plainTable({ colWidths: [13, 6, themeWidth + 1, textWidth], wordWrap: true }, 1);
      for (const { polarity, confidence, themes, text } of group.findings) {
        table.push([
          paint(style, polarity, `${marks[polarity]} ${polarity}`),
          style.colours.dim(`${Math.round(confidence.polarity[polarity] * 100)}%`),
          style.colours.cyan(themes.join(', ')),
          text,
        ]);
      }
      const heading = style.colours.bold(group.section ?? '(before the first heading)');
      return `${heading}\n${drawTable(table)}\n`;
    })
    .join('\n');
}

/**
 * Counts of findings, theme by polarity.
 *
 * @param summary counts of one or more documents
 * @param style colours and width
 * @returns lines, ended by a line feed
 */
export function summaryTable(summary: Summary, style: TableStyle): string {
  const table = plainTable(
    { head: ['theme', ...polarities, 'total'], colAligns: ['left', 'right', 'right', 'right', 'right', 'right'] },
    2,
  );
  const row = (name: string, counts: PolarityCounts): string[] => [
    name,
    ...polarities.map((polarity) => paint(style, polarity, String(counts[polarity]))),
    String(counts.total),
  ];
  for (const [theme, counts] of Object.entries(summary.themes)) table.push(row(style.colours.cyan(theme), counts));
  table.push(row('no theme', summary.noTheme), row(style.colours.bold('all findings'), summary.overall));
  return `${drawTable(table)}\n`;
}
