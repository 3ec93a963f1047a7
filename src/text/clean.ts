/**
 * Repair of characters, with the way back to the raw text kept.
 *
 * A clean text is a list of runs: stretches whose characters stand in the raw text one for one. White space is
 * collapsed, soft hyphens, zero-width characters and Markdown emphasis are dropped, ligatures are spelt out, and a
 * word that a line end cut at its hyphen is joined.
 */

/** A stretch of clean text and where it came from, both in UTF-16 code units. */
export interface Run {
  readonly clean: number;
  readonly raw: number;
  readonly length: number;
}

/** Clean text and the runs that lead back to the raw text. */
export interface CleanText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A stretch of the raw text, UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

// One pattern for all that needs repair, so that plain stretches are copied in one step.
const repair = /[\u00AD\u200B-\u200D\u2060\uFEFF]|[\uFB00-\uFB06]|\*\*|__| \s+|[^\S ]\s*/g;
const cutWord = /[\p{L}\d]-$/u;

/**
 * Clean text of several stretches of `input`, joined by single spaces.
 *
 * @param input the raw text
 * @param spans the stretches, in order, not overlapping (lines of one paragraph, without the page furniture between)
 * @returns the clean text with its way back
 * @example
 * cleanSpans('well-\ncoordinated  support', [{ start: 0, end: 5 }, { start: 6, end: 26 }]).text
 * // 'well-coordinated support'
 */
export function cleanSpans(input: string, spans: readonly Span[]): CleanText {
  const runs: Run[] = [];
  const parts: string[] = [];
  let length = 0;
  // The last few characters are all that decisions need; asking the whole text would copy it each time.
  let tail = '';
  const write = (part: string) => {
    parts.push(part);
    length += part.length;
    tail = (tail + part.slice(-4)).slice(-4);
  };
  const keep = (raw: number, count: number) => {
    if (count === 0) return;
    const last = runs.at(-1);
    if (last !== undefined && last.raw + last.length === raw && last.clean + last.length === length) {
      runs[runs.length - 1] = { ...last, length: last.length + count };
    } else {
      runs.push({ clean: length, raw, length: count });
    }
    write(input.slice(raw, raw + count));
  };
  const space = (raw: number) => {
    if (length === 0 || tail.endsWith(' ')) return;
    runs.push({ clean: length, raw, length: 1 });
    write(' ');
  };
  for (const span of spans) {
    if (length > 0 && !(cutWord.test(tail) && /^[\p{Ll}\d]/u.test(input.slice(span.start, span.start + 1)))) {
      space(span.start - 1);
    }
    let from = span.start;
    repair.lastIndex = span.start;
    for (let match = repair.exec(input); match !== null && match.index < span.end; match = repair.exec(input)) {
      const found = match[0];
      keep(from, match.index - from);
      from = Math.min(match.index + found.length, span.end);
      const spelt = ligatures[found];
      if (spelt !== undefined) {
        for (const letter of spelt) {
          runs.push({ clean: length, raw: match.index, length: 1 });
          write(letter);
        }
      } else if (/^\s/.test(found)) {
        space(match.index);
      }
    }
    keep(from, span.end - from);
  }
  return { text: parts.join(''), runs };
}

/**
 * Text as a finding shows it: white space collapsed and characters repaired as in {@link cleanSpans}.
 *
 * @param raw any text, such as `input.slice(finding.start, finding.end)`
 * @returns the repaired text, trimmed
 * @example cleanText('a  report\nof ﬁndings') // 'a report of findings'
 */
export function cleanText(raw: string): string {
  const spans: Span[] = [];
  let start = 0;
  for (const line of raw.split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    const from = raw.indexOf(line, start);
    const lead = line.length - line.trimStart().length;
    const body = line.trim();
    if (body !== '') spans.push({ start: from + lead, end: from + lead + body.length });
    start = from + line.length;
  }
  return cleanSpans(raw, spans).text.trim();
}

/**
 * The raw place of a stretch of clean text.
 *
 * @param runs the runs of the clean text
 * @param start first clean offset
 * @param end clean offset past the last character; more than `start`
 * @returns UTF-16 offsets into the raw text
 */
export function rawSpan(runs: readonly Run[], start: number, end: number): Span {
  const first = runs[runAt(runs, start)];
  const last = runs[runAt(runs, end - 1)];
  return {
    start: first === undefined ? 0 : first.raw + start - first.clean,
    end: last === undefined ? 0 : last.raw + end - last.clean,
  };
}

function runAt(runs: readonly Run[], clean: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.clean ?? 0) <= clean) low = middle;
    else high = middle - 1;
  }
  return low;
}
