import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaOfTable, cohenKappa, contingencyTable, krippendorffAlpha } from '../../src/evaluate/agreement.js';

describe("Cohen's kappa", () => {
  it('is 0.4 for the table that textbooks show', () => {
    const table = [
      [20, 5],
      [10, 15],
    ];
    expect(cohenKappa(table)).toBeCloseTo(0.4, 12);
  });

  it('is 1 where both gave every unit the same single label, and NaN where there is no unit', () => {
    const single = [
      [7, 0],
      [0, 0],
    ];
    expect(cohenKappa(single)).toBe(1);
    expect(cohenKappa([[0]])).toBeNaN();
  });
});

describe("Krippendorff's alpha", () => {
  const column = (...rows: readonly string[]): string[][] =>
    [...(rows[0] ?? '')].map((_, unit) => rows.map((row) => row[unit] ?? '.').filter((value) => value !== '.'));

  it('is 0.095 for two observers and ten units (Krippendorff 2011, example A)', () => {
    const units = column('0100000010', '1110010000');
    expect(krippendorffAlpha(units)).toBeCloseTo(0.095, 3);
  });

  it('is 0.743 for four observers with gaps (Krippendorff 2011, example C)', () => {
    const units = column('123321412...', '1233224125.3', '.3332342251.', '12332441251.');
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3);
  });

  it('is the same from labels and from their table', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (units) => {
        const table = contingencyTable(
          ['a', 'b', 'c'],
          units.map(([first]) => first),
          units.map(([, second]) => second),
        );
        expect(alphaOfTable(table)).toBeCloseTo(krippendorffAlpha(units), 10);
      }),
    );
  });
});

describe('a table of two labellers', () => {
  it('loses no unit: a label that it has no place for is refused', () => {
    expect(() => contingencyTable(['a'], ['a'], ['b'])).toThrow('“b” is none of a');
  });
});
