import { progressParts } from '../../graph/arrays/progress-parts.ts';
import { type MeasureId, type MeasureValues, measures } from '../../graph/measures/measures.ts';
import { samplingEstimate } from '../../graph/measures/sampled-estimate.ts';
import type { SampledBetweenness, SamplingOptions } from '../../graph/measures/sampled-rounds.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { Compute, Watch } from './compute.ts';
import { measuresOf } from './measures.ts';
import { sampledBetweennessOf } from './sampled-betweenness.ts';

/**
 * How near betweenness must be where the exact one would take too long: `rough` is there within a second or so, `fine` takes longer.
 * 95 times in 100 all values are within epsilon; where somebody lies on very many ways, there are enough samples before.
 */
export const accuracies = {
  rough: { epsilon: 0.003, delta: 0.05, seed: 1, most: 50_000 },
  fine: { epsilon: 0.0005, delta: 0.05, seed: 1, most: 1_000_000 },
} as const satisfies Record<string, SamplingOptions>;

/** One of these where the exact one would take too long; `exact` however long it takes; or sampled in any case. */
export type Accuracy = keyof typeof accuracies | 'exact' | SamplingOptions;

/** What holds for betweenness that was sampled. */
export type Sampled = Omit<SampledBetweenness, 'values'>;

export interface Measured<Id extends MeasureId> {
  values: Record<Id, MeasureValues>;
  /** Of betweenness, where it is not exact. */
  sampled?: Sampled;
}

/** `measuresOf` with betweenness as exact as is asked for, or as can be had within so many milliseconds of work on one processor. */
export async function measuresWithin<Id extends MeasureId>(
  compute: Compute,
  snapshot: Snapshot,
  ids: readonly Id[],
  { accuracy, exactMilliseconds }: { accuracy: Accuracy; exactMilliseconds: number },
  watch: Watch = {},
): Promise<Measured<Id>> {
  const sampling = ids.includes('betweenness' as Id) ? samplingFor(snapshot, accuracy, exactMilliseconds) : undefined;
  if (!sampling) return { values: await measuresOf(compute, snapshot, ids, watch) };
  const others = ids.filter((id) => id !== 'betweenness');
  const costs = [
    samplingEstimate(snapshot, sampling).estimate,
    others.reduce((sum, id) => sum + measures[id].estimate(snapshot), 0),
  ];
  const [ofSampling, ofOthers] = progressParts(costs, watch.progress);
  const [{ values: betweenness, ...sampled }, rest] = await Promise.all([
    sampledBetweennessOf(compute, snapshot, sampling, { ...watch, progress: ofSampling }),
    measuresOf(compute, snapshot, others, { ...watch, progress: ofOthers }),
  ]);
  return { values: { ...rest, betweenness } as Record<Id, MeasureValues>, sampled };
}

function samplingFor(snapshot: Snapshot, accuracy: Accuracy, exactMilliseconds: number): SamplingOptions | undefined {
  if (typeof accuracy === 'object') return accuracy;
  if (accuracy === 'exact' || measures.betweenness.estimate(snapshot) / 1e6 <= exactMilliseconds) return undefined;
  return accuracies[accuracy];
}
