/** List bullets and paragraph numbers at the beginning of a line. */

/** What a line begins with. */
export interface Marker {
  readonly kind: 'bullet' | 'number';
  /** Its length with the white space after it, in UTF-16 code units. */
  readonly length: number;
  /** The number of a numbered paragraph; absent for bullets and for letters. */
  readonly number?: number;
}

// Glyphs that never begin a sentence need no space after them; dashes, asterisks and the letter o do.
const glyph = /^(?:[•·▪▫◼◻■□◦‣⁃∙●○◆◇►▶▸➢➤✓✔✗☐☑❑❖§\uE000-\uF8FF\uFFFD]\s*)+/u;
const dash = /^(?:[-–—*+]|o)(?:\s+|$)/;
const paragraphNumber = /^(\d{1,3})[.)](?:\s+|$)/;
const subNumber = /^\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+(?=\p{L})/u;
const letter = /^(?:\([a-z]\)|[a-z]\)|\([ivx]{1,5}\)|[ivx]{1,5}[.)])\s+/;

/**
 * The marker that a line begins with.
 *
 * @param text a line without surrounding white space
 * @returns the marker, or undefined where there is none
 * @example readMarker('12. Decisions are timely.') // { kind: 'number', length: 4, number: 12 }
 */
export function readMarker(text: string): Marker | undefined {
  const bullet = glyph.exec(text) ?? dash.exec(text) ?? letter.exec(text);
  if (bullet !== null) return { kind: 'bullet', length: bullet[0].length };
  const numbered = paragraphNumber.exec(text);
  if (numbered !== null) return { kind: 'number', length: numbered[0].length, number: Number(numbered[1]) };
  const sub = subNumber.exec(text);
  return sub === null ? undefined : { kind: 'number', length: sub[0].length };
}
