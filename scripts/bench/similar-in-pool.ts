import { type TopSimilar, type TopSimilarOptions, topSimilar } from '../../graph/similarity/top-similar.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import { alone, inPool, type Way } from './ours.ts';

/** Ranges of egos that the workers take one after the other, as many as the service makes of a measure. */
const parts = 16;

/** The k most alike to everybody: over the workers, and in this thread. Scores are compared, since equal ones may stand in any order. */
export function similarWays(options: Required<Pick<TopSimilarOptions, 'k' | 'weight'>>): Way[] {
  const { k } = options;
  return [
    inPool(
      (pool, small) => pool.run('topSimilar', small, options),
      async (pool, snapshot) => {
        const all = empty(snapshot, k);
        const bound = (part: number) => Math.floor((snapshot.n * part) / parts);
        await Promise.all(
          Array.from({ length: parts }, async (_, part) => {
            const range = { from: bound(part), to: bound(part + 1) };
            const { people, scores } = await pool.run('topSimilar', snapshot, { ...options, ...range });
            all.people.set(people, range.from * k);
            all.scores.set(scores, range.from * k);
          }),
        );
        return all;
      },
      ({ scores }) => ({ values: scores }),
    ),
    alone(
      (snapshot) => topSimilar(snapshot, options),
      ({ scores }) => ({ values: scores }),
    ),
  ];
}

const empty = ({ n }: Snapshot, k: number): TopSimilar => ({ people: new Int32Array(n * k), scores: new Float64Array(n * k) });
