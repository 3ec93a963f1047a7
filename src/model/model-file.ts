/** A model as the text of its file, there and back. */

import * as z from 'zod/mini';
import { polarities } from '../finding.js';
import { featureVersion } from './features.js';
import { type Model, modelFormat } from './model.js';

/** Thrown for a text that is no model: one line that says what is wrong and what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

const numbers = z.array(z.number());
const platt = z.object({ slope: z.number(), offset: z.number() });
const decision = {
  labels: z.array(z.string()),
  smoothing: z.number(),
  totals: numbers,
  bias: numbers,
  features: z.record(z.string(), numbers),
};

const modelSchema = z.object({
  format: z.literal(modelFormat),
  featureVersion: z.int(),
  provenance: z.object({
    library: z.string(),
    date: z.nullable(z.string()),
    sentences: z.int(),
    sources: z.array(z.object({ name: z.string(), sentences: z.int(), sha256: z.string() })),
    dataHash: z.string(),
    lexiconHash: z.string(),
  }),
  themes: z.object({
    ...decision,
    sentences: z.int(),
    calibration: z.array(platt),
    thresholds: numbers,
    untrained: platt,
  }),
  polarity: z.object({ ...decision, calibration: z.object({ scale: z.number() }) }),
});

/**
 * Reads a model file.
 *
 * @param text its content
 * @param file its name, for messages
 * @returns a model for `createClassifier({ model })`
 * @throws ModelError when the text is cut off, is no model, or is one of another format or version of the features
 * @example
 * const { classify } = createClassifier({ model: parseModel(await readFile('model.json', 'utf8')) });
 */
export function parseModel(text: string, file = 'model'): Model {
  const value = readJson(text, file);
  const head = z.looseObject({ format: z.string() }).safeParse(value);
  if (!head.success) {
    throw new ModelError(`${file}: is no model; expected the format “${modelFormat}”, as the train command writes it`);
  }
  const { format, featureVersion: version } = head.data;
  if (format !== modelFormat) {
    throw new ModelError(
      `${file}: is of format “${format}”; this version reads “${modelFormat}”. Train it again with this version`,
    );
  }
  if (version !== featureVersion) {
    throw new ModelError(
      `${file}: was trained on version ${String(version)} of the features; this library makes version ${featureVersion}. Train it again with this version`,
    );
  }
  const result = modelSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw damaged(file, `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const model: Model = result.data;
  const fault = unevenPart(model);
  if (fault !== undefined) throw damaged(file, fault);
  return model;
}

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ModelError(
      text.trimStart().startsWith('{')
        ? `${file}: is cut off or damaged: its ${text.length} characters are no whole JSON. Copy it again, or train it again`
        : `${file}: is no JSON; expected a model file, as the train command writes it`,
    );
  }
}

function damaged(file: string, fault: string): ModelError {
  return new ModelError(
    `${file}: is a model with a part missing or changed (${fault}). Copy it again, or train it again`,
  );
}

/** Where lists that belong together are of different lengths. */
function unevenPart({ themes, polarity }: Model): string | undefined {
  const labels = themes.labels.length;
  const sizes: readonly (readonly [string, number, number])[] = [
    ['themes.totals', themes.totals.length, labels],
    ['themes.bias', themes.bias.length, labels],
    ['themes.calibration', themes.calibration.length, labels],
    ['themes.thresholds', themes.thresholds.length, labels],
    ['polarity.labels', polarity.labels.length, polarities.length],
    ['polarity.totals', polarity.totals.length, polarities.length],
    ['polarity.bias', polarity.bias.length, polarities.length],
    ...rowSizes('themes', themes.features, labels * 2 + 1),
    ...rowSizes('polarity', polarity.features, polarities.length * 2),
  ];
  const uneven = sizes.find(([, size, expected]) => size !== expected);
  return uneven && `${uneven[0]}: expected ${uneven[2]} entries, found ${uneven[1]}`;
}

function rowSizes(part: string, features: Model['themes']['features'], expected: number): [string, number, number][] {
  return Object.entries(features).map(([name, row]) => [`${part}.features.${name}`, row.length, expected]);
}

/**
 * A model as the text of its file: JSON with one feature a line, so that a person can read it and a change shows in a
 * diff.
 *
 * @param model a trained model
 * @param made by what it was made, for the reader
 */
export function modelText(model: Model, made: string): string {
  const text = JSON.stringify({ '//': `Made by \`${made}\`; never edited by hand.`, ...model }, null, 1);
  return `${text.replace(/\[\s+(-?[\d.]+(?:,\s+-?[\d.]+)*)\s+\]/g, (list) => list.replace(/\s+/g, ''))}\n`;
}
