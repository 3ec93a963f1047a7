/**
 * Page furniture: what a printed document carries beside its text. Named rules in order, each marking lines.
 *
 * A rule sees all lines and what the rules before it have marked; it never takes a mark back.
 */

import type { Line } from './lines.js';

/** A named way of recognising furniture. */
export interface FurnitureRule {
  readonly name: string;
  readonly mark: (lines: readonly Line[], marked: boolean[]) => void;
}

const pageNumber = /^(?:[-–—]\s*)?(?:page\s+)?\d{1,3}(?:\s*(?:of|\/|\|)\s*\d{1,3})?(?:\s*[-–—])?$/i;
const pageOf = /\bpage\s+\d{1,3}(?:\s+of\s+\d{1,3})?$|^page\s+\d{1,3}\b/i;
const ended = /[.!?:;]["'”’)\]]*$/;
const grade = /^(?:outstanding|good|requires improvement(?: to be good)?|inadequate|not judged)\.?$/i;
const judged =
  /^(?:the )?(?:impact of leaders on|experiences and progress of|overall effectiveness|children who need help and protection|children looked after|adoption performance|leadership, management and governance)/i;

const contact = [
  /^(?:t|tel|telephone|textphone|minicom|fax|e|email|w|web|website)\s*[:.]?\s*(?:\+?[\d(][\d\s()]{6,}|\S+@\S+|(?:https?:\/\/|www\.)\S+)/i,
  /^(?:textphone|telephone|tel|email|direct t|direct f)\b.{0,50}$/i,
  /^<?(?:https?:\/\/|www\.)\S+>?$/i,
  /^\S+@\S+\.\S+$/,
  /^[A-Z]{1,2}\d{1,2}[A-Z]?\s+\d\s?[\dA-Z]{0,2}\s?[A-Z]{2}$/,
  /^(?:[A-Z][\w' ]+,? )?[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
  /^©|^\(c\) crown/i,
  /^(?:piccadilly gate|store street|aviation house|clive house|agora)\b.{0,60}$/i,
];

const labelled =
  /^(?:inspection dates?|inspection date\(s\)|dates? of (?:inspection|visit|letter|previous inspection)|lead inspector|inspection number|unique reference number|report published|published|reference no|date|type of inspection|lead|region|our ref|your ref|inspectors|previous inspection)\s*:/i;
const dateLine =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}$/i;

const notices = [
  /^the office for standards in education, children.s services and skills/i,
  /^if you would like a copy of this document in a different format/i,
  /^you may (?:re-?use this information|copy all or parts of this document)/i,
  /^to view this licence,? visit/i,
  /^this (?:report|document|publication) is available at\b/i,
  /^interested in our work\?/i,
  /^you can subscribe to our (?:monthly )?newsletter/i,
  /^if you are not happy with the inspection or the report/i,
  /^raising standards,? improving lives/i,
];

/** The furniture rules, in the order they run. */
export const furnitureRules: readonly FurnitureRule[] = [
  { name: 'running header or footer', mark: markRunning },
  { name: 'page number', mark: markPageNumbers },
  { name: 'letterhead and salutation', mark: markLetterhead },
  { name: 'footnote', mark: markFootnotes },
  { name: 'signature', mark: markSignature },
  { name: 'contact details, dates and labels', mark: markLabelled },
  { name: 'judgement table', mark: markJudgements },
  { name: 'table of figures', mark: markTables },
  { name: 'closing notices', mark: markNotices },
];

/**
 * Which lines are page furniture.
 *
 * @param lines the lines of a document
 * @returns one flag a line
 */
export function findFurniture(lines: readonly Line[]): readonly boolean[] {
  const marked = lines.map(() => false);
  for (const rule of furnitureRules) rule.mark(lines, marked);
  return marked;
}

/** Lines that come again and again at the edges of pages, whatever number they carry. */
function markRunning(lines: readonly Line[], marked: boolean[]): void {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.text.length > 120 || ended.test(line.text)) return;
    const key = line.text.replace(/\d+/g, '#').toLowerCase();
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  });
  for (const indexes of places.values()) {
    if (indexes.length < 2) continue;
    const atEdge = indexes.filter((index) => nearPageEdge(lines, index)).length;
    if (atEdge < indexes.length * 0.6 || atEdge < 2) continue;
    for (const index of indexes) if (nearPageEdge(lines, index)) marked[index] = true;
  }
}

function nearPageEdge(lines: readonly Line[], index: number): boolean {
  for (let step = -3; step <= 3; step += 1) {
    const line = lines[index + step];
    if (line === undefined) continue;
    if (step !== 0 && pageNumber.test(line.text)) return true;
    if (line.newPage && step > -3) return true;
  }
  return index >= lines.length - 2;
}

function markPageNumbers(lines: readonly Line[], marked: boolean[]): void {
  lines.forEach((line, index) => {
    if (!pageNumber.test(line.text) && !(pageOf.test(line.text) && line.text.length < 100)) return;
    if (/[a-z]/i.test(line.text)) {
      marked[index] = true;
      return;
    }
    const beside = marked[index - 1] === true || marked[index + 1] === true;
    const next = lines[index + 1];
    const edge = line.newPage || next === undefined || next.newPage || (line.gap > 0 && next.gap > 0);
    if (beside || edge) marked[index] = true;
  });
}

