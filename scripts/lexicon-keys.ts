/** First step of `npm run train`: data/lexicon/*.json → data/lexicon-keys.json, which the training itself looks terms up with. */

import { writeFileSync } from 'node:fs';
import { defaultLexicon } from '../src/lexicon/default.js';
import { lexiconKeys } from '../src/lexicon/default-keys.js';
import { createTokenizer } from '../src/text/tokens.js';

writeFileSync('data/lexicon-keys.json', `${JSON.stringify(lexiconKeys(defaultLexicon, createTokenizer()))}\n`);
