import { mergedGroups } from './merged-groups.ts';

/** How many values are at least `from` and less than `to`. */
export interface Interval {
  from: number;
  to: number;
  before: number;
  after: number;
}

export interface DistributionOptions {
  /** How many intervals at most. */
  most?: number;
  /** Intervals are merged until none tells of fewer values, nor two of fewer that went from one to the other: `mergedGroups`. */
  fewest?: number;
}

/**
 * Values ≥ 0 before and after, one each of everybody in the same order, in the same intervals from 0 on: of equal width 1, 2 or 5 times
 * a power of ten, or several such in one where they would tell of too few; none where there are no values. Every value is in one.
 * O(values + most³).
 */
export function reachDistribution(
  before: Int32Array,
  after: Int32Array,
  { most = 25, fewest = 0 }: DistributionOptions = {},
): Interval[] {
  if (before.length + after.length === 0) return [];
  let largest = 0;
  for (const values of [before, after]) for (const value of values) if (value > largest) largest = value;
  const width = roundWidth((largest + 1) / most);
  const groups = Math.floor(largest / width) + 1;
  const groupOf = (value: number) => Math.floor(value / width);
  const moves = Array.from({ length: groups }, () => new Int32Array(groups));
  for (const [i, value] of before.entries()) moves[groupOf(value)][groupOf(after[i])]++;
  const starts = fewest > 1 ? mergedGroups(moves, fewest) : [...moves.keys()];
  return starts.map((first, at) => {
    const end = starts[at + 1] ?? groups;
    const isIn = (group: number) => group >= first && group < end;
    const interval = { from: first * width, to: end * width, before: 0, after: 0 };
    for (const [from, row] of moves.entries())
      for (const [to, count] of row.entries()) {
        if (isIn(from)) interval.before += count;
        if (isIn(to)) interval.after += count;
      }
    return interval;
  });
}

/** The least of 1, 2, 5, 10, 20, 50, … that is no less. */
function roundWidth(least: number): number {
  for (let power = 1; ; power *= 10) for (const digit of [1, 2, 5]) if (digit * power >= least) return digit * power;
}
