/** How many values are at least `from` and less than `to`. */
export interface Interval {
  from: number;
  to: number;
  before: number;
  after: number;
}

/**
 * Values ≥ 0 before and after in the same intervals from 0 on, at most `most` of equal width 1, 2 or 5 times a power of ten; none where
 * there are no values. Every value is in one. O(values).
 */
export function reachDistribution(before: Int32Array, after: Int32Array, most = 25): Interval[] {
  if (before.length + after.length === 0) return [];
  let largest = 0;
  for (const values of [before, after]) for (const value of values) if (value > largest) largest = value;
  const width = roundWidth((largest + 1) / most);
  const intervals = Array.from({ length: Math.floor(largest / width) + 1 }, (_, k) => ({
    from: k * width,
    to: (k + 1) * width,
    before: 0,
    after: 0,
  }));
  for (const value of before) intervals[Math.floor(value / width)].before++;
  for (const value of after) intervals[Math.floor(value / width)].after++;
  return intervals;
}

/** The least of 1, 2, 5, 10, 20, 50, … that is no less. */
function roundWidth(least: number): number {
  for (let power = 1; ; power *= 10) for (const digit of [1, 2, 5]) if (digit * power >= least) return digit * power;
}
