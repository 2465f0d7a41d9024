import { quiet, type Run } from '../arrays/run.ts';

/** How alike two divisions of the same people are; people who are in no group of one of them are left out of both. */
export interface Agreement {
  /** −½ … 1: 1 = the same, 0 = as by chance. */
  adjustedRand: number;
  /** About 0 … 1: 1 = the same, 0 = as by chance. */
  adjustedMutualInformation: number;
}

/** How many people are in each pair of groups that has any, and in each group. */
export interface Contingency {
  people: number;
  a: Int32Array;
  b: Int32Array;
  /** Groups of a and of b, and the people in both. */
  cells: { a: number; b: number; people: number }[];
}

/**
 * Adjusted Rand index (Hubert & Arabie 1985) and adjusted mutual information (Vinh, Epps & Bailey 2010, arithmetic mean of the
 * entropies) of two divisions, Int32Array(n) with −1 = no group. Both are 1 where neither divides, or both leave everybody alone.
 * O(n + Σ over pairs of different group sizes of the smaller one).
 */
export function agreement(one: Int32Array, other: Int32Array): Agreement {
  const table = contingency(one, other);
  return { adjustedRand: adjustedRand(table), adjustedMutualInformation: adjustedMutualInformation(table) };
}

/** People by pair of groups; those who are in no group of one of the two are left out. O(n + pairs log pairs). */
export function contingency(one: Int32Array, other: Int32Array): Contingency {
  if (one.length !== other.length)
    throw new RangeError(`divisions are of ${one.length} and of ${other.length} people, expected as many`);
  const groups = (labels: Int32Array) => labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const a = new Int32Array(groups(one)),
    b = new Int32Array(groups(other));
  const both = new Map<number, number>();
  let people = 0;
  for (let i = 0; i < one.length; i++) {
    if (one[i] < 0 || other[i] < 0) continue;
    people++;
    a[one[i]]++;
    b[other[i]]++;
    const key = one[i] * b.length + other[i];
    both.set(key, (both.get(key) ?? 0) + 1);
  }
  const cells = Array.from(both, ([key, people]) => ({ a: Math.floor(key / b.length), b: key % b.length, people }));
  return { people, a, b, cells: cells.sort((x, y) => x.a - y.a || x.b - y.b) };
}

export function adjustedRand({ people, a, b, cells }: Contingency): number {
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const together = cells.reduce((sum, { people }) => sum + pairs(people), 0),
    inA = a.reduce((sum, size) => sum + pairs(size), 0),
    inB = b.reduce((sum, size) => sum + pairs(size), 0);
  const expected = people > 1 ? (inA * inB) / pairs(people) : 0,
    most = (inA + inB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

export function adjustedMutualInformation({ people, a, b, cells }: Contingency, { signal }: Run = quiet): number {
  const occupied = (sizes: Int32Array) => sizes.filter((size) => size > 0).length;
  // The same division twice: what chance expects may be all there is, as where everybody is alone.
  if (cells.length === occupied(a) && cells.length === occupied(b)) return 1;
  const information = cells.reduce(
    (sum, cell) => sum + (cell.people / people) * Math.log((people * cell.people) / (a[cell.a] * b[cell.b])),
    0,
  );
  const expected = expectedInformation(people, a, b, signal),
    most = (entropy(people, a) + entropy(people, b)) / 2;
  const room = most - expected;
  // Where chance alone makes them agree fully, rounding decides the sign of next to nothing.
  return (information - expected) / (room < 0 ? Math.min(room, -Number.EPSILON) : Math.max(room, Number.EPSILON));
}

function entropy(people: number, sizes: Int32Array): number {
  return sizes.reduce((sum, size) => (size > 0 ? sum - (size / people) * Math.log(size / people) : sum), 0);
}

/** Of two divisions with groups of these sizes into which people are put by chance; equal sizes are worked out once. */
function expectedInformation(people: number, a: Int32Array, b: Int32Array, signal: Run['signal']): number {
  const logFactorial = new Float64Array(people + 1);
  for (let k = 2; k <= people; k++) logFactorial[k] = logFactorial[k - 1] + Math.log(k);
  let expected = 0;
  for (const [sizeA, timesA] of sizesOf(a))
    for (const [sizeB, timesB] of sizesOf(b)) {
      signal.throwIfAborted();
      const fixed =
        logFactorial[sizeA] +
        logFactorial[sizeB] +
        logFactorial[people - sizeA] +
        logFactorial[people - sizeB] -
        logFactorial[people];
      for (let k = Math.max(1, sizeA + sizeB - people); k <= Math.min(sizeA, sizeB); k++) {
        const chance = Math.exp(
          fixed - logFactorial[k] - logFactorial[sizeA - k] - logFactorial[sizeB - k] - logFactorial[people - sizeA - sizeB + k],
        );
        expected += timesA * timesB * (k / people) * Math.log((people * k) / (sizeA * sizeB)) * chance;
      }
    }
  return expected;
}

function sizesOf(sizes: Int32Array): Map<number, number> {
  const times = new Map<number, number>();
  for (const size of sizes) if (size > 0) times.set(size, (times.get(size) ?? 0) + 1);
  return times;
}
