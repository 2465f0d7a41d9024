import { peopleOf } from '../snapshot/people-by.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * Whether two people may be suggested to each other, were they not tied: neither is above the other in the reporting line, and neither
 * has the other on their list, has met them or dismissed them lately. O(levels above them + answers of both).
 */
export function mayMeet({ n, context }: Snapshot): (a: number, b: number) => boolean {
  const hasAnswered = (i: number, j: number) => peopleOf(context.answers, i).includes(j);
  const isAbove = (boss: number, person: number) => {
    // A circle of managers would never end: no chain is longer than n.
    for (let at = context.manager[person], steps = 0; at >= 0 && steps < n; at = context.manager[at], steps++)
      if (at === boss) return true;
    return false;
  };
  return (a, b) => !hasAnswered(a, b) && !hasAnswered(b, a) && !isAbove(a, b) && !isAbove(b, a);
}
