import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { egoReach } from '../../../graph/measures/ego-reach.ts';
import { egoDistances } from '../../../graph/snapshot/ego.ts';
import { path, snapshotOf } from '../../support/graphs.ts';
import { anySmall, smallNetwork } from '../../support/small-networks.ts';

const everybody = (n: number) => new Uint8Array(n).fill(1);

describe('reach of an ego', () => {
  test('on a path counts one person for each step, and everybody farther as one', () => {
    const snapshot = snapshotOf(path(6));
    const { counts, people, distance, via } = egoReach({ snapshot, visible: everybody(6) }, 0);
    expect([...counts.slice(4 * snapshot.units)]).toEqual([1, 1, 1, 2]);
    expect([[...people], [...distance], [...via]]).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 4],
      [0, 1, 2, -1, -1],
    ]);
  });

  test('is that of visible people alone, though ways may lead through others', () => {
    const visible = everybody(4);
    visible[1] = 0;
    const { counts, people, via } = egoReach({ snapshot: snapshotOf(path(4)), visible }, 0, 2);
    expect([[...counts].slice(-4), [...people], [...via]]).toEqual([[0, 1, 1, 0], [2], [1]]);
  });

  test('adds up, by unit and in all, to everybody visible but ego, each at their distance', () => {
    fc.assert(
      fc.property(anySmall(), fc.nat(), fc.nat(4), fc.nat(255), (small, at, listed, hidden) => {
        const { snapshot } = smallNetwork(small);
        const ego = at % snapshot.n,
          visible = Uint8Array.from({ length: snapshot.n }, (_, i) => (hidden >> (i % 8)) & 1);
        const { counts, people, distance, via } = egoReach({ snapshot, visible }, ego, listed);
        const far = egoDistances(snapshot, ego);
        const seen = [...far.distance.keys()].filter((i) => i !== ego && visible[i] === 1);
        const told = (i: number) => Math.min(4, far.distance[i]);
        const expected = new Array(4 * (snapshot.units + 1)).fill(0);
        for (const i of seen) expected[4 * (snapshot.unit[i] < 0 ? snapshot.units : snapshot.unit[i]) + told(i) - 1]++;
        expect([...counts]).toEqual(expected);
        expect([...people]).toEqual(seen.filter((i) => told(i) <= listed));
        expect([...distance]).toEqual([...people].map(told));
        expect([...via]).toEqual([...people].map((i) => (told(i) > 3 ? -1 : far.via[i])));
      }),
    );
  });
});
