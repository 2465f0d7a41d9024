import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import type { MeasureId } from '../../../graph/measures/measures.ts';
import { newSums } from '../../../graph/measures/sampled-paths.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import type { Watch } from '../../../server/compute/compute.ts';
import { workerPool } from '../../../server/compute/pool.ts';
import type { Figure } from '../figure.ts';
import { snapshotOf } from '../graph-file.ts';
import { organizationGraph, type Size, sizes } from '../organization-graph.ts';

const targetMilliseconds = 100;
const rounds = 5;
/** A task is stopped at some moment in this long after it began. */
const latest = 1500;

/** From the flag to the free worker, for each kernel that runs long, at moments drawn with a seed: the longest of all. */
export async function cancellation(size: Size): Promise<Figure> {
  const snapshot = snapshotOf(organizationGraph(sizes[size]));
  const pool = workerPool(1);
  const random = seededRandom(1);
  const took: { kernel: string; milliseconds: number }[] = [];
  const tasks: Record<string, (watch: Watch) => Promise<unknown>> = {
    betweenness: (watch) => part(snapshot, 'betweenness', watch),
    harmonic: (watch) => part(snapshot, 'harmonic', watch),
    constraint: (watch) => part(snapshot, 'constraint', watch),
    'sampled betweenness': (watch) => {
      const draw = { seed: 1, from: 0, to: 1e6, sums: newSums(snapshot.n) };
      return pool.run('addSamples', snapshot, draw, watch);
    },
  };
  const part = (whole: Snapshot, id: MeasureId, watch: Watch) => pool.run('passPart', whole, { ids: [id], range: {} }, watch);
  try {
    for (const [kernel, run] of Object.entries(tasks))
      for (let round = 0; round < rounds; round++) {
        const controller = new AbortController();
        const running = run({ signal: controller.signal }).then(
          () => undefined,
          () => performance.now(),
        );
        await sleep(random() * latest);
        const asked = performance.now();
        controller.abort();
        const stopped = await running;
        // What was done before the flag went up says nothing.
        if (stopped !== undefined) took.push({ kernel, milliseconds: stopped - asked });
      }
  } finally {
    await pool.close();
  }
  const sorted = took.sort((a, b) => a.milliseconds - b.milliseconds);
  const longest = sorted.at(-1)!;
  return {
    task: 'from cancelling a computation to a free worker, longest',
    size,
    value: longest.milliseconds,
    low: sorted[0].milliseconds,
    high: longest.milliseconds,
    unit: 'ms',
    runs: sorted.length,
    target: targetMilliseconds,
    note: `${Object.keys(tasks).join(', ')}; the longest was ${longest.kernel}`,
  };
}
