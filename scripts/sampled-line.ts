import { bound } from '../graph/words/numbers.ts';
import type { Sampled } from '../server/compute/accuracy.ts';

/** What must be known of sampled betweenness, as a line for people. */
export function sampledLine({ epsilon, delta, seed, samples }: Sampled): string {
  const chance = Number((100 * (1 - delta)).toPrecision(4));
  return `Betweenness is estimated from ${samples.toLocaleString('en')} sampled pairs (seed ${seed}): within ${bound(epsilon)} of exact for everybody, with ${chance}% certainty.`;
}
