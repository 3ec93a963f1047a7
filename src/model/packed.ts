/**
 * A model as the library carries it: the weights alone, without the counts that they came from, as one text that is
 * read in a few milliseconds. `npm run train` makes it from the readable `data/model.json`; a test holds the two
 * together.
 */

import { type CompiledModel, type DecisionModel, type Model, weightUnit } from './model.js';

/** What is kept of a decision; its weights by feature are in thousandths, 16 bits each, low byte first, in base 64. */
interface PackedDecision {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  readonly weights: string;
}

interface PackedModel extends Pick<Model, 'format' | 'featureVersion' | 'provenance'> {
  readonly themes: PackedDecision & Pick<Model['themes'], 'calibration' | 'thresholds' | 'untrained'>;
  readonly polarity: PackedDecision & Pick<Model['polarity'], 'calibration'>;
  /** Names of the features of both decisions, a line each. */
  readonly names: string;
}

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
  const { calibration, thresholds, untrained } = themes;
  const packed: PackedModel = {
    format,
    featureVersion,
    provenance,
    themes: { ...packDecision(themes, names), calibration, thresholds, untrained },
    polarity: { ...packDecision(polarity, names), calibration: polarity.calibration },
    names: names.join('\n'),
  };
  return JSON.stringify(packed);
}

function packDecision({ labels, bias, features }: DecisionModel, names: readonly string[]): PackedDecision {
  const rows = new Map(Object.entries(features));
  let bytes = '';
  for (const name of names) {
    for (const weight of rows.get(name)?.slice(-labels.length) ?? labels.map(() => 0)) {
      if (Math.abs(weight) > 32_767) throw new RangeError(`The weight ${weight} of “${name}” is too large to pack.`);
      bytes += String.fromCharCode(weight & 255, (weight >> 8) & 255);
    }
  }
  return { labels, bias, weights: btoa(bytes) };
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
