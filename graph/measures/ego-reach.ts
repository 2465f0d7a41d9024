import { egoDistances } from '../snapshot/ego.ts';
import type { View } from '../snapshot/view.ts';

/** Distances are told up to here; one more = farther or unreachable. */
export const FARTHEST = 3;

/** How far a person reaches among those whom the viewer sees, ego not counted. */
export interface EgoReach {
  /** Int32Array(4 (units + 1)): by unit (last: without one), people 1, 2, 3 and more steps away. */
  counts: Int32Array;
  /** Those who are listed, by index, with their distance, 1 … 4, and the person before on a shortest path, −1 beyond. */
  people: Int32Array;
  distance: Uint8Array;
  via: Int32Array;
}

/** Lists everybody visible, or only those who are at most `listed` steps away. O(n + ties within 3 steps). */
export function egoReach(
  { snapshot, visible }: Pick<View, 'snapshot' | 'visible'>,
  ego: number,
  listed: number = FARTHEST + 1,
): EgoReach {
  const { n, units, unit } = snapshot;
  const found = egoDistances(snapshot, ego, FARTHEST);
  const counts = new Int32Array((FARTHEST + 1) * (units + 1)),
    people: number[] = [];
  const told = (i: number) => Math.min(found.distance[i], FARTHEST + 1);
  for (let i = 0; i < n; i++) {
    if (i === ego || !visible[i]) continue;
    const steps = told(i);
    counts[(FARTHEST + 1) * (unit[i] < 0 ? units : unit[i]) + steps - 1]++;
    if (steps <= listed) people.push(i);
  }
  return {
    counts,
    people: Int32Array.from(people),
    distance: Uint8Array.from(people, told),
    via: Int32Array.from(people, (i) => found.via[i]),
  };
}
