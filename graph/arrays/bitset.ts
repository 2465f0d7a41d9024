import { popcount } from './popcount.ts';

/** A set of whole numbers 0 … n − 1, one bit each: small enough to stay in the nearest cache where a byte each would not. */
export type Bitset = Int32Array;

export const bitset = (n: number): Bitset => new Int32Array((n + 31) >>> 5);

export function include(set: Bitset, i: number): void {
  set[i >>> 5] |= 1 << i;
}

export const includes = (set: Bitset, i: number): boolean => ((set[i >>> 5] >>> i) & 1) === 1;

/** Takes out of `set` all that is in `other`, of the same n. */
export function exclude(set: Bitset, other: Bitset): void {
  for (let word = 0; word < set.length; word++) set[word] &= ~other[word];
}

/** What is in the set, in ascending order. O(n / 32 + members). */
export function members(set: Bitset): Int32Array {
  const found = new Int32Array(set.reduce((sum, word) => sum + popcount(word), 0));
  let count = 0;
  for (let word = 0; word < set.length; word++)
    for (let bits = set[word]; bits !== 0; bits &= bits - 1) found[count++] = (word << 5) + 31 - Math.clz32(bits & -bits);
  return found;
}
