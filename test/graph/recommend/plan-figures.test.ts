import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFigures } from '../../../graph/recommend/plan-figures.ts';
import { silos } from '../../../graph/silos/silos.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { addTies } from '../../../graph/snapshot/tie-sets.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes, sum } from '../../support/brute-force.ts';
import { snapshotOf, twoCliques } from '../../support/graphs.ts';

/** The figures by all distances, and those of silos by the silos themselves. */
function expected(snapshot: Snapshot, pairs: { a: Int32Array; b: Int32Array }) {
  const distance = allDistances(snapshot),
    everybody = indexes(snapshot);
  const near = everybody.map((i) => everybody.filter((j) => i !== j && distance[i][j] <= 2));
  const units2 = near.map((people) => new Set(people.map((j) => snapshot.unit[j]).filter((u) => u >= 0)).size);
  const { organization, units } = silos(snapshot, { permutations: 1, resamples: 1 });
  return {
    reach2: near.map((people) => people.length),
    meanUnits2: sum(units2) / snapshot.n,
    eiIndex: organization.eiIndex,
    openness: organization.openness,
    closure: units.map(({ closure }) => closure),
    unitReach: Array.from(pairs.a, (a, p) => {
      const ordered = everybody.flatMap((i) =>
        everybody.filter((j) => i !== j && snapshot.unit[i] === a && snapshot.unit[j] === pairs.b[p]).map((j) => [i, j]),
      );
      return ordered.length === 0 ? Number.NaN : ordered.filter(([i, j]) => distance[i][j] <= 2).length / ordered.length;
    }),
  };
}

describe('figures of a plan', () => {
  test('of one tie between two cliques take everybody nearer', () => {
    const { before, after, pairs } = planFigures(snapshotOf(twoCliques(4)), [[0, 7]]);
    expect([...pairs.a, ...pairs.b]).toEqual([0, 0, 1, 0, 1, 1]);
    // Two who span the cliques reach everybody, the others their own clique and one more; the new tie does so for two more.
    expect([before.meanReach2, after.meanReach2]).toEqual([(2 * 7 + 6 * 4) / 8, (4 * 7 + 4 * 5) / 8]);
    expect(after.unitReach[1]).toBeGreaterThan(before.unitReach[1]);
    expect(after.eiIndex).toBeGreaterThan(before.eiIndex!);
  });

  test('are those of the network before, and of the one with all its ties', () => {
    const cases = anyGraph
      .filter(({ n }) => n > 1)
      .chain((snapshot) =>
        fc.tuple(
          fc.constant(snapshot),
          fc.array(
            fc.tuple(fc.nat(snapshot.n - 1), fc.nat(snapshot.n - 1)).filter(([i, j]) => i !== j),
            { maxLength: 3 },
          ),
        ),
      );
    fc.assert(
      fc.property(cases, ([snapshot, ties]) => {
        const { before, after, pairs } = planFigures(snapshot, ties);
        const grown = addTies(snapshot, {
          source: ties.map(([i]) => i),
          target: ties.map(([, j]) => j),
          weight: ties.map(() => 1),
        });
        for (const [figures, of] of [
          [before, snapshot],
          [after, grown],
        ] as const) {
          const { reach2, meanUnits2, eiIndex, openness, closure, unitReach } = expected(of, pairs);
          expect([...figures.reach2]).toEqual(reach2);
          expect(figures.meanReach2).toBeCloseTo(sum(reach2) / snapshot.n, 12);
          expect(figures.meanUnits2).toBeCloseTo(meanUnits2, 12);
          expect([figures.eiIndex, figures.openness]).toEqual([eiIndex, openness]);
          if (new Set(snapshot.unit.filter((u) => u >= 0)).size > 1) expect(figures.closure).toEqual(closure);
          expect([...figures.unitReach]).toEqual(unitReach);
        }
      }),
    );
  });
});
