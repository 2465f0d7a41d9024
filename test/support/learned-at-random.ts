import { seededRandom } from '../../graph/arrays/seeded-random.ts';
import { learnedTowards } from '../../graph/recommend/learned-towards.ts';
import { pastFeatureNames } from '../../graph/recommend/past-features.ts';
import type { LearnedRelevances } from '../../graph/recommend/relevance-fit.ts';

/** Says the same of everybody. */
export const learnedAs = (contributions: Float64Array): LearnedRelevances => {
  const logit = contributions.reduce((sum, part) => sum + part, -3);
  return {
    intercept: -3,
    load() {},
    logit: () => logit,
    relevance: () => 1 / (1 + Math.exp(-logit)),
    values: () => contributions,
    contributions: () => contributions,
  };
};

/** Learned of some people, for and against ties to them. */
export function learnedAtRandom(ego: number, n: number, seed: number) {
  const random = seededRandom(seed);
  const known = Int32Array.from({ length: n }, (_, i) => (random() < 0.8 ? i : -1));
  const told = Array.from({ length: n }, () => learnedAs(Float64Array.from(pastFeatureNames, () => random() - 0.5)));
  const learned: LearnedRelevances = {
    ...told[0],
    logit: (person) => told[person].logit(person),
    values: (person) => told[person].values(person),
    contributions: (person) => told[person].contributions(person),
  };
  return learnedTowards(ego, learned, known);
}
