import type { Snapshot } from '../snapshot/snapshot.ts';
import { deviation } from './sampled-bound.ts';
import type { SamplingOptions } from './sampled-rounds.ts';

/**
 * About how long sampled betweenness takes on one thread, in nanoseconds, and how many bytes its arrays take: before anything is
 * drawn, from a guess at how many samples it will need. In organizations of 1,000 to 1,000,000 people the greatest variance was 0.6
 * to 1.1 of the most ties of anybody over the number of people, and a sample took 4 to 110 microseconds; elsewhere it may be far off. O(n).
 */
export function samplingEstimate(
  { n, m, offsets }: Snapshot,
  { epsilon = 0.01, delta = 0.1, most = Number.POSITIVE_INFINITY }: SamplingOptions = {},
): { estimate: number; bytes: number } {
  let mostTies = 0;
  for (let i = 0; i < n; i++) mostTies = Math.max(mostTies, offsets[i + 1] - offsets[i]);
  const greatest = mostTies / Math.max(1, n);
  const seen = (samples: number) => ({ samples, greatest, together: 1.5, inside: 10 });
  let samples = 1000;
  while (samples < most && deviation(seen(samples), delta / 20) > epsilon) samples *= 1.25;
  return { estimate: samples * (3000 + 0.7 * (2 * m) ** 0.7), bytes: 52 * n };
}
