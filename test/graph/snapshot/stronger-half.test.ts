import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strongerHalf } from '../../../graph/snapshot/stronger-half.ts';
import { snapshotOf, star } from '../../support/graphs.ts';
import { anySmall, neighborSets, smallNetwork } from '../../support/small-networks.ts';

describe('the stronger half of ties', () => {
  test('keeps a weak tie that is the only one of its other end', () => {
    expect(strongerHalf(snapshotOf(star(5))).m).toBe(4);
  });

  test('drops a tie that is among the weaker ones of both ends', () => {
    const sets = neighborSets(
      strongerHalf(
        snapshotOf([
          [0, 1, 9],
          [2, 3, 9],
          [0, 2, 1],
          [1, 3, 5],
        ]),
      ),
    );
    expect([...sets[0]]).toEqual([1]);
    expect([...sets[3]]).toEqual([2]);
  });

  test('holds at least half of everybody’s ties, the heaviest, and no other weight', () => {
    fc.assert(
      fc.property(anySmall({ degree: 6 }), (small) => {
        const { snapshot } = smallNetwork(small);
        const half = strongerHalf(snapshot);
        const [all, kept] = [neighborSets(snapshot), neighborSets(half)];
        const weight = (i: number, j: number) =>
          snapshot.weights[
            snapshot.offsets[i] + snapshot.neighbors.subarray(snapshot.offsets[i], snapshot.offsets[i + 1]).indexOf(j)
          ];
        const wants = (i: number, j: number) =>
          [...all[i]].filter((x) => weight(i, x) > weight(i, j) || (weight(i, x) === weight(i, j) && x < j)).length <
          Math.ceil(all[i].size / 2);
        for (let i = 0; i < snapshot.n; i++)
          for (const j of all[i])
            expect([kept[i].has(j), kept[j].has(i)]).toEqual([wants(i, j) || wants(j, i), wants(i, j) || wants(j, i)]);
        expect(half.m).toBe(kept.reduce((sum, set) => sum + set.size, 0) / 2);
      }),
    );
  });
});
