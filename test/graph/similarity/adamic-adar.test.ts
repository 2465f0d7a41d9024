import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adamicAdar } from '../../../graph/similarity/adamic-adar.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { path, snapshotOf } from '../../support/graphs.ts';
import { anySmall, neighborSets, smallNetwork } from '../../support/small-networks.ts';

/** By person: the score, and how many common contacts it was told of. */
function scoresOf(snapshot: Snapshot, ego: number) {
  const score = new Float64Array(snapshot.n),
    common = new Int32Array(snapshot.n);
  adamicAdar(snapshot)(ego, (j, more) => {
    score[j] += more;
    common[j]++;
  });
  return { score, common };
}

describe('weighted Adamic–Adar', () => {
  test('of the ends of a path of three is ln² 2 / ln 3, the middle having strength 2', () => {
    const { score, common } = scoresOf(snapshotOf(path(3)), 0);
    expect(score[2]).toBeCloseTo(Math.log(2) ** 2 / Math.log(3), 15);
    expect([...common]).toEqual([0, 0, 1]);
  });

  test('is 0 towards an isolate and without contacts', () => {
    const snapshot = snapshotOf({ edges: path(3), n: 4 });
    expect(scoresOf(snapshot, 0).score[3]).toBe(0);
    expect(scoresOf(snapshot, 3).common.every((count) => count === 0)).toBe(true);
  });

  test('is the sum over common contacts, for everybody who has some, and symmetric', () => {
    fc.assert(
      fc.property(anySmall({ degree: 5 }), (small) => {
        const { snapshot } = smallNetwork(small);
        const sets = neighborSets(snapshot);
        const weight = (i: number, j: number) =>
          snapshot.weights[
            snapshot.offsets[i] + snapshot.neighbors.subarray(snapshot.offsets[i], snapshot.offsets[i + 1]).indexOf(j)
          ];
        const strength = (z: number) => [...sets[z]].reduce((sum, x) => sum + weight(z, x), 0);
        for (let i = 0; i < snapshot.n; i++) {
          const paths = scoresOf(snapshot, i);
          for (let j = 0; j < snapshot.n; j++) {
            if (j === i) continue;
            const common = [...sets[i]].filter((z) => sets[j].has(z));
            const expected = common.reduce(
              (sum, z) => sum + (Math.log1p(weight(i, z)) * Math.log1p(weight(j, z))) / Math.log1p(strength(z)),
              0,
            );
            expect(paths.score[j]).toBeCloseTo(expected, 12);
            expect(paths.common[j]).toBe(common.length);
          }
        }
      }),
    );
  });
});
