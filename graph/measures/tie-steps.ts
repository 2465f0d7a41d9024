import type { TieChange } from '../snapshot/patch-network.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A network that lacks one tie: rows of a snapshot, but for the people in `changed`, whose rows stand there. */
export interface Without {
  offsets: Int32Array;
  neighbors: Int32Array;
  changed: ReadonlyMap<number, Int32Array>;
}

/** Changes of who is tied; those of weights alone are none. */
export const tieSteps = (changes: readonly TieChange[]) => changes.filter(({ was, weight }) => was > 0 !== weight > 0);

/**
 * Goes back from a snapshot through the changes of ties that led to it, last first: `visit` gets each tie that came (sign 1) or went (−1)
 * and the network of that moment without it. Takes no copy of the network.
 */
export function eachStepBack(
  { offsets, neighbors }: Snapshot,
  changes: readonly TieChange[],
  visit: (without: Without, i: number, j: number, sign: 1 | -1) => void,
): void {
  const changed = new Map<number, Int32Array>();
  const rowOf = (i: number) => changed.get(i) ?? neighbors.subarray(offsets[i], offsets[i + 1]);
  const put = (i: number, j: number, isTied: boolean) => {
    const others = rowOf(i).filter((alter) => alter !== j);
    changed.set(i, isTied ? Int32Array.of(...others, j) : others);
  };
  const without = { offsets, neighbors, changed };
  for (const { i, j, weight } of tieSteps(changes).reverse()) {
    const came = weight > 0;
    if (came) {
      put(i, j, false);
      put(j, i, false);
    }
    visit(without, i, j, came ? 1 : -1);
    if (!came) {
      put(i, j, true);
      put(j, i, true);
    }
  }
}
