import type { Snapshot } from '../snapshot/snapshot.ts';
import type { LostPair } from './departure.ts';

/** Pairs of units, −1 = people without one, the lower number first; `pairs` are ordered pairs of people. */
export interface LostByUnits {
  a: number;
  b: number;
  pairs: number;
}

/** Pairs that are no longer within two steps by the units of both: their `pairs` sum to `lost2`. The most first, then by number. */
export function lostByUnits({ units, unit }: Snapshot, pairs: readonly LostPair[]): LostByUnits[] {
  const counts = new Map<number, number>();
  for (const [i, j] of pairs) {
    const key = (Math.min(unit[i], unit[j]) + 1) * (units + 1) + Math.max(unit[i], unit[j]) + 1;
    counts.set(key, (counts.get(key) ?? 0) + 2);
  }
  return Array.from(counts, ([key, count]) => ({
    a: Math.floor(key / (units + 1)) - 1,
    b: (key % (units + 1)) - 1,
    pairs: count,
  })).sort((s, t) => t.pairs - s.pairs || s.a - t.a || s.b - t.b);
}
