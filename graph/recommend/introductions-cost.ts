import type { Snapshot } from '../snapshot/snapshot.ts';

/** People weighed in large networks, so that pairs of all of them fit memory. */
const LEAST_POOL = 1500,
  MOST_POOL = 3000;

/** Of what `introductions` consists, and about how many nanoseconds each takes on a 2.4 GHz server processor. */
export interface IntroductionsCost {
  /** Of how many people pairs are weighed, at most. */
  pool: number;
  /** Whether all pairs are weighed once more for the bound; in larger pools they count as last weighed, which can only be more. */
  isReweighed: boolean;
  /** One round over all pairs: their relevance, then what they add, then perhaps what they still would. */
  round: number;
  /** The choice: pairs valued anew until one is best, which are fewer for each after some hundreds. */
  choice: number;
}

/** The costs as measured on organizations of 1,000 to 100,000 people with 10 to 1,000 introductions. */
export function introductionsCost({ n, m }: Pick<Snapshot, 'n' | 'm'>, { k }: { k: number }): IntroductionsCost {
  const pool = Math.min(MOST_POOL, Math.max(LEAST_POOL, 3 * k)),
    people = Math.min(n, pool),
    degree = n === 0 ? 0 : (2 * m) / n;
  return {
    pool,
    isReweighed: people <= LEAST_POOL,
    round: 11 * people ** 2 * degree + 12 * people * n,
    choice: 14_200 * n * Math.min(k, 300) ** 0.75,
  };
}
