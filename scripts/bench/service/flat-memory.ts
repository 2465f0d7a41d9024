import { computeMeasures, measureIds } from '../../../graph/measures/measures.ts';
import { sampledBetweenness } from '../../../graph/measures/sampled-betweenness.ts';
import { silos } from '../../../graph/silos/silos.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import type { Figure } from '../figure.ts';
import { snapshotOf } from '../graph-file.ts';
import { organizationGraph, type Size, sizes } from '../organization-graph.ts';

const runs = 100;
/** By then everything is compiled and what is kept for the snapshot is made. */
const settled = 30;
const targetMegabytes = 1;

export function flatMemory(size: Size): Figure {
  const { before, after, most } = growth(snapshotOf(organizationGraph(sizes[size])));
  return {
    task: 'growth of memory over repeated runs of all measures',
    size,
    value: Math.max(0, after - before),
    low: 0,
    high: Math.max(0, most - before),
    unit: 'MB',
    runs: runs - settled,
    target: targetMegabytes,
    note: `after ${settled} runs to settle; ${before.toFixed(0)} MB in use then`,
  };
}

/**
 * Megabytes in use after 30 runs of all measures and of silos, after 100, and at most in between, garbage collected: half of the runs on
 * one snapshot, half each on a snapshot of its own, for which nothing may be kept once it is gone.
 */
export function growth(snapshot: Snapshot): { before: number; after: number; most: number } {
  const { gc } = globalThis;
  if (!gc) throw new Error('Memory can be told only with node --expose-gc.');
  const inUse = () => {
    gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1e6;
  };
  let before = 0,
    most = 0;
  for (let run = 1; run <= runs; run++) {
    once(run % 2 ? snapshot : { ...snapshot }, run);
    if (run === settled) before = inUse();
    if (run > settled && run % 10 === 0) most = Math.max(most, inUse());
  }
  return { before, after: inUse(), most };
}

const once = (snapshot: Snapshot, seed: number) => {
  computeMeasures(snapshot, measureIds);
  sampledBetweenness(snapshot, { epsilon: 0.05, seed });
  silos(snapshot, { permutations: 20, resamples: 20, seed });
};
