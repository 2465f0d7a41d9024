import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { audit, type Setup, withOtherFuture } from '../../../graph/evaluate/audit.ts';
import { baselines } from '../../../graph/evaluate/baselines.ts';
import type { History } from '../../../graph/evaluate/history.ts';
import { type Recommender, scored } from '../../../graph/evaluate/recommender.ts';
import { type Split, timeSplit } from '../../../graph/evaluate/split.ts';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import { readHistories } from '../../../server/evaluate/read-history.ts';
import { datasets } from '../../support/datasets.ts';
import { anyHistory, historyOf } from '../../support/histories.ts';

/** Forty people whose contacts close triangles more often than not. */
function meetings(): History {
  const random = seededRandom(3);
  return historyOf(
    Array.from({ length: 400 }, (_, time) => {
      const source = random.below(40);
      return [time, source, (source + 1 + random.below(6)) % 40, 1 + random.below(3)] as const;
    }),
  );
}
const history = meetings();
const past = timeSplit(history).training.history.time.length;
const auditOf = (setup: Partial<Setup>) =>
  audit(history, { split: timeSplit, recommenders: () => baselines, ...setup }, { past });

const popular = (name: string): Recommender =>
  scored(name, ({ snapshot }) => (_ego, scores) => {
    for (let j = 0; j < snapshot.n; j++) scores[j] = snapshot.offsets[j + 1] - snapshot.offsets[j];
  });

describe('the audit', () => {
  test('finds nothing where the training is all that is known', () => {
    expect(auditOf({})).toEqual([]);
  });

  test('catches one that ranks those first who came', () => {
    const knowing = (all: History): Recommender =>
      scored('knowing', () => (ego, scores) => {
        scores.fill(0);
        for (let c = past; c < all.source.length; c++) if (all.source[c] === ego) scores[all.target[c]]++;
      });
    expect(auditOf({ recommenders: (all) => [...baselines, knowing(all)] })).toEqual(['knowing']);
  });

  test('catches one that looks at the test through memory both share', () => {
    let last: Split | undefined;
    const split = (all: History) => (last = timeSplit(all));
    const peek = (seen: Split, ego: number, scores: Float64Array) => {
      scores.fill(0);
      const at = seen.test.egos.indexOf(ego);
      if (at >= 0) for (const alter of seen.test.alters[at]) scores[alter] = 1;
    };
    const early = scored('early', () => {
      const seen = last!;
      return (ego, scores) => peek(seen, ego, scores);
    });
    const late = scored('late', () => (ego, scores) => peek(last!, ego, scores));
    expect(auditOf({ split, recommenders: () => [popular('popularity'), early, late] })).toEqual(['early', 'late']);
  });

  test('catches a training that holds a single contact of the future', () => {
    const oneMore = (all: History): Split => {
      const { test: later } = timeSplit(all);
      const upTo = <A extends Int32Array | Float64Array>(array: A) => array.subarray(0, past + 1) as A;
      const { source, target, time, weight } = all;
      const known = { ...all, source: upTo(source), target: upTo(target), time: upTo(time), weight: upTo(weight) };
      return { training: trainingOf(known), test: later };
    };
    expect(auditOf({ split: oneMore })).not.toEqual([]);
  });

  test('catches one that reads on behind the arrays of a training that only shows a part of them', () => {
    const view = (all: History): Split => {
      const seen = timeSplit(all);
      return {
        ...seen,
        training: { ...seen.training, history: { ...seen.training.history, target: all.target.subarray(0, past) } },
      };
    };
    const behind = scored('behind', ({ history: known }) => {
      const everything = new Int32Array(known.target.buffer);
      return (_ego, scores) => {
        scores.fill(0);
        for (const j of everything) scores[j]++;
      };
    });
    expect(auditOf({ split: view, recommenders: () => [behind] })).toEqual(['behind']);
    expect(auditOf({ recommenders: () => [behind] })).toEqual([]);
  });
});

describe('another future', () => {
  test('leaves the past as it is, and every moment, and changes who meets', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(20), (all, some) => {
        const kept = Math.min(some, all.time.length);
        const other = withOtherFuture(all, kept, seededRandom(1));
        expect(other.time).toEqual(all.time);
        for (const field of ['source', 'target', 'weight'] as const)
          expect(other[field].slice(0, kept)).toEqual(all[field].slice(0, kept));
        expect(other.source.every((source, c) => source !== other.target[c])).toBe(true);
      }),
    );
  });
});

test.skipIf(!datasets.present)('no baseline sees the future of sp-workplace-2013', async () => {
  const histories = await readHistories(datasets.path('sp-workplace-2013'));
  const all = 'all' in histories ? histories.all : histories.train;
  const known = timeSplit(all).training.history.time.length;
  expect(audit(all, { split: timeSplit, recommenders: () => baselines }, { past: known, egos: 92 })).toEqual([]);
});
