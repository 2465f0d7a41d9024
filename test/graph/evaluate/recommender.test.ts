import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiet } from '../../../graph/arrays/run.ts';
import { greatest, scored } from '../../../graph/evaluate/recommender.ts';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import { historyOf } from '../../support/histories.ts';

describe('greatest', () => {
  test('is a sort by score, equals by index, cut at k', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 20 }), fc.integer({ min: 1, max: 12 }), (given, k) => {
        const candidates = Int32Array.from(given.keys());
        const expected = [...candidates].sort((a, b) => given[b] - given[a] || a - b).slice(0, k);
        expect([...greatest(candidates, Float64Array.from(given), k)]).toEqual(expected);
      }),
    );
  });
});

describe('a scored baseline', () => {
  const chain = trainingOf(
    historyOf([
      [1, 0, 1],
      [1, 1, 2],
      [1, 2, 3],
      [1, 3, 4],
    ]),
  );

  test('ranks candidates only, and each ego as if asked first', () => {
    const byIndex = scored('by index', () => (_ego, scores) => {
      for (let j = 0; j < scores.length; j++) scores[j] = j;
    });
    const rank = byIndex.prepare(chain, quiet);
    expect([...rank(2, 10)]).toEqual([4, 0]);
    expect([...rank(0, 2)]).toEqual([4, 3]);
    expect([...rank(2, 10)]).toEqual([4, 0]);
  });
});
