import { quiet, type Run } from '../arrays/run.ts';
import { gini } from '../recommend/exposure.ts';
import { withinTwo } from '../recommend/gain.ts';
import { reachCount } from '../recommend/reach-count.ts';
import { directedRows, undirectedRows } from '../snapshot/csr.ts';
import { clustering } from './clustering.ts';
import { constraintWith } from './constraint-with.ts';
import { accuracy, bootstrap, mean } from './metrics.ts';
import type { Recommender } from './recommender.ts';
import type { Split } from './split.ts';
import type { Training } from './training.ts';

/** One row of the report: means over egos. */
export interface Evaluation {
  recommender: string;
  bridging: number | null;
  baseline: boolean;
  ndcg: number;
  recall: number;
  map: number;
  /** People newly within two steps when all ten ties form. */
  reachGain: number;
  /** Units among the ten in which ego reached nobody. */
  newUnits: number;
  /** Share of the ten who are of another unit, among those who have one. */
  crossShare: number;
  /** Constraint before less constraint after. */
  constraintReduction: number;
  /** Of how often each known person is among the ten. */
  exposureGini: number;
  egos: number;
  ndcgLow: number;
  ndcgHigh: number;
  /** Clustering coefficient once everybody has the ten. */
  clustering: number;
}

/** What one recommender ranks for each of some people, in their order; for everybody who is known by default. */
export function rankings(
  recommender: Recommender,
  training: Training,
  { k, people = training.known }: { k: number; people?: Int32Array },
  { signal, progress }: Run = quiet,
): Int32Array[] {
  const rank = recommender.prepare(training, { signal, progress() {} });
  return Array.from(people, (ego, at) => {
    signal.throwIfAborted();
    progress(at, people.length);
    return rank(ego, k);
  });
}

/** The rankings of everybody known against what came (science.md, section 9). O(egos · (n + k · degrees)). */
export function evaluated(
  recommender: Pick<Recommender, 'name' | 'bridging' | 'baseline'>,
  { training, test }: Split,
  ranked: readonly Int32Array[],
  k: number,
): Evaluation {
  const { snapshot, known } = training;
  const { unit } = snapshot;
  const rankedFor = new Map(Array.from(known, (ego, at) => [ego, ranked[at].subarray(0, k)]));
  const constraint = constraintWith(snapshot);
  const perEgo = Array.from(test.egos, (ego, at) => {
    const people = rankedFor.get(ego)!,
      alters = new Set(test.alters[at]);
    const { ndcg, recall, map } = accuracy(
      Array.from(people, (j) => alters.has(j)),
      alters.size,
      k,
    );
    return { ndcg, recall, map, ...widened(training, ego, people, constraint) };
  });
  const over = (field: keyof (typeof perEgo)[number]) => mean(Float64Array.from(perEgo, (one) => one[field]));
  const shown = new Float64Array(snapshot.n);
  for (const ego of test.egos) for (const j of rankedFor.get(ego)!) shown[j]++;
  const cross = test.egos.reduce(
    (sum, ego) => {
      for (const j of rankedFor.get(ego)!)
        if (unit[ego] >= 0 && unit[j] >= 0) {
          sum.of++;
          if (unit[ego] !== unit[j]) sum.other++;
        }
      return sum;
    },
    { of: 0, other: 0 },
  );
  const { low, high } = bootstrap(Float64Array.from(perEgo, ({ ndcg }) => ndcg));
  return {
    recommender: recommender.name,
    bridging: recommender.bridging,
    baseline: recommender.baseline,
    ndcg: over('ndcg'),
    recall: over('recall'),
    map: over('map'),
    reachGain: over('reachGain'),
    newUnits: over('newUnits'),
    crossShare: cross.of > 0 ? cross.other / cross.of : Number.NaN,
    constraintReduction: over('constraintReduction'),
    exposureGini: gini(Float64Array.from(known, (i) => shown[i])),
    egos: test.egos.length,
    ndcgLow: low,
    ndcgHigh: high,
    clustering: clusteringAfter(training, ranked, k),
  };
}

const none = new Int32Array(0);

/** What ego's ties to all of `people` would change for ego. */
function widened({ snapshot }: Training, ego: number, people: Int32Array, constraint: ReturnType<typeof constraintWith>) {
  const within = withinTwo(snapshot, ego);
  const count = reachCount(snapshot, ego, within);
  const before = count.now().people;
  const reachedUnits = new Set<number>();
  for (let i = 0; i < snapshot.n; i++) if (within[i] && i !== ego) reachedUnits.add(snapshot.unit[i]);
  const units = new Set<number>();
  for (const j of people) {
    count.add(j);
    if (snapshot.unit[j] >= 0 && !reachedUnits.has(snapshot.unit[j])) units.add(snapshot.unit[j]);
  }
  return {
    reachGain: count.now().people - before,
    newUnits: units.size,
    constraintReduction: constraint(ego, none) - constraint(ego, people),
  };
}

function clusteringAfter({ snapshot, history, known }: Training, ranked: readonly Int32Array[], k: number): number {
  const source: number[] = [],
    target: number[] = [];
  for (const [at, ego] of known.entries())
    for (const j of ranked[at].subarray(0, k)) {
      source.push(ego);
      target.push(j);
    }
  for (let k = 0; k < history.source.length; k++) {
    source.push(history.source[k]);
    target.push(history.target[k]);
  }
  const rows = history.directed ? directedRows : undirectedRows;
  return clustering(rows(snapshot.n, { source, target, weight: new Float64Array(source.length).fill(1) }));
}
