import { describe, expect, it } from 'vitest';
import { defaultModel } from '../../src/model/default.js';
import { compileModel, type Model } from '../../src/model/model.js';
import { packModel, unpackModel } from '../../src/model/packed.js';
import { shippedModel } from '../../src/model/shipped.js';

describe('the packed model', () => {
  it('has the weights of the readable one, feature by feature', () => {
    const packed = defaultModel();
    const readable = compileModel(shippedModel());
    expect([...packed.themes.index.keys()].sort()).toEqual([...readable.themes.index.keys()].sort());
    for (const [name, at] of readable.themes.index) {
      const row = packed.themes.index.get(name) ?? -1;
      for (const part of ['themes', 'polarity'] as const) {
        const { labels, weights } = readable[part];
        const own = weights.subarray(at * labels.length, (at + 1) * labels.length);
        expect([...packed[part].weights.subarray(row * labels.length, (row + 1) * labels.length)]).toEqual([...own]);
      }
    }
  });

  it('keeps labels, calibration, thresholds and provenance', () => {
    const { themes, polarity, provenance } = defaultModel();
    const shipped = shippedModel();
    expect(themes).toMatchObject({
      labels: shipped.themes.labels,
      bias: shipped.themes.bias,
      calibration: shipped.themes.calibration,
      thresholds: shipped.themes.thresholds,
      untrained: shipped.themes.untrained,
    });
    expect(polarity).toMatchObject({
      labels: shipped.polarity.labels,
      bias: shipped.polarity.bias,
      calibration: shipped.polarity.calibration,
    });
    expect(provenance).toEqual(shipped.provenance);
  });

  it('keeps weights of either sign to the last thousandth', () => {
    const shipped = shippedModel();
    const labels = shipped.polarity.labels.length;
    const model: Model = {
      ...shipped,
      polarity: { ...shipped.polarity, features: { 'u:late': [0, 9, 0, 0, -32_767, 32_767, -1, 256] } },
      themes: { ...shipped.themes, features: {} },
    };
    expect([...unpackModel(packModel(model)).polarity.weights.subarray(0, labels)]).toEqual([-32_767, 32_767, -1, 256]);
  });

  it('refuses a weight that 16 bits do not hold', () => {
    const shipped = shippedModel();
    const features = { 'u:late': [0, 9, 0, 0, 0, 40_000, 0, 0] };
    expect(() => packModel({ ...shipped, polarity: { ...shipped.polarity, features } })).toThrow(
      '“u:late” is too large',
    );
  });

  it('is not what models of one’s own are kept in: their weights may be of any size', () => {
    const shipped = shippedModel();
    const features = { 'u:late': [0, 9, 0, 0, -70_000, 70_000, 0, 0] };
    const { polarity } = compileModel({ ...shipped, polarity: { ...shipped.polarity, features } });
    const at = (polarity.index.get('u:late') ?? -1) * polarity.labels.length;
    expect([...polarity.weights.subarray(at, at + 2)]).toEqual([-70_000, 70_000]);
  });
});
