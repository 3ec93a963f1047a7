/** The least of a smooth function of many numbers, by L-BFGS (Liu and Nocedal 1989; Nocedal and Wright 2006, 7.2). */

/** A function's value at a point; it adds its slope to `slope`, which comes in as zeros. */
export type SmoothFunction = (point: Float64Array, slope: Float64Array) => number;

/** One step taken, and how the slope changed on it. */
interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  /** One over their product. */
  readonly inverse: number;
}

/** So many steps are remembered to guess the curvature. */
const memory = 8;
/** Armijo's condition: a step must win this share of what the slope promises. */
const leastGain = 1e-4;
const mostHalvings = 25;

/**
 * Minimises a function from zero on. The same function gives the same answer.
 *
 * @param evaluate the function; convex, for one least
 * @param size how many numbers it takes
 * @param steps at most so many steps; sensible range 50 to 500
 * @param tolerance it stops when the slope is this share of what it was at zero; sensible range 1e-5 to 1e-2
 * @returns the point
 * @example minimise((at, slope) => { slope[0] = 2 * (at[0] - 3); return (at[0] - 3) ** 2; }, 1, 50, 1e-6) // [3]
 */
export function minimise(evaluate: SmoothFunction, size: number, steps: number, tolerance: number): Float64Array {
  let point: Float64Array = new Float64Array(size);
  let slope: Float64Array = new Float64Array(size);
  let value = evaluate(point, slope);
  const enough = tolerance * Math.sqrt(product(slope, slope));
  const taken: Step[] = [];
  for (let step = 0; step < steps && Math.sqrt(product(slope, slope)) > enough; step += 1) {
    const direction = towards(slope, taken);
    const promise = product(slope, direction);
    if (promise <= 0) break;
    const next = search(evaluate, point, value, direction, promise);
    if (next === undefined) break;
    const moved = difference(next.point, point);
    const turned = difference(next.slope, slope);
    const curvature = product(moved, turned);
    if (curvature > 1e-10) {
      taken.push({ moved, turned, inverse: 1 / curvature });
      if (taken.length > memory) taken.shift();
    }
    ({ point, slope, value } = next);
  }
  return point;
}

/** The slope bent by the curvature that the last steps showed; one walks against it. */
function towards(slope: Float64Array, taken: readonly Step[]): Float64Array {
  const direction = Float64Array.from(slope);
  const shares = taken.map(() => 0);
  for (let at = taken.length - 1; at >= 0; at -= 1) {
    const step = taken[at];
    if (step === undefined) continue;
    const share = step.inverse * product(step.moved, direction);
    shares[at] = share;
    add(direction, step.turned, -share);
  }
  const last = taken.at(-1);
  const scale =
    last === undefined
      ? 1 / Math.max(1, Math.sqrt(product(slope, slope)))
      : 1 / (last.inverse * product(last.turned, last.turned));
  for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] ?? 0) * scale;
  taken.forEach((step, at) => {
    add(direction, step.moved, (shares[at] ?? 0) - step.inverse * product(step.turned, direction));
  });
  return direction;
}

/** Walks against a direction and halves the way until enough is won. */
function search(
  evaluate: SmoothFunction,
  point: Float64Array,
  value: number,
  direction: Float64Array,
  promise: number,
): { point: Float64Array; slope: Float64Array; value: number } | undefined {
  let length = 1;
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const there = Float64Array.from(point);
    add(there, direction, -length);
    const slope = new Float64Array(point.length);
    const reached = evaluate(there, slope);
    if (reached <= value - leastGain * length * promise) return { point: there, slope, value: reached };
    length /= 2;
  }
  return undefined;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const result = Float64Array.from(a);
  add(result, b, -1);
  return result;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + times * (what[at] ?? 0);
}