/** A note at the foot of a page: from its number, which a word before it carries, to the end of the page. */
function markFootnotes(lines: readonly Line[], marked: boolean[]): void {
  lines.forEach((line, index) => {
    const number = /^([1-9]\d?|[¹²³⁴⁵⁶⁷⁸⁹]|\*)(?:\s+\S|$)/.exec(line.text)?.[1];
    if (number === undefined || (marked[index] === true && !/^\d+$/.test(line.text))) return;
    const alone = line.text === number;
    if (!alone && number !== '*' && !/^\S+\s+(?:\p{Lu}|http|www)/u.test(line.text)) return;
    const end = pageEnd(lines, marked, index);
    if (end === undefined || end === index + 1) return;
    const mark = number === '*' ? '\\*' : number;
    const carrier = new RegExp(`[\\p{Ll}.?!,)’'”"]${mark}(?:\\s|$)`, 'u');
    let referred = false;
    for (let back = index - 1; back >= 0 && back > index - 80 && !referred; back -= 1) {
      referred = carrier.test(lines[back]?.text ?? '');
    }
    if (!referred) return;
    for (let note = index; note < end; note += 1) marked[note] = true;
  });
}

function pageEnd(lines: readonly Line[], marked: readonly boolean[], from: number): number | undefined {
  for (let index = from + 1; index <= from + 10 && index < lines.length; index += 1) {
    if (lines[index]?.newPage === true || marked[index] === true) return index;
  }
  return undefined;
}

/** Everything down to “Dear …”, where a document is a letter; titles in Markdown stay. */
function markLetterhead(lines: readonly Line[], marked: boolean[]): void {
  const salutation = lines.findIndex(
    (line, index) => index < 60 && /^dear\b/i.test(line.text) && line.text.length < 60 && !/[.!?]$/.test(line.text),
  );
  for (let index = 0; index <= salutation; index += 1) {
    const text = lines[index]?.text ?? '';
    if (!text.startsWith('#') && text.length < 100) marked[index] = true;
  }
  lines.forEach((line, index) => {
    if (index < 3 && /^to (?:the |all )?(?:children|young people)\b/i.test(line.text)) marked[index] = true;
  });
}

function markSignature(lines: readonly Line[], marked: boolean[]): void {
  lines.forEach((line, index) => {
    if (!/^yours (?:sincerely|faithfully|truly)\b/i.test(line.text) || line.text.length > 30) return;
    for (let below = index; below < lines.length && below < index + 8; below += 1) {
      const text = lines[below]?.text ?? '';
      if (text.startsWith('#') || text.length > 80 || (below > index && /[.?]$/.test(text))) break;
      marked[below] = true;
    }
  });
}

function markLabelled(lines: readonly Line[], marked: boolean[]): void {
  lines.forEach((line, index) => {
    const text = line.text.replace(/\*\*/g, '');
    if (labelled.test(text) && text.length < 120 && !/[.!?]$/.test(text)) marked[index] = true;
    else if (dateLine.test(text) || contact.some((pattern) => pattern.test(text))) marked[index] = true;
    else if (/\.{5,}\s*\d+$|^(?:contents|table of contents)$/i.test(text)) marked[index] = true;
  });
}

/** From “Judgement” and “Grade” to the last grade before the text begins. */
function markJudgements(lines: readonly Line[], marked: boolean[]): void {
  lines.forEach((line, index) => {
    const text = line.text.replace(/[*|]/g, ' ').trim();
    if (marked[index] === true || !/^judge?ment(?:\s+grade)?$/i.test(text)) return;
    if (text.length < 12 && !/^grade$/i.test(lines[index + 1]?.text ?? '')) return;
    let last = index;
    for (let below = index; below < lines.length && below < index + 40; below += 1) {
      const cell = lines[below]?.text ?? '';
      if (cell.length > 160 || (/[.?]$/.test(cell) && !grade.test(cell))) break;
      if (grade.test(cell) || /\t\s*(?:outstanding|good|requires improvement|inadequate)/i.test(cell)) last = below;
      else if (judged.test(cell) && /(?:good|outstanding|inadequate)$/i.test(cell) && !cell.includes(':')) last = below;
    }
    for (let below = index; below <= last || below <= index + 1; below += 1) {
      const cell = lines[below]?.text ?? '';
      if (below <= last || /^grade$/i.test(cell)) marked[below] = true;
    }
  });
}

/** Rows that are mostly figures, with the short cells that stand around them. */
function markTables(lines: readonly Line[], marked: boolean[]): void {
  const row = lines.map((line) => isFigureRow(line.text));
  lines.forEach((line, index) => {
    if (/^\|.*\|$/.test(line.text) || /^\|?\s*:?-{3,}/.test(line.text)) marked[index] = true;
    if (row[index] !== true) return;
    marked[index] = true;
    const near = [row[index - 1], row[index - 2], row[index - 3], row[index + 1], row[index + 2], row[index + 3]];
    if (!near.includes(true)) return;
    for (const step of [-1, 1]) {
      for (let cell = index + step; isCell(lines[cell]) && Math.abs(cell - index) < 16; cell += step) {
        marked[cell] = true;
      }
    }
  });
}

function isFigureRow(text: string): boolean {
  const words = text.split(/\s+/);
  const figures = words.filter((word) => /^[(£]?\d[\d.,/%–-]*\)?%?$/.test(word)).length;
  return figures >= 3 && figures >= words.length * 0.4 && !/[.;:]$/.test(text);
}

function isCell(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= 40 && !ended.test(line.text) && !line.text.startsWith('#');
}

/** The publisher's notices: each to the end of its paragraph, and at the end of a document to the end. */
function markNotices(lines: readonly Line[], marked: boolean[]): void {
  let inNotice = false;
  lines.forEach((line, index) => {
    const opens = notices.some((pattern) => pattern.test(line.text));
    if (opens) inNotice = true;
    else if (line.text.startsWith('#') || (line.gap > 0 && index < lines.length * 0.75)) inNotice = false;
    if (inNotice) marked[index] = true;
  });
}
