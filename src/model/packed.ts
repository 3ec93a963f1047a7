/**
 * A model as the library carries it: the weights alone, without the counts that they came from, as one text that is
 * read in a few milliseconds. `npm run train` makes it from the readable `data/model.json`; a test holds the two
 * together.
 */

import { type CompiledModel, type Model, type Provenance, weightUnit } from './model.js';

/** What is kept of each decision beside its weights. */
type Settings<Decision> = Omit<Decision, 'smoothing' | 'totals' | 'features' | 'sentences'>;

interface PackedModel {
  readonly format: string;
  readonly featureVersion: number;
  readonly provenance: Provenance;
  readonly themes: Settings<Model['themes']>;
  readonly polarity: Settings<Model['polarity']>;
  /** Names of the features of both decisions, a line each. */
  readonly names: string;
  /** Weights in thousandths, 16 bits each, low byte first, by feature: those of the themes, then of the polarities. */
  readonly weights: string;
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
  const parts = [themes, polarity].map(({ labels, features }) => ({
    labels,
    features: new Map(Object.entries(features)),
  }));
  const names = [...new Set(parts.flatMap(({ features }) => [...features.keys()]))].sort((a, b) => (a < b ? -1 : 1));
  let bytes = '';
  for (const name of names) {
    for (const { labels, features } of parts) {
      const row = features.get(name)?.slice(-labels.length) ?? labels.map(() => 0);
      for (const weight of row) {
        if (Math.abs(weight) > 32_767) throw new RangeError(`The weight ${weight} of “${name}” is too large to pack.`);
        bytes += String.fromCharCode(weight & 255, (weight >> 8) & 255);
      }
    }
  }
  const packed: PackedModel = {
    format,
    featureVersion,
    provenance,
    themes: pick(themes),
    polarity: pick(polarity),
    names: names.join('\n'),
    weights: btoa(bytes),
  };
  return JSON.stringify(packed);
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
  const { names, weights, themes, polarity, ...head } = JSON.parse(text) as PackedModel;
  const index = new Map<string, number>();
  for (const name of names.split('\n')) index.set(name, index.size);
  const bytes = atob(weights);
  const columns = themes.labels.length + polarity.labels.length;
  const read = (first: number, count: number): Float64Array => {
    const own = new Float64Array(index.size * count);
    for (let row = 0; row < index.size; row += 1) {
      for (let column = 0; column < count; column += 1) {
        const at = 2 * (row * columns + first + column);
        // Shifted up and down again, so that the high byte's sign is kept.
        const weight = ((bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8)) << 16) >> 16;
        own[row * count + column] = weight / weightUnit;
      }
    }
    return own;
  };
  const seen = new Uint8Array(index.size);
  return {
    ...head,
    themes: { ...themes, index, weights: read(0, themes.labels.length), seen },
    polarity: { ...polarity, index, weights: read(themes.labels.length, polarity.labels.length), seen },
  };
}
