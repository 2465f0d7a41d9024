import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiet } from '../../../graph/arrays/run.ts';
import { baselines } from '../../../graph/evaluate/baselines.ts';
import { evaluated, rankings } from '../../../graph/evaluate/evaluate.ts';
import { accuracy, mean } from '../../../graph/evaluate/metrics.ts';
import { greatest } from '../../../graph/evaluate/recommender.ts';
import { givenSplit, type Split, timeSplit } from '../../../graph/evaluate/split.ts';
import { candidatesOf, type Training, trainingOf } from '../../../graph/evaluate/training.ts';
import { readHistories } from '../../../server/evaluate/read-history.ts';
import { datasets } from '../../support/datasets.ts';
import { anyHistory } from '../../support/histories.ts';
import { neighborSets } from '../../support/small-networks.ts';

const called = (name: string) => baselines.find((baseline) => baseline.name === name)!;

/** What a person adds to a candidate's score, by the definition, over sets. */
type Definition = (training: Training, ego: number, j: number) => number;

/** Σ over contacts z of ego, in either direction, who turn to j. */
const overCommon =
  (middle: (training: Training, ego: number, z: number, j: number) => number): Definition =>
  (training, ego, j) => {
    const contacts = neighborSets(training.snapshot)[ego];
    let sum = 0;
    for (const z of contacts) if (weight(training, z, j) > 0) sum += middle(training, ego, z, j);
    return sum;
  };

/** Weight of z's tie to j, in that direction only where ties have one. */
function weight({ history }: Training, z: number, j: number): number {
  let sum = 0;
  for (let c = 0; c < history.source.length; c++) {
    const [source, target] = [history.source[c], history.target[c]];
    if ((source === z && target === j) || (!history.directed && source === j && target === z)) sum += history.weight[c];
  }
  return sum;
}
const either = ({ history }: Training, i: number, j: number) =>
  history.directed
    ? weight({ history } as Training, i, j) + weight({ history } as Training, j, i)
    : weight({ history } as Training, i, j);
const people = ({ snapshot }: Training) => Array.from({ length: snapshot.n }, (_, i) => i);
const degree = (training: Training, z: number) => neighborSets(training.snapshot)[z].size;
const strength = (training: Training, z: number) => people(training).reduce((sum, i) => sum + either(training, z, i), 0);

const definitions: Record<string, Definition> = {
  popularity: (training, _ego, j) => people(training).filter((i) => weight(training, i, j) > 0).length,
  'common contacts': overCommon(() => 1),
  'Adamic–Adar': overCommon((training, _ego, z) => 1 / Math.log(Math.max(2, degree(training, z)))),
  'resource allocation': overCommon((training, _ego, z) => 1 / degree(training, z)),
  'weighted Adamic–Adar': overCommon(
    (training, ego, z, j) =>
      (Math.log1p(either(training, ego, z)) * Math.log1p(weight(training, z, j))) / Math.log1p(strength(training, z)),
  ),
};

describe('a baseline', () => {
  test.each(Object.keys(definitions))('%s ranks as its definition says, by direction and without', (name) => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const training = trainingOf(history);
        const rank = called(name).prepare(training, quiet);
        for (const ego of training.known) {
          const scores = Float64Array.from(people(training), (j) => definitions[name](training, ego, j));
          const expected = greatest(candidatesOf(training, ego), scores, 10);
          const ranked = rank(ego, 10);
          // Sums in another order may swap those whose scores are equal but for rounding.
          expect(Array.from(ranked, (j) => scores[j].toFixed(9))).toEqual(Array.from(expected, (j) => scores[j].toFixed(9)));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of any kind names each candidate once, as many as there are up to k, the same when asked again', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const training = trainingOf(history);
        fc.pre(training.known.length > 2);
        for (const baseline of baselines) {
          const [ranked, again] = [0, 1].map(() => rankings(baseline, training, { k: 4 }));
          expect(again).toEqual(ranked);
          for (const [at, ego] of training.known.entries()) {
            const candidates = candidatesOf(training, ego);
            expect(new Set(ranked[at]).size).toBe(Math.min(4, candidates.length));
            for (const j of ranked[at]) expect(candidates).toContain(j);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe.skipIf(!datasets.present)('measured before', () => {
  const splitOf = async (name: string): Promise<Split> => {
    const histories = await readHistories(datasets.path(name));
    return 'all' in histories ? timeSplit(histories.all) : givenSplit(histories.train, histories.test);
  };
  const figuresOf = (split: Split) => (name: string) =>
    evaluated(called(name), split, rankings(called(name), split.training, { k: 10 }), 10);

  test('email-eu-core-temporal: nDCG, recall, reach gain, cross share and exposure of the usual baselines', async () => {
    const figures = figuresOf(await splitOf('email-eu-core-temporal'));
    // Equal scores are many; in the order of ids as text they give 0.161 and 0.0745 where another order gave 0.162 and 0.075.
    expect(figures('popularity').ndcg).toBeCloseTo(0.0745, 3);
    expect(figures('Adamic–Adar').ndcg).toBeCloseTo(0.161, 3);
    expect(figures('PageRank').ndcg).toBeCloseTo(0.146, 3);
    const best = figures('weighted Adamic–Adar');
    expect(best.ndcg).toBeCloseTo(0.188, 3);
    expect(best.recall).toBeCloseTo(0.2346, 3);
    expect(best.reachGain).toBeCloseTo(82.05, 1);
    expect(best.crossShare).toBeCloseTo(0.65, 2);
    expect(best.exposureGini).toBeCloseTo(0.787, 3);
    expect([best.ndcgLow, best.ndcgHigh].map((end) => Number(end.toFixed(2)))).toEqual([0.17, 0.21]);
  });

  test('sp-workplace-2013: weighted Adamic–Adar', async () => {
    const { ndcg, recall, reachGain, crossShare } = figuresOf(await splitOf('sp-workplace-2013'))('weighted Adamic–Adar');
    expect(ndcg).toBeCloseTo(0.215, 3);
    expect(recall).toBeCloseTo(0.321, 3);
    expect(reachGain).toBeCloseTo(10.2, 1);
    expect(crossShare).toBeCloseTo(0.45, 2);
  });

  test('relison-twitter-1month: BM25 and popularity as published, to four digits', async () => {
    const { training, test: later } = await splitOf('relison-twitter-1month');
    const figures = (name: string) => {
      const ranked = rankings(called(name), training, { k: 10, people: later.egos });
      const each = ranked.map((people, at) => {
        const alters = new Set(later.alters[at]);
        return accuracy(
          Array.from(people, (j) => alters.has(j)),
          alters.size,
          10,
        );
      });
      return { ndcg: mean(each.map(({ ndcg }) => ndcg)), map: mean(each.map(({ map }) => map)) };
    };
    const bm25 = figures('BM25'),
      popularity = figures('popularity');
    expect(bm25.ndcg).toBeCloseTo(0.1042, 4);
    expect(bm25.map).toBeCloseTo(0.044, 4);
    expect(popularity.ndcg).toBeCloseTo(0.0572, 4);
    expect(popularity.map).toBeCloseTo(0.0291, 4);
  });
});
