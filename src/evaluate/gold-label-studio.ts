/**
 * Gold labels in Label Studio's JSON: one task a document, one region a sentence. A region's label is its polarity (or
 * `heading`, `furniture`); its themes are choices of the region. Its format is described at
 * https://labelstud.io/guide/task_format and https://labelstud.io/guide/predictions.
 */

import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import * as z from 'zod/mini';
import { polarities } from '../finding.js';
import {
  firstIssue,
  GoldError,
  type GoldUnit,
  type ReadDocument,
  type ReadUnit,
  roleOrPolarity,
  rolesAndPolarities,
} from './gold.js';
import { type CountedSpan, offsetReader, offsetWriter } from './offsets.js';

const region = z.object({
  id: z.optional(z.string('expected the id of a region')),
  type: z.optional(z.string('expected the type of a result')),
  value: z.object({
    start: z.optional(z.int('expected a whole number')),
    end: z.optional(z.int('expected a whole number')),
    text: z.optional(z.union([z.string(), z.array(z.string())])),
    labels: z.optional(z.array(z.string('expected a label'))),
    choices: z.optional(z.array(z.string('expected a choice'))),
  }),
});

const annotation = z.object({
  completed_by: z.optional(
    z.union([z.number(), z.object({ id: z.optional(z.number()), email: z.optional(z.string()) })]),
  ),
  was_cancelled: z.optional(z.boolean()),
  result: z.array(region, 'expected an array of results'),
});

const task = z.object({
  id: z.optional(z.union([z.int(), z.string()])),
  data: z.object({
    text: z.string('expected the text of the document'),
    document: z.optional(z.string('expected the name of the document')),
    council: z.optional(z.string('expected the name of a council')),
    date: z.optional(z.string('expected a date')),
  }),
  annotations: z.array(annotation, 'expected the annotations of the task (export as JSON, not as JSON-MIN)'),
});

/**
 * Reads Label Studio's JSON export.
 *
 * @param json its content, an array of tasks
 * @param file its name, for messages
 * @returns one document a task
 * @throws GoldError that names file, line and field; tasks that nobody has annotated are refused, since predictions are
 *   no gold
 */
export function parseLabelStudio(json: string, file: string): ReadDocument[] {
  const root = parseTree(json.replace(/^\uFEFF/, ''));
  const place = (path: readonly (string | number)[]): string => `${file}:${lineOf(json, root, path)}`;
  const value: unknown = root === undefined ? undefined : toValue(json, file);
  if (!Array.isArray(value) || value.length === 0)
    throw new GoldError(`${file}: expected an array of tasks, as Label Studio exports it (format JSON)`);
  return value.map((entry: unknown, index) => {
    const result = task.safeParse(entry);
    if (!result.success) {
      const path = [
        index,
        ...(result.error.issues[0]?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part))),
      ];
      throw new GoldError(`${place(path)}: task ${index + 1}: ${firstIssue(result.error, 'data and annotations')}`);
    }
    const { data, annotations, id } = result.data;
    const name = data.document ?? `task ${id ?? index + 1}`;
    const done = annotations.map((own, at) => ({ own, at })).filter(({ own }) => own.was_cancelled !== true);
    if (done.length === 0)
      throw new GoldError(
        `${place([index, 'annotations'])}: task ${index + 1}: annotations: expected at least one that was submitted; predictions alone are no gold`,
      );
    const units = done.flatMap(({ own, at }) =>
      readRegions(own.result, data.text, name, `task ${index + 1}`, (path) =>
        place([index, 'annotations', at, 'result', ...path]),
      ).map(
        (unit): ReadUnit => ({
          ...unit,
          ...(done.length > 1 || own.completed_by !== undefined
            ? { annotator: annotatorName(own.completed_by, at) }
            : {}),
          ...(data.council === undefined ? {} : { council: data.council }),
          ...(data.date === undefined ? {} : { date: data.date }),
        }),
      ),
    );
    return { name, text: data.text, units };
  });
}

function toValue(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw new GoldError(`${file}: is no JSON; expected an array of tasks, as Label Studio exports it (format JSON)`);
  }
}

function annotatorName(by: z.infer<typeof annotation>['completed_by'], at: number): string {
  if (typeof by === 'number') return `annotator ${by}`;
  return by?.email ?? (by?.id === undefined ? `annotation ${at + 1}` : `annotator ${by.id}`);
}

function lineOf(json: string, root: Node | undefined, path: readonly (string | number)[]): number {
  let node = root;
  for (let depth = path.length; depth >= 0 && root !== undefined; depth -= 1) {
    node = findNodeAtLocation(root, path.slice(0, depth));
    if (node !== undefined) break;
  }
  return json.slice(0, node?.offset ?? 0).split('\n').length;
}

