import type { WeighedPairs } from './introductions.ts';

/**
 * An upper bound of what any k pairs within capacities could still add to G, in bits (Leskovec et al. 2007): of pairs that were weighed by
 * what they add now, of all others by `bounds`, what one end of any tie of a person gives at most. Weighed pairs that may not be
 * introduced, or were, are NaN or 0. O(p² capacity + n log n).
 */
export function mostLeft(
  { people, bits }: Pick<WeighedPairs, 'people' | 'bits'>,
  bounds: Float64Array,
  { k, capacity }: { k: number; capacity: number },
): number {
  const p = people.length;
  // A pair takes a place of each end. Half of its worth each: nobody has more places than the capacity, and there are 2 k in all.
  const top = new Float64Array(p * capacity);
  const offer = (i: number, value: number) => {
    let at = i * capacity + capacity - 1;
    if (!(value > top[at])) return;
    for (; at > i * capacity && top[at - 1] < value; at--) top[at] = top[at - 1];
    top[at] = value;
  };
  for (let i = 0; i < p; i++)
    for (let j = i + 1; j < p; j++) {
      offer(i, bits[i * p + j] / 2);
      offer(j, bits[i * p + j] / 2);
    }
  const weighed = sumOfLargest(top, 2 * k);
  const isWeighed = new Uint8Array(bounds.length);
  for (const person of people) isWeighed[person] = 1;
  const others = bounds.filter((bound, i) => bound > 0 && !isWeighed[i]);
  if (others.length === 0) return weighed;
  const places = (of: Float64Array, more: number) =>
    Float64Array.from({ length: of.length * capacity }, (_, place) => of[Math.floor(place / capacity)] + more);
  const most = bounds.reduce((a, b) => Math.max(a, b), 0);
  return Math.min(sumOfLargest(places(bounds, 0), 2 * k), weighed + sumOfLargest(places(others, most), k));
}

const sumOfLargest = (values: Float64Array, count: number) =>
  values
    .sort()
    .subarray(Math.max(0, values.length - count))
    .reduce((sum, value) => sum + value, 0);
