/** Raw text → sentences in their places: what stands before them, above them, and where in the file they are. */

import { readBlocks } from './blocks.js';
import { rawSpan, type Span } from './clean.js';
import { headingText } from './headings.js';
import { splitSentences } from './sentences.js';

/** A sentence or list item, with its place in the document. */
export interface Sentence extends Span {
  /** Its clean text. */
  readonly text: string;
  /** The heading it stands under. */
  readonly section: string | null;
  /** Where that heading stands in the input. */
  readonly heading: Span | null;
  /** Whether it is a list item or part of one. */
  readonly item: boolean;
  /** Whether it is the first of its paragraph or list item. */
  readonly first: boolean;
  /** The raw offset of a character of `text`. */
  readonly rawSpan: (start: number, end: number) => Span;
}

/**
 * The sentences of a document.
 *
 * @param input raw text as it comes out of a PDF, a word processor or Markdown
 * @returns sentences and list items in document order; headings and page furniture are left out, a heading is the
 *   `section` of what follows
 * @example readSentences('Main findings\n\n1. Plans are clear.')[0]?.section // 'Main findings'
 */
export function readSentences(input: string): Sentence[] {
  const sentences: Sentence[] = [];
  let section: string | null = null;
  let heading: Span | null = null;
  for (const block of readBlocks(input)) {
    if (block.kind === 'furniture') continue;
    if (block.kind === 'heading') {
      section = headingText(block.text);
      heading = { start: block.start, end: block.end };
      continue;
    }
    let first = true;
    for (const { start, end } of splitSentences(block.text)) {
      sentences.push({
        ...rawSpan(block.runs, start, end),
        text: block.text.slice(start, end),
        section,
        heading,
        item: block.kind === 'item',
        first,
        rawSpan: (from, to) => rawSpan(block.runs, start + from, start + to),
      });
      first = false;
    }
  }
  return sentences;
}
