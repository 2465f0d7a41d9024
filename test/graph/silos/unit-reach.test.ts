import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitReach } from '../../../graph/silos/unit-reach.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes } from '../../support/brute-force.ts';
import { snapshotOf, twoCliques } from '../../support/graphs.ts';

const pairs = (...rows: [number, number][]) => ({
  a: Int32Array.from(rows, ([a]) => a),
  b: Int32Array.from(rows, ([, b]) => b),
});

describe('reach between units', () => {
  test('of two cliques with one tie between them', () => {
    // Of the 9 pairs across, 1 is tied and 4 have one step more.
    expect([...unitReach(snapshotOf(twoCliques(3)), pairs([0, 0], [0, 1], [1, 1]))]).toEqual([1, 5 / 9, 1]);
  });

  test('goes through people who have no unit', () => {
    const through = snapshotOf({
      edges: [
        [0, 1],
        [1, 2],
      ],
      unit: [0, -1, 1],
    });
    expect([...unitReach(through, pairs([0, 0], [0, 1]))]).toEqual([Number.NaN, 1]);
  });

  test('is the share of pairs with a distance of two at most, on any graph and for any of the pairs', () => {
    fc.assert(
      fc.property(anyGraph, fc.func(fc.boolean()), (snapshot, wanted) => {
        const distances = allDistances(snapshot),
          { units, unit } = snapshot;
        const all = indexes({ n: units }).flatMap((a) => indexes({ n: units }).map((b): [number, number] => [a, b]));
        const asked = all.filter(([a, b]) => wanted(a, b));
        const expected = asked.map(([a, b]) => {
          const people = indexes(snapshot).flatMap((i) =>
            indexes(snapshot).flatMap((j) => (i !== j && unit[i] === a && unit[j] === b ? [distances[i][j]] : [])),
          );
          return people.length > 0 ? people.filter((d) => d <= 2).length / people.length : Number.NaN;
        });
        expect([...unitReach(snapshot, pairs(...asked))]).toEqual(expected);
      }),
    );
  });
});
