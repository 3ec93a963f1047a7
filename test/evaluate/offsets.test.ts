import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointStarts, offsetReader, offsetWriter } from '../../src/evaluate/offsets.js';

const text = '👨‍🚒 visit children. Plans 🎉 are good.';

describe('offsets of annotation tools', () => {
  it('come back as they were, in code points and in UTF-16, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        for (const counting of ['utf16', 'code points'] as const) {
          const write = offsetWriter(any, counting);
          const read = offsetReader(any, [], counting);
          for (const start of codePointStarts(any)) expect(read(write(start))).toBe(start);
        }
      }),
    );
  });

  it('are read as code points where the quoted words say so, and as UTF-16 where they say that', () => {
    const start = text.indexOf('Plans');
    const points = [...text.slice(0, start)].length;
    const quote = 'Plans';
    const asPoints = offsetReader(text, [{ start: points, end: points + 5, quote }], 'utf16');
    const asUnits = offsetReader(text, [{ start, end: start + 5, quote }], 'code points');
    expect(asPoints(points)).toBe(start);
    expect(asUnits(start)).toBe(start);
  });

  it('are told by the edges of words where nothing is quoted', () => {
    const start = text.indexOf('Plans');
    const points = [...text.slice(0, start)].length;
    expect(offsetReader(text, [{ start: points, end: points + 5 }], 'utf16')(points)).toBe(start);
    expect(offsetReader(text, [{ start, end: start + 5 }], 'code points')(start)).toBe(start);
  });

  it('outside the text are none', () => {
    expect(offsetReader('abc', [], 'utf16')(4)).toBeUndefined();
    expect(offsetReader('a😀', [], 'code points')(3)).toBeUndefined();
  });
});
