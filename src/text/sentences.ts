/**
 * Block → sentences. `compromise/one` proposes boundaries; named rules, in order, take some back and add others.
 *
 * compromise knows English abbreviations and punctuation but nothing of inspection prose: references after the full
 * stop, footnote marks, quotations that end a sentence.
 */

import nlp from 'compromise/one';

/** A rule on a boundary that was proposed between two stretches of text. */
export interface JoinRule {
  readonly name: string;
  /** Whether `left` and `right` are one sentence after all. */
  readonly joins: (left: string, right: string) => boolean;
}

/** A rule that finds a boundary inside what was proposed as one sentence. */
export interface SplitRule {
  readonly name: string;
  /** Matches what stands before the boundary; the next sentence begins right after the match. */
  readonly pattern: RegExp;
  readonly splits?: (before: string, after: string) => boolean;
}

const abbreviation =
  /(?:^|[\s("'‘“])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Cllr|Sgt|St|e\.g|i\.e|eg|ie|vs|cf|approx|para|paras|pp|fig|inc|[Nn]o|[Nn]os|viz)\.$/;
const loose = /(?:^|\s)(?:etc|al|dept|ltd|ref|Sept|Jan|Feb|Dec|Oct|Nov|Aug|a\.m|p\.m)\.$/i;
const opener =
  /^["'“‘(]?(?:The|They|This|These|That|Those|There|It|In|As|At|For|However|When|While|Leaders|Children|Inspectors|Most|Some|All|A|An|Social|Staff|We|Our|Plans|Young)\b/;

/** Boundaries taken back, in order; the first that says so decides. */
export const joinRules: readonly JoinRule[] = [
  { name: 'nothing but punctuation', joins: (left, right) => !/[\p{L}\d]/u.test(right) || !/[\p{L}\d]/u.test(left) },
  { name: 'reference after the full stop', joins: (_, right) => /^\([^().]{1,90}\)[.;]?$/.test(right.trim()) },
  { name: 'small letter', joins: (_, right) => /^\s*["'“‘(]?\p{Ll}/u.test(right) },
  {
    name: 'number after “No.”',
    joins: (left, right) => /(?:^|\s)nos?\.$/i.test(left.trimEnd()) && /^\s*\d/.test(right),
  },
  {
    name: 'abbreviation',
    joins: (left, right) => {
      const end = left.trimEnd();
      if (/(?:^|\s)nos?\.$/i.test(end)) return false;
      return abbreviation.test(end) || (loose.test(end) && /^\s*[\d(]/.test(right));
    },
  },
  {
    name: 'initial',
    joins: (left, right) =>
      /(?:^|[\s.])(?:\p{Lu}\p{L}+\s)?\p{Lu}\.$/u.test(left.trimEnd()) &&
      /(?:^|\s)(?:Mr|Mrs|Ms|Dr|\p{Lu}\.|\p{Lu}\p{Ll}+)\s?\p{Lu}\.$|^\p{Lu}\.$/u.test(left.trimEnd()) &&
      /^\s*\p{Lu}/u.test(right) &&
      !opener.test(right.trimStart()),
  },
  { name: 'figure', joins: (left, right) => /\d[.:]$/.test(left) && /^\d/.test(right) },
  {
    name: 'open quotation',
    joins: (left, right) => /[‘“][^’”]{0,80}$/.test(left) && /^[^‘“]{0,80}[’”]\s+\p{Ll}/u.test(right),
  },
  { name: 'open bracket', joins: (left, right) => isOpen(left) && /^[^()]{0,200}\)/.test(right) },
];

/** Boundaries added, in order. */
export const splitRules: readonly SplitRule[] = [
  { name: 'footnote mark', pattern: /(?<=[a-z)’'][.?!])(?:\d{1,2}|[¹²³⁴-⁹])\s+(?=["'“‘(]?\p{Lu})/gu },
  { name: 'quotation that ends a sentence', pattern: /(?<=[\p{L}\d)][.?!])["'”’]+\)?\s+(?=["'“‘(]?\p{Lu})/gu },
  {
    name: 'full stop before a capital',
    pattern: /(?<=[\p{Ll}\d)%\]][.?!]|\p{Lu}{2}s?[.?!]|[.?!]\))\s+(?=["'“‘(]?\p{Lu})/gu,
    splits: (before, after) => !isJoined(before, after),
  },
  { name: 'bullet inside a line', pattern: /(?<=[.;:)\p{L}])\s+[•·▪◼■●➢\uF0B7]\s*(?=\p{L})/gu },
];

function isOpen(text: string): boolean {
  let depth = 0;
  for (const letter of text.slice(-300)) {
    if (letter === '(') depth += 1;
    else if (letter === ')' && depth > 0) depth -= 1;
  }
  return depth > 0;
}

type Split = (text: string, world: object) => string[];

/** On a long run of initials compromise needs more than the length's time; it sees no more than this at once. */
const atOnce = 4000;

/** compromise types its methods loosely; this is the one place that says what is used of them. */
function proposeSentences(text: string): string[] {
  const methods: { one?: { tokenize?: { splitSentences?: Split } } } = nlp.methods();
  const split = methods.one?.tokenize?.splitSentences;
  if (split === undefined) return [text];
  const world = nlp.world();
  const proposed: string[] = [];
  const stop = /[.?!]["'”’)]*\s+/g;
  for (let from = 0; from < text.length; ) {
    stop.lastIndex = from + atOnce;
    const to = stop.exec(text) === null ? text.length : stop.lastIndex;
    for (const sentence of split(text.slice(from, to), world)) proposed.push(sentence);
    from = to;
  }
  return proposed;
}

/**
 * Splits the clean text of one block into sentences.
 *
 * @param text clean text: one paragraph or list item, no line breaks
 * @returns offsets into `text` (UTF-16, end exclusive), in order, trimmed of white space; they cover every letter
 * @example splitSentences('Plans are clear. They are shared.') // [{ start: 0, end: 16 }, { start: 17, end: 33 }]
 */
export function splitSentences(text: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let at = 0;
  for (const proposed of proposeSentences(text)) {
    const previous = pieces.at(-1);
    const end = at + proposed.length;
    if (previous !== undefined && isJoined(text.slice(Math.max(previous.start, at - near), at), proposed)) {
      previous.end = end;
    } else {
      pieces.push({ start: at, end });
    }
    at = end;
  }
  const sentences: { start: number; end: number }[] = [];
  for (const { start: offset, end: stop } of pieces) {
    const piece = text.slice(offset, stop);
    let from = 0;
    for (const to of [...splitPoints(piece), piece.length]) {
      const part = piece.slice(from, to);
      const body = part.replace(/\s+[•·▪◼■●➢\uF0B7]\s*$/u, '').trim();
      if (body !== '') {
        const start = offset + from + part.indexOf(body);
        sentences.push({ start, end: start + body.length });
      }
      from = to;
    }
  }
  return sentences;
}

/** How many characters on either side of a boundary the rules look at, so that long texts cost no more than their length. */
const near = 300;

function isJoined(left: string, right: string): boolean {
  return joinRules.some((rule) => rule.joins(left, right));
}

/** What every split rule needs somewhere inside: a stop before white space, or a bullet. */
const mayTurn = /[.?!]["'”’)\d¹²³⁴-⁹]*\s+\S|[•·▪◼■●➢\uF0B7]/u;

function splitPoints(piece: string): number[] {
  if (!mayTurn.test(piece)) return [];
  const points = new Set<number>();
  for (const rule of splitRules) {
    for (const match of piece.matchAll(rule.pattern)) {
      const point = match.index + match[0].length;
      const before = piece.slice(Math.max(0, match.index - near), match.index);
      if (rule.splits === undefined || rule.splits(before, piece.slice(point, point + near))) points.add(point);
    }
  }
  return [...points].sort((a, b) => a - b);
}
