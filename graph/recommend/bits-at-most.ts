import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * Σ_u log2(1 + q c_u) with the people c_u of unit u among somebody and their contacts: what a tie to that person, formed with chance q,
 * adds to the reach of an ego who reaches nobody yet, and at most to anybody's. O(k) the first time somebody is asked about.
 */
export type BitsAtMost = (person: number) => number;

const known = new WeakMap<Snapshot, { q: number; bitsAtMost: BitsAtMost }>();

/** Kept with the snapshot, which never changes: 8 bytes a person. */
export function bitsAtMost(snapshot: Snapshot, q: number): BitsAtMost {
  let found = known.get(snapshot);
  if (found?.q !== q) known.set(snapshot, (found = { q, bitsAtMost: prepared(snapshot, q) }));
  return found.bitsAtMost;
}

function prepared({ n, offsets, neighbors, unit, units }: Snapshot, q: number): BitsAtMost {
  const bits = new Float64Array(n); // 0 = not known yet
  // Scratch, all zero between calls.
  const people = new Int32Array(units),
    touched = new Int32Array(units);
  return (person) => {
    if (bits[person] > 0) return bits[person];
    let count = 0,
      sum = 0;
    for (let t = offsets[person] - 1; t < offsets[person + 1]; t++) {
      const u = unit[t < offsets[person] ? person : neighbors[t]];
      if (u >= 0 && people[u]++ === 0) touched[count++] = u;
    }
    for (let k = 0; k < count; k++) {
      sum += Math.log2(1 + q * people[touched[k]]);
      people[touched[k]] = 0;
    }
    return (bits[person] = sum);
  };
}
