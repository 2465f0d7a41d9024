import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEYOND, egoDistances, egoNetwork } from '../../../graph/snapshot/ego.ts';
import { path, snapshotOf, star } from '../../support/graphs.ts';
import { anySmall, neighborSets, smallNetwork } from '../../support/small-networks.ts';

describe('distances from an ego', () => {
  test('on a path are the hops, with the person before', () => {
    const { distance, via } = egoDistances(snapshotOf(path(5)), 1);
    expect([...distance]).toEqual([1, 0, 1, 2, 3]);
    expect([...via]).toEqual([1, -1, 1, 2, 3]);
  });

  test('end where it is said, and beyond is 255', () => {
    expect([...egoDistances(snapshotOf(path(5)), 0, 2).distance]).toEqual([0, 1, 2, BEYOND, BEYOND]);
    expect([...egoDistances(snapshotOf(path(3)), 0, 0).distance]).toEqual([0, BEYOND, BEYOND]);
  });

  test('of an isolate lead nowhere', () => {
    const { distance, via } = egoDistances(snapshotOf({ edges: [[1, 2]], n: 3 }), 0);
    expect([...distance]).toEqual([0, BEYOND, BEYOND]);
    expect([...via]).toEqual([-1, -1, -1]);
  });

  test('are those of growing circles of neighbours, and via is one step nearer', () => {
    fc.assert(
      fc.property(anySmall(), fc.nat(), (small, at) => {
        const { snapshot } = smallNetwork(small);
        const ego = at % snapshot.n;
        const { distance, via } = egoDistances(snapshot, ego);
        const sets = neighborSets(snapshot);
        const expected = new Map([[ego, 0]]);
        for (let steps = 1; steps < snapshot.n; steps++)
          for (const [i, far] of [...expected])
            if (far === steps - 1) for (const j of sets[i]) if (!expected.has(j)) expected.set(j, steps);
        expect([...distance]).toEqual(Array.from({ length: snapshot.n }, (_, i) => expected.get(i) ?? BEYOND));
        for (const [i, far] of expected) if (far > 0) expect([distance[via[i]], sets[i].has(via[i])]).toEqual([far - 1, true]);
      }),
    );
  });
});

describe('an ego network', () => {
  test('of one step has ego, the alters, and the ties among them', () => {
    const { nodes, distance, ties } = egoNetwork(
      snapshotOf([
        [0, 1, 2],
        [0, 2],
        [1, 2, 5],
        [2, 3],
      ]),
      0,
      1,
    );
    expect([...nodes]).toEqual([0, 1, 2]);
    expect([...distance]).toEqual([0, 1, 1]);
    expect([[...ties.source], [...ties.target], [...ties.weight]]).toEqual([
      [0, 0, 1],
      [1, 2, 2],
      [2, 1, 5],
    ]);
  });

  test('of two steps around the end of a star is the whole star', () => {
    const { nodes, ties } = egoNetwork(snapshotOf(star(6)), 3, 2);
    expect([nodes.length, ties.source.length]).toEqual([6, 5]);
  });
});
