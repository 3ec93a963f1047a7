/** What the terms of the default lexicon go by in tries, worked out beforehand: `data/lexicon-keys.json`, made by `npm run train`. */

import keys from '../../data/lexicon-keys.json' with { type: 'json' };
import type { Tokenizer } from '../text/tokens.js';
import type { Lexicon } from './lexicon.js';
import { termGroups, termKeys } from './term-keys.js';

/** The keys of a lexicon's terms, a line each, in the order in which the analyser compiles them. */
export interface LexiconKeys {
  readonly themes: string;
  readonly cues: string;
}

/** Works the keys of a lexicon out. */
export function lexiconKeys(lexicon: Lexicon, tokenize: Tokenizer): LexiconKeys {
  const { themes, cues } = termGroups(lexicon);
  return { themes: termKeys(themes, tokenize).join('\n'), cues: termKeys(cues, tokenize).join('\n') };
}

/** The keys of the default lexicon. */
export const defaultKeys: LexiconKeys = keys;
