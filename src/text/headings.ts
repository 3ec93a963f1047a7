/** What makes a line, or a few lines together, a heading. */

/** Headings that inspection documents share; they stand as headings whatever surrounds them. */
const known = [
  /^what (?:needs|need|does the .{3,60} need) to (?:improve|do (?:next|better|to improve))\b/i,
  /^(?:headline|main|key|overall|summary of(?: the)?|our) findings\b/i,
  /^findings(?: and evaluation of progress)?$/i,
  /^(?:key )?(?:areas?|priorities) (?:for|of|requiring) (?:priority action|improvement|further improvement|development|concern|strength)s?\b/i,
  /^(?:recommendations?|priority (?:and immediate )?actions?|statutory requirements?|key strengths|strengths|weaknesses|areas? of strength)$/i,
  /^the (?:experiences and progress of|impact of leaders on) .{3,120}$/i,
  /^(?:executive summary|summary|background|context|introduction|conclusions?|next steps|scope|methodology)$/i,
  /^(?:areas covered by|about|information about) (?:the|this) .{3,60}$/i,
];

// Most lines of running text begin with a small letter or end with a comma; they need no closer look.
const ordinaryStart = /^[a-z]|[.;,]$/;

const footnoteDigit = /(?<=[\p{L}?!.)’'])\d{1,2}$|[¹²³⁴-⁹*]+$/u;
const stop = /[.!?…]["'”’)\]»]*(?:\d{1,2}|[¹²³⁴-⁹])?$/;

/** Whether text ends as a sentence or a list's lead-in does. */
export function isTerminated(text: string): boolean {
  return stop.test(text) || /[:;]$/.test(text);
}

/** Whether text is one of the headings that inspection documents share. */
export function isKnownHeading(text: string): boolean {
  if (text.length > 210 || ordinaryStart.test(text)) return false;
  const plain = headingText(text);
  return plain.length <= 200 && !/[.;,]$/.test(plain) && known.some((pattern) => pattern.test(plain));
}

/** A heading as a finding's `section` shows it: without Markdown, number and footnote mark. */
export function headingText(text: string): string {
  return text
    .replace(/^#+\s*|\s*#+$/g, '')
    .replace(/\*\*|__/g, '')
    .replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{L})/u, '')
    .trim()
    .replace(footnoteDigit, '')
    .trim();
}

/** Whether text could be the beginning of a heading: short, with a capital or a figure first, not ended. */
export function mayBeHeading(text: string): boolean {
  return text.length <= 100 && /^["'“‘(]?[\p{Lu}\d]/u.test(text) && !/[.;,]$/.test(text);
}

/**
 * Whether a whole block is a heading.
 *
 * @param text its clean text
 * @param lines how many lines it stood on
 * @param beforeList whether a list follows
 */
export function isHeading(text: string, lines: number, beforeList: boolean): boolean {
  const plain = headingText(text);
  if (isKnownHeading(text)) return true;
  if (plain.length > 200 || lines > 3 || !/\p{L}/u.test(plain)) return !/\p{L}/u.test(plain);
  if (/[.!…]["'”’)\]]*$|[;,]$/.test(plain)) return false;
  if (!/^["'“‘(]?[\p{Lu}\d]/u.test(plain)) return false;
  if (plain.endsWith('?')) return plain.length <= 140 && !/[.!?] /.test(plain);
  if (plain.endsWith(':')) return isTitle(plain, beforeList);
  return plain.length <= 120 || isTitle(plain, false);
}

/** A title has capitals through it, or is too short to be a lead-in. */
function isTitle(text: string, beforeList: boolean): boolean {
  const words = text.split(/\s+/);
  if (words.length <= 3) return true;
  if (
    /\b(?:is|are|was|were|has|have|had|will|can|must|should|include|includes|including|on|to|that|of|for)\W*$/i.test(
      text,
    )
  ) {
    return false;
  }
  const weighty = words.filter((word) => word.length > 3);
  const capital = weighty.filter((word) => /^["'“‘(]?\p{Lu}/u.test(word)).length;
  return capital >= weighty.length * (beforeList ? 0.7 : 0.5);
}
