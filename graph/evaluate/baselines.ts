import { seededRandom } from '../arrays/seeded-random.ts';
import { strength } from '../measures/strength.ts';
import { bm25 } from '../similarity/bm25.ts';
import { addCommon, degreeOf } from '../similarity/common-contacts.ts';
import { addProducts, factorization } from '../similarity/factorization.ts';
import { mostAlike } from '../similarity/most-alike.ts';
import { pageRank } from '../similarity/pagerank.ts';
import { truncatedSvd } from '../similarity/truncated-svd.ts';
import type { Rows } from '../snapshot/snapshot.ts';
import { type Recommender, type Scores, scored } from './recommender.ts';
import type { Training } from './training.ts';

/** Adamic & Adar (2003): common contacts, those with few contacts counting more. */
export const adamicAdar: Recommender = scored('Adamic–Adar', (training) =>
  common(training, (z) => 1 / Math.log(Math.max(2, degreeOf(training.snapshot, z)))),
);

/**
 * What the literature would do (science.md, section 9). Where ties have a direction, common contacts are those of ego in either
 * direction who turn to the candidate. Nearest neighbours are the 100 who turn to the same people, by the cosine of what these are
 * worth to Adamic and Adar; they vote for whom they turn to.
 */
export const baselines: readonly Recommender[] = [
  scored('random', ({ snapshot }) => {
    const random = seededRandom(1);
    return (_ego, scores) => {
      for (let j = 0; j < snapshot.n; j++) scores[j] = random();
    };
  }),
  scored('popularity', (training) => {
    const popularity = Float64Array.from({ length: training.snapshot.n }, (_, j) => degreeOf(towards(training), j));
    return (_ego, scores) => scores.set(popularity);
  }),
  scored('common contacts', (training) => common(training, () => 1)),
  adamicAdar,
  scored('resource allocation', (training) => common(training, (z) => 1 / degreeOf(training.snapshot, z))),
  scored('weighted Adamic–Adar', weightedAdamicAdar),
  scored('PageRank', ({ snapshot, history }) => {
    // By direction, or by weight there, it ranks worse: the better one is what has to be beaten.
    const spread = pageRank(history.directed ? unweighted(snapshot) : snapshot);
    return (ego, scores) => spread(ego, scores);
  }),
  scored('matrix factorization', ({ snapshot, history }, run) => {
    const factors = factorization(history.directed ? snapshot.out : snapshot, {}, run);
    return (ego, scores) => addProducts(factors, ego, scores.fill(0));
  }),
  scored('truncated SVD', ({ snapshot, history }, run) => {
    const factors = truncatedSvd(history.directed ? snapshot.out : snapshot, {}, run);
    return (ego, scores) => addProducts(factors, ego, scores.fill(0));
  }),
  scored('nearest neighbours', (training, run) => {
    const onward = training.history.directed ? training.snapshot.out : training.snapshot;
    const alike = mostAlike(onward, towards(training), { k: 100, cosine: true }, run);
    return (ego, scores) => addCommon(alike, onward, (_, alikeness) => alikeness, ego, scores.fill(0));
  }),
  scored('BM25', ({ snapshot, history }) => {
    const add = bm25({ both: snapshot, out: history.directed ? snapshot.out : snapshot });
    return (ego, scores) => add(ego, scores.fill(0));
  }),
];

/** Adamic and Adar's with the logarithms of weights, and of strength in the discount (after Lü & Zhou 2010). */
export function weightedAdamicAdar(training: Training): Scores {
  const strengths = strength(training.snapshot);
  return common(training, (z, w, onward) => (Math.log1p(w) * Math.log1p(onward)) / Math.log1p(strengths[z]));
}

function common(training: Training, middle: (z: number, weight: number, onward: number) => number) {
  const { snapshot, history } = training;
  const onward = history.directed ? snapshot.out : snapshot;
  return (ego: number, scores: Float64Array) => addCommon(snapshot, onward, middle, ego, scores.fill(0));
}

/** Who turns to whom, by the one turned to. */
const towards = ({ snapshot, history }: Training): Rows => (history.directed ? snapshot.in : snapshot);

const unweighted = ({ offsets, neighbors, weights }: Rows): Rows => ({ offsets, neighbors, weights: weights.map(() => 1) });
