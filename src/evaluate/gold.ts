/** Gold labels: standoff JSON Lines beside the raw text, as `data/gold/` holds them, and what all other formats become. */

import * as z from 'zod/mini';
import { type Polarity, polarities } from '../finding.js';
import { jsonLines } from '../json-lines.js';

const offset = z.int('expected a whole number').check(z.gte(0, 'expected 0 or more'));

/** Year, month or day (ISO 8601). */
const datePattern = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const dateExpected = 'expected the date of the document, such as 2024, 2024-02 or 2024-02-14';

/** What is wrong with a date of a document; undefined where nothing is. */
export function dateProblem(date: string): string | undefined {
  return datePattern.test(date) ? undefined : `date: ${dateExpected}, not “${date}”`;
}

const common = {
  document: z.string('expected the name of the document').check(z.minLength(1, 'expected the name of the document')),
  /** The unit's number in its document. */
  id: z.int('expected a whole number'),
  start: offset,
  end: offset,
  annotator: z.optional(z.string('expected the name of an annotator')),
  council: z.optional(z.string('expected the name of the council that the document is about')),
  date: z.optional(z.string(dateExpected).check(z.regex(datePattern, dateExpected))),
};

/** One line of a gold file; `data/schema/gold.schema.json` is made from it. */
export const goldSchema = z.discriminatedUnion(
  'role',
  [
    z.object({
      ...common,
      role: z.literal('sentence'),
      themes: z.array(
        z.string('expected a theme'),
        'expected an array of themes for a sentence, empty where it has none',
      ),
      polarity: z.enum(polarities, `expected one of ${polarities.join(', ')} for a sentence`),
    }),
    z.object({ ...common, role: z.enum(['heading', 'furniture']) }),
  ],
  'expected “sentence”, “heading” or “furniture”',
);

/** What a unit is. */
export type GoldRole = 'sentence' | 'heading' | 'furniture';

/** One unit of a gold file. */
export interface GoldUnit {
  readonly document: string;
  readonly id: number;
  /** UTF-16 offsets into the raw text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly role: GoldRole;
  /** Of a sentence; empty for the other roles. */
  readonly themes: readonly string[];
  /** Of a sentence; neutral for the other roles. */
  readonly polarity: Polarity;
  /** Who labelled it, where a file has several. */
  readonly annotator?: string;
}

/** A unit as it was read, with what its file says of its document. */
export interface ReadUnit extends GoldUnit {
  /** File and line, for messages. */
  readonly place: string;
  readonly council?: string;
  readonly date?: string;
}

/** A document's text and the units that were read of it. */
export interface ReadDocument {
  readonly name: string;
  readonly text: string;
  readonly units: readonly ReadUnit[];
}

/** A document with its gold units. */
export interface GoldDocument {
  readonly name: string;
  /** Its raw text. */
  readonly text: string;
  /** The units that count as gold, of one annotator, in document order. */
  readonly units: readonly GoldUnit[];
  /** Who labelled them; null where the file does not say. */
  readonly annotator: string | null;
  /** The units of every annotator, by name, where there are several. */
  readonly annotators: ReadonlyMap<string, readonly GoldUnit[]>;
  readonly council: string | null;
  /** Year, month or day, ISO 8601. */
  readonly date: string | null;
  /** Whether the text was put together from labelled sentences, since the raw text was not given. */
  readonly composed: boolean;
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
export function parseGold(text: string, file: string): ReadUnit[] {
  return goldLines(text, file).map(({ value, place }) => parseUnit(value, place));
}

/**
 * Lines of JSON with their places.
 *
 * @throws GoldError for a line that is no JSON, and for a file without any
 */
export function goldLines(text: string, file: string): { value: unknown; place: string }[] {
  const lines = jsonLines(text, (line) => new GoldError(`${file}:${line}: is no JSON; expected one object a line`));
  if (lines.length === 0) throw new GoldError(`${file}: is empty; expected one JSON object a line`);
  return lines.map(({ line, value }) => ({ value, place: `${file}:${line}` }));
}

function parseUnit(value: unknown, place: string): ReadUnit {
  const result = goldSchema.safeParse(value);
  if (!result.success)
    throw new GoldError(`${place}: ${firstIssue(result.error, 'document, id, start, end and role')}`);
  const { document, id, start, end, role, annotator, council, date } = result.data;
  const sentence = result.data.role === 'sentence' ? result.data : undefined;
  return {
    document,
    id,
    start,
    end,
    role,
    themes: sentence?.themes ?? [],
    polarity: sentence?.polarity ?? 'neutral',
    ...(annotator === undefined ? {} : { annotator }),
    ...(council === undefined ? {} : { council }),
    ...(date === undefined ? {} : { date }),
    place,
  };
}

/** The first thing that a schema found wrong: field and what was expected. */
export function firstIssue(error: z.core.$ZodError, fields: string): string {
  const issue = error.issues[0];
  const path = issue?.path.reduce<string>(
    (sum, part) =>
      typeof part === 'number' ? `${sum}[${part}]` : sum === '' ? String(part) : `${sum}.${String(part)}`,
    '',
  );
  if (issue === undefined || path === undefined || path === '') return `expected an object with ${fields}`;
  return `${path}: ${issue.message === 'Invalid input' ? `expected an object with ${fields}` : issue.message}`;
}

/** What every label of a sentence may be, by name: a polarity, or a role that is no sentence. */
export function roleOrPolarity(label: string): { role: GoldRole; polarity: Polarity } | undefined {
  const name = label.trim().toLowerCase();
  if (name === 'heading' || name === 'furniture') return { role: name, polarity: 'neutral' };
  const polarity = polarities.find((own) => own === name);
  return polarity === undefined ? undefined : { role: 'sentence', polarity };
}

/** The names that {@link roleOrPolarity} knows. */
export const rolesAndPolarities: readonly string[] = [...polarities, 'heading', 'furniture'];
