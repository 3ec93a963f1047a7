/**
 * A model as the library carries it: the weights alone, without the counts that they came from, as one text that is
 * read in a few milliseconds. `npm run train` makes it from the readable `data/model.json`; a test holds the two
 * together.
 */

import { type CompiledModel, type DecisionModel, type Model, type Provenance, weightUnit } from './model.js';

/** What is kept of each decision beside its weights. */
type Settings<Decision> = Omit<Decision, 'smoothing' | 'totals' | 'features' | 'sentences'>;

interface PackedModel {
  readonly format: string;
  readonly featureVersion: number;
  readonly provenance: Provenance;
  readonly themes: PackedDecision<Model['themes']>;
  readonly polarity: PackedDecision<Model['polarity']>;
  /** Names of the features of both decisions, a line each. */
  readonly names: string;
}

/** A decision's settings, and its weights by feature: in thousandths, 16 bits each, low byte first, in base 64. */
type PackedDecision<Decision> = Settings<Decision> & { readonly weights: string };

/**
 * Packs a model.
 *
 * @param model a trained model
 * @returns one line of text for {@link unpackModel}
 * @throws RangeError when a weight is beyond ±32.767
 */
export function packModel(model: Model): string {
  const { themes, polarity, format, featureVersion, provenance } = model;
  const names = [...new Set([themes, polarity].flatMap(({ features }) => Object.keys(features)))];
  names.sort((a, b) => (a < b ? -1 : 1));
  const packed: PackedModel = {
    format,
    featureVersion,
    provenance,
    themes: { ...pick(themes), weights: packWeights(themes, names) },
    polarity: { ...pick(polarity), weights: packWeights(polarity, names) },
    names: names.join('\n'),
  };
  return JSON.stringify(packed);
}

function packWeights({ labels, features }: DecisionModel, names: readonly string[]): string {
  const rows = new Map(Object.entries(features));
  let bytes = '';
  for (const name of names) {
    for (const weight of rows.get(name)?.slice(-labels.length) ?? labels.map(() => 0)) {
      if (Math.abs(weight) > 32_767) throw new RangeError(`The weight ${weight} of “${name}” is too large to pack.`);
      bytes += String.fromCharCode(weight & 255, (weight >> 8) & 255);
    }
  }
  return btoa(bytes);
}

function pick<Decision extends Model['themes'] | Model['polarity']>(decision: Decision): Settings<Decision> {
  const left = new Set(['smoothing', 'totals', 'features', 'sentences']);
  return Object.fromEntries(Object.entries(decision).filter(([key]) => !left.has(key))) as Settings<Decision>;
}

/**
 * Reads a packed model.
 *
 * @param text what {@link packModel} made
 * @returns the model ready for scoring
 */
export function unpackModel(text: string): CompiledModel {
  const { names, themes, polarity, ...head } = JSON.parse(text) as PackedModel;
  const index = new Map<string, number>();
  for (const name of names.split('\n')) index.set(name, index.size);
  const shared = { index, unit: weightUnit, seen: new Uint8Array(index.size) };
  return {
    ...head,
    themes: { ...themes, ...shared, weights: unpackWeights(themes.weights) },
    polarity: { ...polarity, ...shared, weights: unpackWeights(polarity.weights) },
  };
}

function unpackWeights(packed: string): Int16Array {
  const bytes = atob(packed);
  const weights = new Int16Array(bytes.length / 2);
  // The high byte's sign comes by itself: a number of 16 bits is stored as it is.
  for (let at = 0; at < weights.length; at += 1) {
    weights[at] = bytes.charCodeAt(2 * at) | (bytes.charCodeAt(2 * at + 1) << 8);
  }
  return weights;
}
