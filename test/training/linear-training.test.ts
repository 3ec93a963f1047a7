import { describe, expect, it } from 'vitest';
import { trainLinear } from '../../src/training/linear-training.js';
import { shuffledIndexes } from '../../src/training/random.js';

const even = Float64Array.from([1, 1, 1]);
/** Feature 0 says yes, feature 1 says no, feature 2 is in every sentence. */
const rows = [
  [0, 2],
  [0, 2],
  [1, 2],
  [1, 2],
  [0, 1, 2],
].map((row) => Int32Array.from(row));
const labels = [1, 1, 0, 0, 1];

describe('logistic regression', () => {
  it('gives weight to what tells the labels apart', () => {
    const [yes] = trainLinear(rows, even, labels, 2, { l2: 0.1 });
    expect(yes?.weights[0]).toBeGreaterThan(1);
    expect(yes?.weights[1]).toBeLessThan(-1);
    expect(Math.abs(yes?.weights[2] ?? 9)).toBeLessThan(0.5);
  });

  it('pulls weights towards zero, the more so the stronger l2', () => {
    const weight = (l2: number): number => trainLinear(rows, even, labels, 2, { l2 })[0]?.weights[0] ?? 0;
    expect(weight(10)).toBeGreaterThan(0);
    expect(weight(10)).toBeLessThan(weight(1));
    expect(weight(1)).toBeLessThan(weight(0.1));
  });

  it('leans on features of a large scale', () => {
    const twins = rows.map((row) => Int32Array.from([...row, ...(row.includes(0) ? [3] : [])]));
    const [yes] = trainLinear(twins, Float64Array.from([1, 1, 1, 3]), labels, 2, { l2: 1 });
    expect(yes?.weights[3]).toBeGreaterThan(3 * (yes?.weights[0] ?? 9));
  });

  it('learns several labels together, each with its own weights', () => {
    const three = [0, 1, 2].map((feature) => Int32Array.from([feature]));
    const learned = trainLinear(three, even, [0, 1, 2], 3, { l2: 0.1 });
    learned.forEach(({ weights }, label) => {
      expect([...weights].indexOf(Math.max(...weights))).toBe(label);
    });
  });

  it('comes to the same weights in whatever order sentences stand', () => {
    const order = shuffledIndexes(rows.length, 4);
    const [one] = trainLinear(rows, even, labels, 2, { l2: 1 });
    const [other] = trainLinear(
      order.map((at) => rows[at] ?? new Int32Array()),
      even,
      order.map((at) => labels[at] ?? 0),
      2,
      { l2: 1 },
    );
    expect(order).not.toEqual([0, 1, 2, 3, 4]);
    one?.weights.forEach((weight, feature) => {
      expect(other?.weights[feature]).toBeCloseTo(weight, 3);
    });
  });

  it('leaves the bias alone where scores are given to start from', () => {
    const [yes] = trainLinear(rows, even, labels, 2, { l2: 1 }, [2, 2, -2, -2, 2]);
    expect(yes?.bias).toBe(0);
  });
});