function readRegions(
  results: readonly z.infer<typeof region>[],
  text: string,
  document: string,
  what: string,
  place: (path: readonly (string | number)[]) => string,
): ReadUnit[] {
  const spans: CountedSpan[] = results.flatMap(({ value: { start, end, text: quote } }) =>
    start === undefined || end === undefined
      ? []
      : [{ start, end, quote: typeof quote === 'string' && quote !== '' ? quote : undefined }],
  );
  const read = offsetReader(text, spans, 'code points');
  const themes = new Map<string, readonly string[]>();
  results.forEach(({ id, value: { choices } }, index) => {
    if (choices === undefined) return;
    if (id === undefined)
      throw new GoldError(`${place([index])}: ${what}: id: expected the id of the region that the choices are of`);
    themes.set(id, [...(themes.get(id) ?? []), ...choices]);
  });
  const regions = results.map((own, index) => ({ own, index })).filter(({ own }) => own.value.labels !== undefined);
  const known = new Set(regions.map(({ own }) => own.id));
  results.forEach(({ id, value: { choices, labels } }, index) => {
    if (choices === undefined && labels === undefined)
      throw new GoldError(`${place([index, 'value'])}: ${what}: value: expected labels or choices`);
    if (choices !== undefined && !known.has(id))
      throw new GoldError(
        `${place([index, 'id'])}: ${what}: a region has themes (${choices.join(', ')}) but no label; expected one of ${rolesAndPolarities.join(', ')}`,
      );
  });
  return regions.map(({ own: { id, value }, index }, unit) => {
    const [label, ...others] = value.labels ?? [];
    const kind = label === undefined ? undefined : roleOrPolarity(label);
    if (kind === undefined || others.length > 0)
      throw new GoldError(
        `${place([index, 'value', 'labels'])}: ${what}: labels: expected one of ${rolesAndPolarities.join(', ')}, not ${value.labels?.map((name) => `“${name}”`).join(', ') || 'nothing'}`,
      );
    const start = value.start === undefined ? undefined : read(value.start);
    const end = value.end === undefined ? undefined : read(value.end);
    if (start === undefined || end === undefined)
      throw new GoldError(
        `${place([index, 'value'])}: ${what}: start, end: expected places in the text, 0 to ${text.length}`,
      );
    return {
      document,
      id: unit,
      start,
      end,
      ...kind,
      themes: kind.role === 'sentence' ? (themes.get(id ?? '') ?? []) : [],
      place: place([index]),
    };
  });
}

/**
 * Writes a document's units as a Label Studio task, pre-labelled: units are a prediction, to be corrected; without units
 * the task has its text alone.
 *
 * @param document name and raw text
 * @param units in document order
 * @param score mean confidence, 0 to 1, by which tasks can be sorted
 * @returns a task; Label Studio imports an array of them
 */
export function labelStudioTask(
  document: { readonly name: string; readonly text: string },
  units: readonly GoldUnit[],
  score: number,
): unknown {
  const { name, text } = document;
  const write = offsetWriter(text, 'code points');
  const result = units.flatMap(({ id, start, end, role, themes, polarity }) => {
    const base = {
      id: `unit-${id}`,
      to_name: 'text',
      value: { start: write(start), end: write(end), text: text.slice(start, end) },
    };
    const label = role === 'sentence' ? polarity : role;
    return [
      { ...base, from_name: 'polarity', type: 'labels', value: { ...base.value, labels: [label] } },
      ...(themes.length === 0
        ? []
        : [{ ...base, from_name: 'themes', type: 'choices', value: { ...base.value, choices: [...themes] } }]),
    ];
  });
  const data = { text, document: name };
  if (units.length === 0) return { data };
  return { data, predictions: [{ model_version: 'inspection-findings', score, result }] };
}

const colours: Readonly<Record<string, string>> = {
  strength: '#2e7d32',
  weakness: '#c62828',
  mixed: '#b26a00',
  neutral: '#607d8b',
  heading: '#4527a0',
  furniture: '#9e9e9e',
};

/**
 * The labelling interface that goes with {@link labelStudioTask}, as Label Studio's settings take it.
 *
 * @param themes the themes to choose from
 */
export function labelStudioInterface(themes: readonly string[]): string {
  const quote = (name: string): string =>
    name.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<View>
  <Style>.htx-text { white-space: pre-wrap; }</Style>
  <Labels name="polarity" toName="text">
${[...polarities, 'heading', 'furniture'].map((name) => `    <Label value="${name}" background="${colours[name]}"/>`).join('\n')}
  </Labels>
  <Choices name="themes" toName="text" choice="multiple" perRegion="true" visibleWhen="region-selected">
${themes.map((name) => `    <Choice value="${quote(name)}"/>`).join('\n')}
  </Choices>
  <Text name="text" value="$text"/>
</View>
`;
}
