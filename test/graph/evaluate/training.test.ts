import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesOf, trainingOf } from '../../../graph/evaluate/training.ts';
import { anyHistory, historyOf } from '../../support/histories.ts';

describe('a training', () => {
  test('sums the weight of a pair over its contacts, in both directions', () => {
    const { snapshot } = trainingOf(
      historyOf([
        [1, 0, 1, 2],
        [2, 1, 0, 3],
        [3, 1, 2, 1],
      ]),
    );
    expect([...snapshot.neighbors]).toEqual([1, 0, 2, 1]);
    expect([...snapshot.weights]).toEqual([5, 5, 1, 1]);
    expect([...snapshot.out.weights]).toEqual([2, 3, 1]);
    expect([...snapshot.in.weights]).toEqual([3, 2, 1]);
  });

  test('knows people who have met somebody', () => {
    expect([...trainingOf(historyOf([[1, 4, 1]], { n: 6 })).known]).toEqual([1, 4]);
  });

  test('offers everybody known but ego and whom ego is tied to in either direction', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const training = trainingOf(history);
        const pairs = Array.from(history.source, (source, k) => [source, history.target[k]]);
        const met = new Set(pairs.flat());
        for (let ego = 0; ego < history.n; ego++) {
          const tied = new Set(pairs.filter((pair) => pair.includes(ego)).flat());
          const expected = [...met].filter((j) => j !== ego && !tied.has(j)).sort((a, b) => a - b);
          expect([...candidatesOf(training, ego)]).toEqual(expected);
        }
      }),
    );
  });
});
