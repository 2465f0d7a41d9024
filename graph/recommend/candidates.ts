import { type Bitset, bitset, include, includes } from '../arrays/bitset.ts';
import { peopleBy, peopleOf } from '../snapshot/people-by.ts';
import type { Rows } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';

/**
 * Who may be suggested to ego, in the order of indexes: people the viewer sees, not ego, not tied to ego, not in ego's reporting
 * line (managers all the way up, and everybody below), not on ego's list or dismissed lately, with capacity left. Nobody is left out
 * for being far away. O(n).
 */
export function candidatesOf(view: View, ego: number): Int32Array {
  const { n } = view.snapshot;
  const excluded = excludedFor(view, ego),
    candidates = new Int32Array(n);
  let count = 0;
  for (let j = 0; j < n; j++) if (view.visible[j] && !includes(excluded, j)) candidates[count++] = j;
  return candidates.subarray(0, count);
}

/** Ego, ego's reporting line and (unless told otherwise) contacts, whom ego has answered about, and who rests. O(k + n / 32), and people below ego. */
export function excludedFor({ snapshot, introductions }: View, ego: number, { contacts = true } = {}): Bitset {
  const { n, context } = snapshot;
  const excluded = bitset(n),
    reports = peopleBy(context.manager);
  include(excluded, ego);
  const below = [ego];
  for (let boss = below.pop(); boss !== undefined; boss = below.pop())
    for (const report of peopleOf(reports, boss))
      if (!includes(excluded, report)) {
        include(excluded, report);
        below.push(report);
      }
  // A circle of managers ends where it was before: at somebody excluded already.
  for (let boss = context.manager[ego]; boss >= 0 && !includes(excluded, boss); boss = context.manager[boss])
    include(excluded, boss);
  // In both, since either may be the larger one: the snapshot may be thinned to the stronger ties.
  for (const rows of contacts ? [introductions, snapshot] : []) for (const j of contactsOf(rows, ego)) include(excluded, j);
  for (const j of peopleOf(context.answers, ego)) include(excluded, j);
  for (const j of context.answers.resting) include(excluded, j);
  return excluded;
}

export const contactsOf = ({ offsets, neighbors }: Rows, ego: number) => neighbors.subarray(offsets[ego], offsets[ego + 1]);
