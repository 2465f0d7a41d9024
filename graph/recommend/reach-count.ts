import type { Snapshot } from '../snapshot/snapshot.ts';
import { eachMarked } from './gain.ts';

/** What a tie would bring: how many people newly within 2 steps, and units first reached, the one with most people first. */
export interface Brought {
  people: number;
  units: number[];
}

/** Whole-number reach of an ego as ties are added one by one. */
export interface ReachCount {
  /** People within 2 steps, ego not counted, and units with at least one of them. */
  now(): { people: number; units: number };
  /** Whom the tie to j would newly bring within 2 steps, j first, then by index. O(k_j). */
  opens(j: number): Int32Array;
  /** What the tie to j would bring. O(k_j). */
  preview(j: number): Brought;
  /** Assumes the tie to j from now on. O(k_j). */
  add(j: number): void;
}

/** Counts from `within` (withinTwo of ego), of which a copy is kept. O(n / 4 + people within 2 steps). */
export function reachCount({ units, unit, offsets, neighbors }: Snapshot, ego: number, within: Uint8Array): ReachCount {
  const reached = within.slice(),
    ofUnit = new Int32Array(units);
  let people = 0,
    unitsReached = 0;
  const count = (x: number) => {
    people++;
    if (unit[x] >= 0 && ofUnit[unit[x]]++ === 0) unitsReached++;
  };
  eachMarked(within, (x) => {
    if (x !== ego) count(x);
  });

  const opens = (j: number) => {
    const fresh = reached[j] ? [] : [j];
    for (let t = offsets[j]; t < offsets[j + 1]; t++) if (!reached[neighbors[t]]) fresh.push(neighbors[t]);
    return Int32Array.from(fresh);
  };
  return {
    now: () => ({ people, units: unitsReached }),
    opens,
    preview(j) {
      const fresh = opens(j);
      const first = new Map<number, number>();
      for (const x of fresh) if (unit[x] >= 0 && ofUnit[unit[x]] === 0) first.set(unit[x], (first.get(unit[x]) ?? 0) + 1);
      return { people: fresh.length, units: [...first].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([u]) => u) };
    },
    add(j) {
      for (const x of opens(j)) {
        reached[x] = 1;
        count(x);
      }
    },
  };
}
