/** The lexicon that comes with the library: `data/lexicon/`, one file a theme, and the polarity cues. */

import accommodation from '../../data/lexicon/accommodation.json' with { type: 'json' };
import health from '../../data/lexicon/health.json' with { type: 'json' };
import neet from '../../data/lexicon/neet.json' with { type: 'json' };
import polarity from '../../data/lexicon/polarity.json' with { type: 'json' };
import risk from '../../data/lexicon/risk.json' with { type: 'json' };
import supervision from '../../data/lexicon/supervision.json' with { type: 'json' };
import type { defaultThemes } from '../finding.js';
import type { CueLexicon, Lexicon, ThemeLexicon } from './lexicon.js';

// JSON modules have no literal types; the test of the default lexicon holds the files against the schema.
const themes = [accommodation, neet, health, risk, supervision] as readonly ThemeLexicon[] as readonly ThemeLexicon<
  (typeof defaultThemes)[number]
>[];
const cues = polarity.cues as readonly object[] as readonly CueLexicon[];

/** Themes and cues of the default lexicon. Plain data: extend it with `extendLexicon`. */
export const defaultLexicon: Lexicon<(typeof defaultThemes)[number]> = { themes, cues };
