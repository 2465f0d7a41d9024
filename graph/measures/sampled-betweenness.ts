import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { addSamples, BLOCK, newSums, pairsOf } from './sampled-paths.ts';
import { type SampledBetweenness, type SamplingOptions, samplingRounds } from './sampled-rounds.ts';

export interface SampledBetweennessOptions extends SamplingOptions {
  /** Hears the estimates after each round, with the epsilon that they are within already. */
  heard?(estimate: SampledBetweenness): void;
}

/**
 * Betweenness of everybody from sampled pairs of people, all of it within epsilon of the exact one (`betweenness`) with probability
 * 1 − delta at least: adaptive sampling by balanced bidirectional search after KADABRA (Borassi & Natale 2016), with the shares of
 * all shortest paths of a pair (Riondato & Upfal 2018) and a bound that falls with the variance (SILVAN, Pellegrina & Vandin 2023;
 * proof in sampled-bound.ts). People of different components lie on no path and are not drawn, so small components cost nothing.
 * Isolates get 0. The same seed gives the same bits. Throws a RangeError unless epsilon and delta lie between 0 and 1.
 * About V/ε² · ln(1/(ε δ)) samples, V ≤ 1/4 the greatest variance of anybody's share, of about √m ties each.
 */
export function sampledBetweenness(
  snapshot: Snapshot,
  { heard, ...options }: SampledBetweennessOptions = {},
  run: Run = quiet,
): SampledBetweenness {
  const rounds = samplingRounds(snapshot.n, pairsOf(snapshot, run), options);
  const { seed = 1 } = options;
  const sums = newSums(snapshot.n);
  for (let round = rounds.next(); round; round = rounds.next()) {
    const { from, to, total } = round;
    const tell = (done: number) => run.progress(from * BLOCK + done, total * BLOCK);
    addSamples(snapshot, { seed, from, to, sums }, { ...run, progress: tell });
    rounds.settle([sums]);
    heard?.(rounds.estimate([sums]));
  }
  return rounds.estimate([sums]);
}
