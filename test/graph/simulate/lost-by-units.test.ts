import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { departure } from '../../../graph/simulate/departure.ts';
import { lostByUnits } from '../../../graph/simulate/lost-by-units.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { sum } from '../../support/brute-force.ts';
import { snapshotOf, star } from '../../support/graphs.ts';

describe('lost pairs by units', () => {
  test('of a star are told once for each pair of units, people without one apart', () => {
    const snapshot = snapshotOf({ edges: star(5), unit: [0, 1, 1, 0, -1] });
    const { pairs } = departure(snapshot, [0]);
    expect(lostByUnits(snapshot, pairs)).toEqual(
      [
        { a: 0, b: 1, pairs: 4 },
        { a: -1, b: 1, pairs: 4 },
        { a: 1, b: 1, pairs: 2 },
        { a: -1, b: 0, pairs: 2 },
      ].sort((s, t) => t.pairs - s.pairs || s.a - t.a),
    );
    expect(lostByUnits(snapshot, [])).toEqual([]);
  });

  test('sum to everything that is lost, each pair under the units of its ends', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(11), (snapshot, someone) => {
        const { pairs, lost2 } = departure(snapshot, [someone % snapshot.n]);
        const found = lostByUnits(snapshot, pairs);
        expect(sum(found.map((each) => each.pairs))).toBe(lost2);
        for (const { a, b, pairs: count } of found) {
          const of = pairs.filter(([i, j]) => {
            const units = [snapshot.unit[i], snapshot.unit[j]];
            return Math.min(...units) === a && Math.max(...units) === b;
          });
          expect(count).toBe(2 * of.length);
        }
      }),
    );
  });
});
