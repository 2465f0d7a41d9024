import { measures } from '../../graph/measures/measures.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { Compute, Watch } from './compute.ts';
import { inParts, parts } from './in-parts.ts';
import { shared } from './shared-runs.ts';

/** `departureShocks` of everybody, once a snapshot and split over the workers. */
export function departureShocksOf(compute: Compute, snapshot: Snapshot, watch: Watch = {}): Promise<Float64Array> {
  return shared(snapshot, 'departure shocks', watch, async ({ signal, progress, estimate }) => {
    const { n } = snapshot;
    const atOnce = Math.min(parts, compute.workers);
    // It goes the ways of reach within two steps, and looks twice at each.
    estimate?.({ milliseconds: (2 * measures.reach2.estimate(snapshot)) / 1e6 / atOnce, bytes: 20 * n * atOnce });
    const sums = await inParts({ n, progress }, (range, tell) =>
      compute.run('departureShocks', snapshot, range, { signal, progress: tell }),
    );
    return sums.reduce((total, part) => total.map((lost, i) => lost + part[i]));
  });
}
