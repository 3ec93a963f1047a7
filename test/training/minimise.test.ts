import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise } from '../../src/training/minimise.js';

describe('the least of a smooth function', () => {
  it('finds the bottom of a bowl, however steep it is on each side', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.1, max: 20, noNaN: true })),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (sides) => {
          const bottom = minimise(
            (at, slope) =>
              sides.reduce((sum, [least, steepness], side) => {
                const off = (at[side] ?? 0) - least;
                slope[side] = 2 * steepness * off;
                return sum + steepness * off * off;
              }, 0),
            sides.length,
            500,
            1e-9,
          );
          sides.forEach(([least], side) => {
            expect(bottom[side]).toBeCloseTo(least, 3);
          });
        },
      ),
    );
  });

  it('walks round the bend of a curved valley', () => {
    // Rosenbrock's function; its least is at (1, 1).
    const [x, y] = minimise(
      (at, slope) => {
        const [a = 0, b = 0] = at;
        slope[0] = -2 * (1 - a) - 400 * a * (b - a * a);
        slope[1] = 200 * (b - a * a);
        return (1 - a) ** 2 + 100 * (b - a * a) ** 2;
      },
      2,
      500,
      1e-8,
    );
    expect(x).toBeCloseTo(1, 4);
    expect(y).toBeCloseTo(1, 4);
  });

  it('stays where it is when there is no slope', () => {
    expect([...minimise(() => 7, 3, 10, 1e-3)]).toEqual([0, 0, 0]);
  });
});
