import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { Asked } from '../access/privacy.ts';
import { shared } from '../compute/shared-runs.ts';

/** The view's snapshot, or the one with only the stronger half of each person's ties, made once a snapshot. */
export async function chosenTies({ view, compute, watch }: Asked, ties: 'all' | 'stronger'): Promise<Snapshot> {
  if (ties === 'all') return view.snapshot;
  return shared(view.snapshot, 'stronger half', watch, (inner) => compute.run('strongerHalf', view.snapshot, {}, inner));
}
