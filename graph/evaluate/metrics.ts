import { seededRandom } from '../arrays/seeded-random.ts';

/** Of one ranking against the alters that came: `hits` says at each place whether it is one of `relevant` many. */
export interface Accuracy {
  ndcg: number;
  recall: number;
  map: number;
}

/** nDCG with binary relevance and log2 discounts (Järvelin & Kekäläinen 2002), recall, and average precision over all that came. */
export function accuracy(hits: readonly boolean[], relevant: number, k: number): Accuracy {
  let gain = 0,
    found = 0,
    precision = 0,
    ideal = 0;
  for (let place = 0; place < Math.min(k, relevant); place++) ideal += 1 / Math.log2(place + 2);
  for (const [place, isHit] of hits.slice(0, k).entries()) {
    if (!isHit) continue;
    gain += 1 / Math.log2(place + 2);
    found++;
    precision += found / (place + 1);
  }
  return { ndcg: gain / ideal, recall: found / relevant, map: precision / relevant };
}

export const mean = (values: ArrayLike<number>) => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
};

/** Draws behind an interval. */
const RESAMPLES = 2000;

/** 95 % interval of the mean over egos by percentile bootstrap (Efron 1979). Seeded. */
export function bootstrap(values: Float64Array, seed = 1): { low: number; high: number } {
  if (values.length === 0) return { low: Number.NaN, high: Number.NaN };
  const random = seededRandom(seed);
  const means = new Float64Array(RESAMPLES);
  for (let draw = 0; draw < RESAMPLES; draw++) {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[random.below(values.length)];
    means[draw] = sum / values.length;
  }
  means.sort();
  return { low: means[Math.floor(0.025 * RESAMPLES)], high: means[Math.ceil(0.975 * RESAMPLES) - 1] };
}
