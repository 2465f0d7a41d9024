import { samplingEstimate } from '../../graph/measures/sampled-estimate.ts';
import { BLOCK, newSums } from '../../graph/measures/sampled-paths.ts';
import { type SampledBetweenness, type SamplingOptions, samplingRounds } from '../../graph/measures/sampled-rounds.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { Compute, Watch } from './compute.ts';
import { shared } from './shared-runs.ts';

/** More workers than this would wait for one another, and each adds up its samples in 16 bytes a person. */
const mostWorkers = 16;

/**
 * `sampledBetweenness` by all workers at once, and once for equal options: each round of samples is shared out, each worker adds up its
 * samples in place, and since sums are exact, the answer is the same bits however many there are.
 */
export function sampledBetweennessOf(
  compute: Compute,
  snapshot: Snapshot,
  options: SamplingOptions,
  watch: Watch = {},
): Promise<SampledBetweenness> {
  const { epsilon, delta, seed, most } = options;
  const key = `sampled betweenness ${[epsilon, delta, seed, most].join()}`;
  return shared(snapshot, key, watch, (inner) => sample(compute, snapshot, options, inner));
}

async function sample(
  compute: Compute,
  snapshot: Snapshot,
  options: SamplingOptions,
  { signal, progress, estimate }: Watch,
): Promise<SampledBetweenness> {
  const { n } = snapshot;
  const { seed = 1 } = options;
  const sums = Array.from({ length: Math.min(mostWorkers, compute.workers) }, () => newSums(n));
  const expected = samplingEstimate(snapshot, options);
  estimate?.({ milliseconds: expected.estimate / 1e6 / sums.length, bytes: expected.bytes * sums.length });
  const pairs = await compute.run('connectedPairs', snapshot, {}, { signal });
  const rounds = samplingRounds(n, pairs, options);
  for (let round = rounds.next(); round; round = rounds.next()) {
    const { from, to, total } = round;
    const done = new Float64Array(sums.length);
    await Promise.all(
      sums.map((own, k) => {
        const bound = (part: number) => from + Math.round(((to - from) * part) / sums.length);
        const tell = (samples: number) => {
          done[k] = samples;
          progress?.(
            done.reduce((all, each) => all + each, from * BLOCK),
            total * BLOCK,
          );
        };
        const draw = { seed, from: bound(k), to: bound(k + 1), sums: own };
        return compute.run('addSamples', snapshot, draw, { signal, progress: progress && tell });
      }),
    );
    rounds.settle(sums);
    progress?.(to * BLOCK, Math.max(to, total) * BLOCK);
  }
  return rounds.estimate(sums);
}
