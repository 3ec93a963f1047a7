/**
 * Raw text → blocks: paragraphs, list items, headings and page furniture, offsets kept.
 *
 * Text out of a PDF breaks sentences at line ends, page ends and around footers, and runs headings into text. Lines
 * are first told apart from furniture, then joined into blocks by one question, asked at every line: does it begin
 * something new?
 */

import { type CleanText, cleanSpans, type Span } from './clean.js';
import { findFurniture } from './furniture.js';
import { isHeading, isKnownHeading, isTerminated, mayBeHeading } from './headings.js';
import { endsEarly, type Layout, type Line, measureLayout, readLines } from './lines.js';
import { type Marker, readMarker } from './markers.js';

/** A stretch of a document that is of one kind. */
export interface Block extends Span, CleanText {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'furniture';
}

interface Draft {
  marker: Marker | undefined;
  markdown: boolean;
  readonly lines: Line[];
  readonly spans: Span[];
}

/**
 * The blocks of a document, in order of their first character.
 *
 * @param input the raw text
 * @returns blocks with UTF-16 offsets; every letter of the input is in one of them
 * @example readBlocks('## Main findings\n\n1. Plans are clear.').map((block) => block.kind) // ['heading', 'paragraph']
 */
export function readBlocks(input: string): Block[] {
  const lines = readLines(input);
  const layout = measureLayout(lines);
  const furniture = findFurniture(lines);
  const drafts: Draft[] = [];
  const blocks: Block[] = [];
  let open: Draft | undefined;
  let pageBreak = false;
  let number = 0;
  lines.forEach((line, index) => {
    if (furniture[index] === true) {
      blocks.push({ kind: 'furniture', start: line.start, end: line.end, ...cleanSpans(input, [line]) });
      pageBreak = true;
      return;
    }
    const marker = readMarker(line.text);
    const accepted = marker !== undefined && isMarker(marker, line, open, number, pageBreak) ? marker : undefined;
    if (accepted?.number !== undefined) number = accepted.number;
    const body = { start: line.start + (accepted?.length ?? 0), end: line.end };
    if (accepted === undefined && open !== undefined && continues(open, line, lines[index + 1], layout, pageBreak)) {
      open.lines.push(line);
      open.spans.push(body);
    } else {
      open = { marker: accepted, markdown: isMarkdownHeading(line.text), lines: [line], spans: [] };
      if (body.end > body.start) open.spans.push(body);
      drafts.push(open);
    }
    pageBreak = false;
  });
  for (const block of finish(input, drafts)) blocks.push(block);
  return blocks.sort((a, b) => a.start - b.start);
}

/** A number at a line's beginning counts only where its series or the layout bears it out. */
function isMarker(marker: Marker, line: Line, open: Draft | undefined, last: number, pageBreak: boolean): boolean {
  if (marker.number === undefined || open === undefined) return true;
  const next = marker.number === last + 1;
  if (!isTerminated(draftText(open)) && open.marker?.kind !== 'number' && !next)
    return line.gap > 0 && !pageBreak && marker.number < 100;
  if (!isTerminated(draftText(open)) && !mayBeHeading(draftText(open))) return next;
  return next || marker.number === 1 || line.gap > 0 || marker.number <= last + 3;
}

function continues(open: Draft, line: Line, next: Line | undefined, layout: Layout, pageBreak: boolean): boolean {
  const last = open.lines.at(-1);
  if (last === undefined || open.markdown || isMarkdownHeading(line.text)) return false;
  if (open.spans.length === 0) return true;
  const text = draftText(open);
  const lower = /^\p{Ll}/u.test(line.text);
  const ended = isTerminated(text);
  if (/^\([^()]*\)\.?$/.test(line.text) && open.marker?.kind === 'bullet') return true;
  if (ended && (isKnownHeading(line.text) || (isKnownHeading(text) && open.lines.length < 3))) return false;
  const gap = layout.doubled ? line.gap - 1 : line.gap;
  if (gap <= 0 && !pageBreak) {
    if (lower && !ended) return true;
    if (!endsEarly(last, line, layout)) return !(ended && standsAlone(line, next, layout));
    return !ended && !lower ? !mayBeHeading(text) && open.marker === undefined && !isKnownHeading(line.text) : !ended;
  }
  if (ended) return false;
  if (lower || /^[\d£(,;–-]/.test(line.text)) return true;
  if (isKnownHeading(line.text)) return false;
  if (layout.width === Number.POSITIVE_INFINITY)
    return text.length > 130 && (pageBreak || open.marker?.kind !== 'bullet');
  if (pageBreak) return !mayBeHeading(text) && !standsAlone(line, next, layout);
  return !endsEarly(last, line, layout) && text.length > layout.width;
}

/** A short line with no stop, broken off before another beginning, is a heading even below a full line. */
function standsAlone(line: Line, next: Line | undefined, layout: Layout): boolean {
  if (next === undefined || isTerminated(line.text) || !mayBeHeading(line.text)) return false;
  return endsEarly(line, next, layout) && /^["'“‘]?\p{Lu}/u.test(next.text);
}

/** The text of an open block, or its last lines where it is long: all that the decisions need, in constant time. */
function draftText(draft: Draft): string {
  const first = Math.max(0, draft.lines.length - 4);
  return draft.lines
    .slice(first)
    .map((line, index) => (first + index === 0 ? line.text.slice(draft.marker?.length ?? 0) : line.text))
    .join(' ');
}

function isMarkdownHeading(text: string): boolean {
  return /^#{1,6}\s/.test(text) || /^\*\*[^*]+\*\*[:?]?\d?$/.test(text);
}

function finish(input: string, drafts: readonly Draft[]): Block[] {
  const blocks: Block[] = [];
  const numbered: number[] = [];
  drafts.forEach((draft, index) => {
    const first = draft.spans[0];
    const last = draft.spans.at(-1);
    if (first === undefined || last === undefined) return;
    const clean = cleanSpans(input, draft.spans);
    if (clean.text.trim() === '') return;
    const beforeList = drafts[index + 1]?.marker?.kind === 'bullet';
    const heading =
      draft.markdown || (draft.marker?.kind !== 'bullet' && isHeading(clean.text, draft.lines.length, beforeList));
    if (draft.marker?.kind === 'number') numbered.push(blocks.length);
    const kind = heading ? 'heading' : draft.marker?.kind === 'bullet' ? 'item' : 'paragraph';
    blocks.push({ kind, start: first.start, end: last.end, ...clean });
  });
  return headNumbered(blocks, numbered);
}

/** Where numbers stand before headings, a short numbered line with a heading right below is one too. */
function headNumbered(blocks: readonly Block[], numbered: readonly number[]): Block[] {
  const headings = numbered.filter((index) => blocks[index]?.kind === 'heading').length;
  if (headings * 2 < numbered.length || numbered.length < 3) return [...blocks];
  return blocks.map((block, index) =>
    block.kind === 'paragraph' &&
    numbered.includes(index) &&
    block.text.length <= 160 &&
    block.text.split(' ').length > 3 &&
    blocks[index + 1]?.kind === 'heading'
      ? { ...block, kind: 'heading' }
      : block,
  );
}
