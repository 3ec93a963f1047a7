/** Gold labels: standoff JSON Lines beside the raw text, as `data/gold/` holds them. */

import * as z from 'zod/mini';
import { type Polarity, polarities } from '../finding.js';

const offset = z.int('expected a whole number').check(z.gte(0, 'expected 0 or more'));

const goldSchema = z.object({
  document: z.string('expected the name of the document'),
  id: z.int('expected a whole number'),
  start: offset,
  end: offset,
  role: z.enum(['sentence', 'heading', 'furniture'], 'expected “sentence”, “heading” or “furniture”'),
  themes: z.optional(z.array(z.string('expected a theme'), 'expected an array of themes')),
  polarity: z.optional(z.enum(polarities, `expected one of ${polarities.join(', ')}`)),
  annotator: z.optional(z.string('expected the name of an annotator')),
});

/** One unit of a gold file. */
export interface GoldUnit {
  readonly document: string;
  readonly id: number;
  /** UTF-16 offsets into the raw text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly role: 'sentence' | 'heading' | 'furniture';
  /** Of a sentence; empty for the other roles. */
  readonly themes: readonly string[];
  /** Of a sentence; neutral for the other roles. */
  readonly polarity: Polarity;
  /** Who labelled it, where a file has several. */
  readonly annotator?: string;
}

/** Thrown for a gold file that is not of the right shape: one line with file, line, field and what was expected. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
}

/**
 * Reads a gold file.
 *
 * @param text its content, JSON Lines
 * @param file its name, for messages
 * @returns units in the order of the file
 * @throws GoldError at the first line that is not of the right shape; nothing is skipped but empty lines
 */
export function parseGold(text: string, file: string): GoldUnit[] {
  const units: GoldUnit[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    units.push(parseLine(line, `${file}:${index + 1}`));
  });
  if (units.length === 0) throw new GoldError(`${file}: is empty; expected one JSON object a line`);
  return units;
}

function parseLine(line: string, place: string): GoldUnit {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    throw new GoldError(`${place}: is no JSON; expected one object a line`);
  }
  const result = goldSchema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const field = issue === undefined || issue.path.length === 0 ? 'the line' : issue.path.join('.');
    throw new GoldError(
      `${place}: ${field}: ${issue?.message === 'Invalid input' ? 'expected an object with document, id, start, end and role' : issue?.message}`,
    );
  }
  const { document, id, start, end, role, themes, polarity, annotator } = result.data;
  if (end <= start) throw new GoldError(`${place}: end: expected more than start (${start})`);
  if (role === 'sentence' && polarity === undefined)
    throw new GoldError(`${place}: polarity: expected one of ${polarities.join(', ')} for a sentence`);
  if (role === 'sentence' && themes === undefined)
    throw new GoldError(`${place}: themes: expected an array of themes for a sentence, empty where it has none`);
  return {
    document,
    id,
    start,
    end,
    role,
    themes: themes ?? [],
    polarity: polarity ?? 'neutral',
    ...(annotator === undefined ? {} : { annotator }),
  };
}
