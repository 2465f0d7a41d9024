import { type Random, seededRandom } from '../../graph/arrays/seeded-random.ts';

/** A source of its own for each part of the organization, so that a change in one part leaves the others as they were. */
export function streamOf(seed: number, part: string): Random {
  let hash = 0x811c9dc5;
  for (const letter of part) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return seededRandom(hash ^ Math.imul(seed | 0, 0x9e3779b1));
}

export const pick = <T>(random: Random, items: readonly T[]): T => items[random.below(items.length)];

/** One of the keys, with a chance in proportion to its value. */
export function pickByWeight<K extends string>(random: Random, weights: Partial<Record<K, number>>): K {
  const keys = Object.keys(weights) as K[];
  return keys[weightedSampler(keys.map((key) => weights[key]!))(random)];
}

/** Draws indexes in proportion to their weights, O(log n) each; −1 where all weights are 0. */
export function weightedSampler(weights: ArrayLike<number>): (random: Random) => number {
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (let i = 0; i < weights.length; i++) sums[i] = total += weights[i];
  return (random) => {
    if (!(total > 0)) return -1;
    const at = random() * total;
    let low = 0,
      high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Up to `count` different indexes in proportion to their weights, in the order drawn; those of weight 0 never. O(n log n). */
export function sampleByWeight(random: Random, weights: ArrayLike<number>, count: number): number[] {
  // Efraimidis and Spirakis 2006: the largest of u^(1/w), here as logarithms.
  const keys = new Float64Array(weights.length).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < keys.length; i++) if (weights[i] > 0) keys[i] = logarithm(1 - random()) / weights[i];
  const least = count >= keys.length ? Number.NEGATIVE_INFINITY : keys.toSorted()[keys.length - Math.max(1, count)];
  const chosen: number[] = [];
  for (let i = 0; i < keys.length; i++) if (keys[i] >= least && weights[i] > 0) chosen.push(i);
  return chosen.sort((a, b) => keys[b] - keys[a] || a - b).slice(0, Math.max(0, count));
}

/** Standard normal, from the sum of twelve uniforms: exact on every machine, and never beyond ± 6. */
export function normal(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}

/** exp(sigma · normal): its median is 1. */
export const lognormal = (random: Random, sigma: number) => exponential(sigma * normal(random));

/** Splits `total` in proportion to `parts` into whole numbers (largest remainder; ties to the earlier). */
export function apportion(total: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  const exact = parts.map((part) => (total * part) / sum);
  const whole = exact.map(Math.floor);
  const order = parts.map((_, i) => i).sort((a, b) => exact[b] - whole[b] - (exact[a] - whole[a]) || a - b);
  let left = total - whole.reduce((a, b) => a + b, 0);
  for (const i of order) if (left-- > 0) whole[i]++;
  return whole;
}

// Math.exp and Math.log may differ in the last bit between engines; rounding takes that bit away.
const exponential = (x: number) => Math.round(Math.exp(x) * 1e9) / 1e9;
const logarithm = (x: number) => Math.round(Math.log(x) * 1e9) / 1e9;
