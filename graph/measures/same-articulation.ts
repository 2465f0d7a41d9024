import type { TieChange } from '../snapshot/patch-network.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { eachStepBack } from './tie-steps.ts';

/**
 * Whether changes of ties surely leave it as it was who holds the network together: so it is when both ends of each tie that came or went
 * have two common alters, for then they are in one block with and without it. False says nothing.
 */
export function sameArticulation(after: Snapshot, changes: readonly TieChange[]): boolean {
  let same = true;
  eachStepBack(after, changes, ({ offsets, neighbors, changed }, i, j) => {
    if (!same) return;
    const rowOf = (person: number) => changed.get(person) ?? neighbors.subarray(offsets[person], offsets[person + 1]);
    const mine = new Set(rowOf(i));
    let common = 0;
    for (const alter of rowOf(j)) if (mine.has(alter)) common++;
    same = common >= 2;
  });
  return same;
}
