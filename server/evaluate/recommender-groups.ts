import { baselines } from '../../graph/evaluate/baselines.ts';
import { bridgedAdamicAdar, mostReach } from '../../graph/evaluate/bridged.ts';
import { lambdas, ours } from '../../graph/evaluate/ours.ts';
import type { Recommender } from '../../graph/evaluate/recommender.ts';

/** Recommenders that share what they know of an ego, and so are ranked by one worker. A function: workers make their own. */
export interface RecommenderGroup {
  recommenders(): readonly Recommender[];
  /** Only to compare bridging with: not rows of an evaluation unless asked for. */
  reference?: true;
}

/** In the order of the rows. */
export const recommenderGroups: readonly RecommenderGroup[] = [
  ...baselines.map((baseline) => ({ recommenders: () => [baseline] })),
  { recommenders: () => ours() },
  { recommenders: () => bridgedAdamicAdar(lambdas), reference: true },
  { recommenders: () => [mostReach], reference: true },
];

/** Those that take longest first, so that no thread is left with them at the end. */
const slowest = ['crosstie', 'weighted Adamic–Adar with λ', 'PageRank', 'matrix factorization', 'most reach'];
export function startOrder(groups: readonly number[]): number[] {
  const rank = (group: number) => {
    const at = slowest.indexOf(recommenderGroups[group].recommenders()[0].name);
    return at === -1 ? slowest.length : at;
  };
  return groups.toSorted((a, b) => rank(a) - rank(b) || a - b);
}
