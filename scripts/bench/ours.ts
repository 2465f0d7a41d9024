import type { MeasureId } from '../../graph/measures/measures.ts';
import { measures, planOf } from '../../graph/measures/measures.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { Compute } from '../../server/compute/compute.ts';
import { measuresOf } from '../../server/compute/measures.ts';
import type { BenchGraph } from './graph-file.ts';
import type { Contestant } from './in-turn.ts';
import type { Outcome } from './peers/peer.ts';

/** What ours are run with. */
export interface Bench {
  graph: BenchGraph;
  /** The pool of the service. */
  pool: Compute;
  /** How many workers it has. */
  workers: number;
  /** A small network of its own, on which workers are started and code is compiled before the clock runs. */
  small: Snapshot;
}

export type Answer = Pick<Outcome, 'values' | 'extra'>;

/** Makes of a result what is compared, once the clock has stopped. */
export type Answering = () => Answer;

/** One of our ways to do a task. */
export interface Way {
  name: string;
  threads(bench: Bench): number;
  /** Before each run, not timed: workers end when they have had nothing to do for a while. */
  warm?(bench: Bench): Promise<unknown>;
  run(bench: Bench): Promise<Answering> | Answering;
}

/** Something the service computes in its workers. `start` sets each of them to work on the small network. */
export const inPool = <Found>(
  start: (pool: Compute, small: Snapshot) => Promise<unknown>,
  compute: (pool: Compute, snapshot: Snapshot) => Promise<Found>,
  answer: (found: Found) => Answer,
): Way => ({
  name: 'Crosstie',
  threads: ({ workers }) => workers,
  warm: ({ pool, workers, small }) => Promise.all(Array.from({ length: workers }, () => start(pool, small))),
  // A copy, because what is computed of a snapshot is kept for it. The arrays are the same.
  async run({ graph, pool }) {
    const found = await compute(pool, { ...graph.snapshot });
    return () => answer(found);
  },
});

/** The measure as the service computes it: split over the workers where it splits. */
export const inWorkers = (id: MeasureId): Way =>
  inPool(
    (pool, small) => pool.run(planOf([id])[0].pass.splits ? 'passPart' : 'pass', small, { ids: [id], range: {} }),
    (pool, snapshot) => measuresOf(pool, snapshot, [id]),
    (found) => ({ values: found[id] }),
  );

/** The measure in this thread. */
export const inThread = (id: MeasureId): Way =>
  alone(
    (snapshot) => measures[id].compute(snapshot),
    (values) => ({ values }),
  );

/** Something that graph computes, in this thread; `answer` makes what is compared of it. */
export const alone = <Found>(
  compute: (snapshot: Snapshot, graph: BenchGraph) => Found,
  answer: (found: Found, snapshot: Snapshot) => Answer,
): Way => ({
  name: 'Crosstie',
  threads: () => 1,
  run({ graph }) {
    const found = compute({ ...graph.snapshot }, graph);
    return () => answer(found, graph.snapshot);
  },
});

/** A way as a contestant, timed in the same manner as a peer: the clock stands around the call alone. */
export function contestantOf({ name, threads, warm, run }: Way, bench: Bench): Contestant {
  return {
    name,
    ours: true,
    threads: threads(bench),
    async run() {
      await warm?.(bench);
      const start = performance.now(),
        used = process.cpuUsage();
      const answer = await run(bench);
      const seconds = (performance.now() - start) / 1000,
        { user, system } = process.cpuUsage(used);
      return { seconds, cpu: (user + system) / 1e6, ...answer() };
    },
  };
}
