/**
 * Who speaks in a document. What an inspectorate says is nearly always a judgement; what a council reports of itself is
 * often an account of things under way, in much the same words.
 */

/** An inspectorate's report, a council's own paper, a letter to children, or too little to tell. */
export type Voice = 'inspectorate' | 'council' | 'letter' | 'unknown';

/** Fewer sentences than this do not show who speaks. */
const leastSentences = 8;
/** From this share of sentences on, a letter's `you` or a council's `we` is how the document speaks. */
const usualShare = 0.15;

const addressee = /\b(?:you|your|yours)\b/i;
const inspectors = /\binspectors?\b/i;
const ownWork =
  /\b(?:we|our|us)\b|\b(?:this|the) report (?:provides|sets out|outlines|summarises|asks|presents|updates)|\b(?:members|cabinet|scrutiny)\b/i;

/**
 * Tells who speaks from how often sentences speak of inspectors, of `we`, or to `you`.
 *
 * @param sentences the clean sentences of a whole document
 * @returns `unknown` for fewer than eight sentences
 * @example documentVoice(['We will open a second home.', …]) // 'council'
 */
export function documentVoice(sentences: readonly string[]): Voice {
  if (sentences.length < leastSentences) return 'unknown';
  const share = (pattern: RegExp): number => sentences.filter((text) => pattern.test(text)).length / sentences.length;
  if (share(addressee) >= usualShare) return 'letter';
  const own = share(ownWork);
  return own >= usualShare && own > share(inspectors) ? 'council' : 'inspectorate';
}

/** The voice of a kind of document, as the training data name kinds; `unknown` for sentences of no document. */
export function kindVoice(kind: string | undefined): Voice {
  if (kind === undefined || kind === 'contrast' || kind === 'alone') return 'unknown';
  if (kind === 'council-paper' || kind === 'improvement-board') return 'council';
  return kind === 'children-letter' ? 'letter' : 'inspectorate';
}
