/** Charts as inline SVG: numbers in, markup out. Colours come from the page's style, so that dark mode and print follow. */

import { escape as escapeHtml } from 'html-escaper';
import type { Interval } from '../evaluate/bootstrap.js';
import type { CoveragePoint, ReliabilityBin } from '../evaluate/reliability.js';

/** A square plot of two shares, 0 to 1 on both axes. */
const size = 330;
const margin = { left: 66, right: 26, top: 12, bottom: 44 };
const x = (share: number): number => round(margin.left + share * (size - margin.left - margin.right));
const y = (share: number, from = 0): number =>
  round(size - margin.bottom - ((share - from) / (1 - from)) * (size - margin.top - margin.bottom));

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function svg(title: string, width: number, height: number, body: string): string {
  return `<svg role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title>${escapeHtml(title)}</title>${body}</svg>`;
}

function axes(across: string, up: string, from = 0): string {
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return [
    ...ticks.map(
      (tick) =>
        `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${y(0)}" y2="${y(1)}"/><text class="tick" x="${x(tick)}" y="${y(0) + 16}" text-anchor="middle">${percent(tick)}</text>`,
    ),
    ...ticks.map((tick) => {
      const share = from + tick * (1 - from);
      return `<line class="grid" x1="${x(0)}" x2="${x(1)}" y1="${y(share, from)}" y2="${y(share, from)}"/><text class="tick" x="${x(0) - 6}" y="${y(share, from) + 4}" text-anchor="end">${percent(share)}</text>`;
    }),
    `<text class="axis" x="${x(0.5)}" y="${size - 6}" text-anchor="middle">${escapeHtml(across)}</text>`,
    `<text class="axis" x="12" y="${y(0.5)}" text-anchor="middle" transform="rotate(-90 12 ${y(0.5)})">${escapeHtml(up)}</text>`,
  ].join('');
}

/**
 * Stated probability against the share that was right; a dot a bin, as large as the bin is full.
 *
 * @param bins of one decision
 */
export function reliabilityChart(bins: readonly ReliabilityBin[]): string {
  const full = bins.filter((bin) => bin.count > 0);
  const all = full.reduce((sum, bin) => sum + bin.count, 0);
  const dots = full.map(
    ({ stated, observed, count }) =>
      `<line class="gap" x1="${x(stated)}" x2="${x(stated)}" y1="${y(stated)}" y2="${y(observed)}"/><circle class="dot" cx="${x(stated)}" cy="${y(observed)}" r="${round(3 + 9 * Math.sqrt(count / all))}"><title>stated ${percent(stated)}, right ${percent(observed)}, ${count} sentences</title></circle>`,
  );
  const line = `<line class="ideal" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>`;
  return svg(
    'Reliability diagram: stated probability of the called polarity against the share that was right; on the dashed line both are the same',
    size,
    size,
    axes('stated probability', 'share right') + line + dots.join(''),
  );
}

/**
 * Accuracy against the share of sentences that is kept, the surest first.
 *
 * @param points of the curve
 */
export function coverageChart(points: readonly CoveragePoint[]): string {
  const least = Math.min(...points.map((point) => point.accuracy));
  const from = Math.max(0, Math.floor(least * 10 - 1) / 10);
  const ordered = [...points].sort((a, b) => a.coverage - b.coverage);
  const path = ordered.map(({ coverage, accuracy }) => `${x(coverage)},${y(accuracy, from)}`).join(' ');
  const dots = ordered.map(
    ({ coverage, accuracy, threshold }) =>
      `<circle class="dot" cx="${x(coverage)}" cy="${y(accuracy, from)}" r="4"><title>surest ${percent(coverage)} kept, from probability ${threshold.toFixed(2)}: ${percent(accuracy)} right</title></circle>`,
  );
  return svg(
    'Coverage–accuracy curve: polarity accuracy on the surest share of sentences',
    size,
    size,
    `${axes('surest share kept', 'polarity accuracy', from)}<polyline class="curve" points="${path}"/>${dots.join('')}`,
  );
}

/** A row of the label chart. */
export interface LabelBar {
  readonly name: string;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly support: number;
  readonly interval: Interval | undefined;
}

