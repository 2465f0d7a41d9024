import { Piscina } from 'piscina';
import { Cancelled } from '../../graph/arrays/run.ts';
import type { Evaluation } from '../../graph/evaluate/evaluate.ts';
import { float64, int32 } from '../../graph/snapshot/snapshot.ts';
import type { Watch } from '../compute/compute.ts';
import { workerFile } from '../compute/worker-file.ts';
import { Problem } from '../errors.ts';
import { type EvaluateWork, splitOf } from './evaluate-worker.ts';
import { recommenderGroups, startOrder } from './recommender-groups.ts';

export interface EvaluateOptions {
  /** Share of contacts, in time, that is trained on; train.csv and test.csv are taken as they are. */
  split?: number;
  k?: number;
  /** With rows that are only there to compare bridging with: ties chosen for reach alone, weighted Adamic–Adar under λ. */
  references?: boolean;
  threads?: number;
}

/** How often the progress of the workers is looked at. */
const progressMilliseconds = 200;

/**
 * Baselines and ours on the contacts of a directory (science.md, section 9), a row for each and each λ. Groups of recommenders are dealt
 * out to worker threads; rows do not depend on how many there are. A Problem where files are missing or faulty, or nobody is to be
 * tested; Cancelled once the signal is aborted.
 */
export async function evaluateDirectory(
  directory: string,
  { split = 0.8, k = 10, references = false, threads = 2 }: EvaluateOptions = {},
  { signal, progress }: Watch = {},
): Promise<Evaluation[]> {
  const { test } = await splitOf(directory, split);
  if (test.egos.length === 0)
    throw new Problem('usage', `${directory}: after the split nobody forms a new tie with somebody known: nothing to test.`);
  const wanted = [...recommenderGroups.keys()].filter((group) => references || !recommenderGroups[group].reference);
  const stop = int32(1),
    done = float64(2 * recommenderGroups.length);
  const abort = () => Atomics.store(stop, 0, 1);
  if (signal?.aborted) throw new Cancelled();
  signal?.addEventListener('abort', abort, { once: true });
  const { url, execArgv } = workerFile('evaluate-worker', import.meta.url);
  const pool = new Piscina({ filename: url.href, execArgv, maxThreads: threads, concurrentTasksPerWorker: 1 });
  const tell = progress && setInterval(() => progress(finished(done), wanted.length), progressMilliseconds).unref();
  try {
    const rows: Evaluation[][] = [];
    const task = (group: number): EvaluateWork => ({ directory, split, k, group, stop, done });
    await Promise.all(
      startOrder(wanted).map(async (group) => {
        rows[group] = await pool.run(task(group), { name: 'evaluateGroup' });
      }),
    );
    return rows.flat();
  } catch (error) {
    abort(); // the other groups are in vain
    throw signal?.aborted ? new Cancelled() : error;
  } finally {
    clearInterval(tell);
    signal?.removeEventListener('abort', abort);
    await pool.destroy();
  }
}

/** Groups done, parts of them included. */
function finished(done: Float64Array): number {
  let sum = 0;
  for (let group = 0; 2 * group < done.length; group++) if (done[2 * group + 1] > 0) sum += done[2 * group] / done[2 * group + 1];
  return sum;
}
