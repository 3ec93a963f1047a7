/** Sentence → tokens. Every word counts, `not` and `no` above all; hyphenated words are two tokens. */

import { stemmer } from 'stemmer';

/** One word of a sentence. */
export interface Token {
  /** Offsets into the clean sentence, UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The word in small letters, without a possessive ending. */
  readonly word: string;
  /** Its Porter stem; all figures are `#`. */
  readonly stem: string;
  /** Whether a comma, semicolon, colon, dash or bracket stands between it and the token before. */
  readonly pause: boolean;
}

/** Turns clean text into tokens. */
export type Tokenizer = (text: string) => Token[];

const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+|[.,](?=\p{N})\p{N}+)*/gu;
/** Words in small letters, parted by single spaces: a text that needs no other rule. */
export const plainWords = /^[a-z]+(?: [a-z]+)*$/;
const pauseMark = /[,;:()\u2013\u2014]|\s-\s/;
const rememberedStems = 20_000;

/**
 * A tokenizer with a memory for stems, so that a word is stemmed once (Porter 1980).
 *
 * @returns a function from clean text to tokens; it keeps at most 20,000 stems
 * @example createTokenizer()("Plans aren't shared.").map((token) => token.stem) // ['plan', 'ar', 'not', 'share']
 */
export function createTokenizer(): Tokenizer {
  const stems = new Map<string, string>();
  const stemOf = (text: string) => {
    const known = stems.get(text);
    if (known !== undefined) return known;
    if (stems.size >= rememberedStems) stems.clear();
    const stem = /^\p{N}/u.test(text) ? '#' : stemmer(text);
    stems.set(text, stem);
    return stem;
  };
  return (text) => {
    const tokens: Token[] = [];
    let after = 0;
    const add = (start: number, end: number, form: string) => {
      const pause = start > after && pauseMark.test(text.slice(after, start));
      tokens.push({ start, end, word: form, stem: stemOf(form), pause });
      after = end;
    };
    // Most terms of a lexicon are plain words, and there are thousands when one is compiled.
    if (text.length < 80 && plainWords.test(text)) {
      for (const form of text.split(' ')) {
        const start = tokens.length === 0 ? 0 : after + 1;
        tokens.push({ start, end: start + form.length, word: form, stem: stemOf(form), pause: false });
        after = start + form.length;
      }
      return tokens;
    }
    for (const match of text.matchAll(word)) {
      const start = match.index;
      const end = start + match[0].length;
      const form = match[0].toLowerCase();
      const quote = Math.max(form.lastIndexOf("'"), form.lastIndexOf('’'));
      if (quote > 0 && form.endsWith('t', form.length) && form[quote - 1] === 'n' && quote === form.length - 2) {
        add(start, end - 3, spelledOut[form.slice(0, -3)] ?? form.slice(0, -3));
        add(end - 3, end, 'not');
      } else {
        add(start, end, quote > 0 && form.length - quote <= 3 ? form.slice(0, quote) : form);
      }
    }
    return tokens;
  };
}

const spelledOut: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };
