/**
 * Gold labels in doccano's JSON Lines (sequence labelling): one document a line, one span a label. A sentence has a span
 * with its polarity and, on the same words, one span for each of its themes; the project must allow overlapping spans.
 */

import * as z from 'zod/mini';
import { alignSentences } from './align.js';
import {
  firstIssue,
  GoldError,
  type GoldUnit,
  goldLines,
  type ReadDocument,
  type ReadUnit,
  roleOrPolarity,
  rolesAndPolarities,
} from './gold.js';
import { offsetReader, offsetWriter } from './offsets.js';

const triple = z.tuple(
  [z.int('expected a whole number'), z.int('expected a whole number'), z.string('expected a label')],
  'expected [start, end, label]',
);
const entity = z.object({
  start_offset: z.int('expected a whole number'),
  end_offset: z.int('expected a whole number'),
  label: z.string('expected a label'),
});
const triples = z.optional(z.array(triple, 'expected an array of [start, end, label]'));

const line = z.object({
  text: z.string('expected the text of the document'),
  label: triples,
  labels: triples,
  entities: z.optional(z.array(entity, 'expected an array of spans')),
  document: z.optional(z.string('expected the name of the document')),
  council: z.optional(z.string('expected the name of a council')),
  date: z.optional(z.string('expected a date')),
});

interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/**
 * Reads doccano's JSON Lines export.
 *
 * @param text its content
 * @param file its name, for messages
 * @returns one document a line
 * @throws GoldError that names file, line and field
 */
export function parseDoccano(text: string, file: string): ReadDocument[] {
  return goldLines(text, file).map(({ value, place }, index) => {
    const result = line.safeParse(value);
    if (!result.success) throw new GoldError(`${place}: ${firstIssue(result.error, 'text and label')}`);
    const { label, labels, entities, council, date, ...rest } = result.data;
    const spans: LabelledSpan[] = [
      ...[...(label ?? []), ...(labels ?? [])].map(([start, end, name]) => ({ start, end, label: name })),
      ...(entities ?? []).map((own) => ({ start: own.start_offset, end: own.end_offset, label: own.label })),
    ];
    const name = rest.document ?? `line ${index + 1}`;
    const units = readSpans(spans, rest.text, name, place).map((unit) => ({
      ...unit,
      ...(council === undefined ? {} : { council }),
      ...(date === undefined ? {} : { date }),
    }));
    return { name, text: rest.text, units };
  });
}

function readSpans(spans: readonly LabelledSpan[], text: string, document: string, place: string): ReadUnit[] {
  const read = offsetReader(text, spans, 'utf16');
  const placed = spans.map(({ start, end, label }) => {
    const from = read(start);
    const to = read(end);
    if (from === undefined || to === undefined)
      throw new GoldError(
        `${place}: label: [${start}, ${end}, “${label}”]: expected places in the text, 0 to ${text.length}`,
      );
    return { start: from, end: to, label, kind: roleOrPolarity(label) };
  });
  const units = placed.flatMap(({ start, end, kind }) =>
    kind === undefined ? [] : [{ start, end, kind, themes: [] as string[] }],
  );
  const themeSpans = placed.filter(({ kind }) => kind === undefined);
  // One theme at a time, so that every span of it finds a sentence of its own.
  for (const theme of new Set(themeSpans.map(({ label }) => label))) {
    const { pairs, missed } = alignSentences(
      themeSpans.filter(({ label }) => label === theme),
      units,
    );
    for (const { predicted } of pairs) predicted.themes.push(theme);
    const [alone] = missed;
    if (alone !== undefined)
      throw new GoldError(
        `${place}: label: “${theme}” at ${alone.start} to ${alone.end} stands on no sentence; expected a span with the same ends and one of ${rolesAndPolarities.join(', ')}`,
      );
  }
  return units
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind, themes }, id) => ({ document, id, start, end, ...kind, themes, place }));
}

/**
 * Writes a document's units as a line of doccano's JSON Lines.
 *
 * @param document name and raw text
 * @param units in document order
 */
export function doccanoLine(
  { name, text }: { readonly name: string; readonly text: string },
  units: readonly GoldUnit[],
): unknown {
  const write = offsetWriter(text, 'utf16');
  return {
    text,
    label: units.flatMap(({ start, end, role, polarity, themes }) =>
      [role === 'sentence' ? polarity : role, ...themes].map((label) => [write(start), write(end), label]),
    ),
    document: name,
  };
}