/**
 * F1 of each label as a bar with its interval; precision and recall as marks.
 *
 * @param title what the labels are
 * @param bars in order
 */
export function labelChart(title: string, bars: readonly LabelBar[]): string {
  const [width, left, right, row] = [540, 122, 22, 40];
  const height = bars.length * row + 40;
  const at = (share: number): number => round(left + share * (width - left - right));
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (tick) =>
      `<line class="grid" x1="${at(tick)}" x2="${at(tick)}" y1="8" y2="${height - 28}"/><text class="tick" x="${at(tick)}" y="${height - 10}" text-anchor="middle">${tick.toFixed(2)}</text>`,
  );
  const rows = bars.map(({ name, f1, precision, recall, support, interval }, index) => {
    const top = 12 + index * row;
    const middle = top + 13;
    const whisker =
      interval === undefined || Number.isNaN(interval.low)
        ? ''
        : `<path class="whisker" d="M${at(interval.low)} ${middle}H${at(interval.high)}M${at(interval.low)} ${middle - 5}v10M${at(interval.high)} ${middle - 5}v10"/>`;
    return `<g><title>${escapeHtml(name)}: F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${support} gold sentences</title>
<text class="label" x="${left - 10}" y="${top + 12}" text-anchor="end">${escapeHtml(name)}</text><text class="tick" x="${left - 10}" y="${top + 26}" text-anchor="end">${support} in gold</text>
<rect class="bar" x="${at(0)}" y="${top}" width="${round(at(f1) - at(0))}" height="26" rx="2"/>${whisker}
<path class="mark" d="M${at(precision)} ${top - 3}v7"/><path class="mark" d="M${at(recall)} ${top + 22}v7"/></g>`;
  });
  return svg(title, width, height, grid.join('') + rows.join('\n'));
}

/**
 * Gold labels (rows) by called labels (columns), shaded by the share of the row.
 *
 * @param labels names of the rows
 * @param columns names of the columns
 * @param counts by row and column
 */
export function confusionChart(
  labels: readonly string[],
  columns: readonly string[],
  counts: readonly (readonly number[])[],
): string {
  const [cell, tall, left, top] = [82, 52, 92, 46];
  const width = left + columns.length * cell + 8;
  const height = top + labels.length * tall + 8;
  const heads = columns.map(
    (name, column) =>
      `<text class="label" x="${left + (column + 0.5) * cell}" y="${top - 10}" text-anchor="middle">${escapeHtml(name)}</text>`,
  );
  const rows = labels.map((name, row) => {
    const own = counts[row] ?? [];
    const all = own.reduce((sum, count) => sum + count, 0);
    const cells = columns.map((called, column) => {
      const count = own[column] ?? 0;
      const part = all === 0 ? 0 : count / all;
      const place = { x: left + column * cell, y: top + row * tall };
      const kind = row === column ? 'right' : 'wrong';
      return `<g><title>gold ${escapeHtml(name)}, called ${escapeHtml(called)}: ${count} of ${all}</title><rect class="cell ${kind}" x="${place.x + 1}" y="${place.y + 1}" width="${cell - 2}" height="${tall - 2}" rx="3" style="fill-opacity:${round(part * 100) / 100}"/><rect class="frame" x="${place.x + 1}" y="${place.y + 1}" width="${cell - 2}" height="${tall - 2}" rx="3"/><text class="count${part > 0.55 ? ' strong' : ''}" x="${place.x + cell / 2}" y="${place.y + tall / 2 - 1}" text-anchor="middle">${count}</text><text class="part${part > 0.55 ? ' strong' : ''}" x="${place.x + cell / 2}" y="${place.y + tall / 2 + 15}" text-anchor="middle">${percent(part)}</text></g>`;
    });
    return `<text class="label" x="${left - 10}" y="${top + (row + 0.5) * tall + 5}" text-anchor="end">${escapeHtml(name)}</text>${cells.join('')}`;
  });
  return svg(
    'Confusion matrix of polarity: gold label by row, called label by column',
    width,
    height,
    `<text class="axis" x="${left - 10}" y="${top - 26}" text-anchor="end">gold ↓</text><text class="axis" x="${left}" y="${top - 28}">called →</text>${heads.join('')}${rows.join('\n')}`,
  );
}
