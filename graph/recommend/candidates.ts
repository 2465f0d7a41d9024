import type { Rows } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';

/**
 * Who may be suggested to ego, in the order of indexes: people the viewer sees, not ego, not tied to ego, not in ego's reporting
 * line (managers all the way up, and everybody below). Nobody is left out for being far away. O(n).
 */
export function candidatesOf({ snapshot, introductions, visible }: View, ego: number): Int32Array {
  const { n, context } = snapshot;
  const excluded = below(context.manager, ego);
  excluded[ego] = 1;
  // A circle of managers ends where it was before: at somebody excluded already.
  for (let boss = context.manager[ego]; boss >= 0 && !excluded[boss]; boss = context.manager[boss]) excluded[boss] = 1;
  // In both, since either may be the larger one: the snapshot may be thinned to the stronger ties.
  for (const j of contactsOf(introductions, ego)) excluded[j] = 1;
  for (const j of contactsOf(snapshot, ego)) excluded[j] = 1;
  const candidates = new Int32Array(n);
  let count = 0;
  for (let j = 0; j < n; j++) if (visible[j] && !excluded[j]) candidates[count++] = j;
  return candidates.subarray(0, count);
}

export const contactsOf = ({ offsets, neighbors }: Rows, ego: number) => neighbors.subarray(offsets[ego], offsets[ego + 1]);

/** Uint8Array(n): 1 = somebody whose chain of managers holds ego. Each chain is climbed once. */
function below(manager: Int32Array, ego: number): Uint8Array {
  const unknown = 0,
    yes = 1,
    no = 2;
  const state = new Uint8Array(manager.length);
  const climbed: number[] = [];
  for (let i = 0; i < manager.length; i++) {
    climbed.length = 0;
    let at = i;
    while (at >= 0 && at !== ego && state[at] === unknown) {
      state[at] = no;
      climbed.push(at);
      at = manager[at];
    }
    const found = at === ego || (at >= 0 && state[at] === yes);
    if (found) for (const person of climbed) if (person !== ego) state[person] = yes;
  }
  return state.map((is) => (is === yes ? 1 : 0));
}
