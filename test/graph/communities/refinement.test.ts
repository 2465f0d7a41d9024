import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiet } from '../../../graph/arrays/run.ts';
import { levelOf } from '../../../graph/communities/levels.ts';
import { refine } from '../../../graph/communities/refinement.ts';
import { workspaceFor } from '../../../graph/communities/workspace.ts';
import { components } from '../../../graph/measures/components.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { groupingQuality, indexes, weightMatrix } from '../../support/brute-force.ts';
import { type Edge, path, snapshotOf, twoCliques } from '../../support/graphs.ts';

function parts(snapshot: Snapshot, community: number[], weighted = false) {
  const work = workspaceFor(snapshot.n, weighted);
  for (const i of indexes(snapshot)) work.order[i] = i;
  const count = refine(levelOf(snapshot, weighted), Int32Array.from(community), 1, work, quiet.signal);
  return { count, part: [...work.part.subarray(0, snapshot.n)] };
}

describe('refinement', () => {
  test('lets nobody join a part that has too few ties to the rest of its community', () => {
    // A pair in a clique has 6 ties to the rest, where 8 · (42 − 8) / 42 = 6.48 would be due: the third person takes the fourth.
    expect(parts(snapshotOf(twoCliques(5)), Array(10).fill(0))).toEqual({ count: 5, part: [0, 0, 1, 1, 2, 2, 3, 3, 4, 4] });
  });

  test('cuts a community that falls apart', () => {
    const { part } = parts(snapshotOf({ n: 4, edges: path(2) }), [3, 3, 3, 3]);
    expect(part[0]).toBe(part[1]);
    expect(new Set(part).size).toBe(3);
  });

  test('gives connected parts of communities that gain on people alone, numbered community by community, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), fc.boolean(), (snapshot, labels, weighted) => {
        const community = labels.slice(0, snapshot.n).map((label) => label % snapshot.n);
        const { count, part } = parts(snapshot, community, weighted);
        expect([...new Set(part)].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
        const communityOf = [...Array(count).keys()].map((p) => community[part.indexOf(p)]);
        expect(part.map((p) => communityOf[p])).toEqual(community);
        expect(communityOf).toEqual([...communityOf].sort((a, b) => a - b));
        const w = weightMatrix(snapshot);
        const inside = indexes(snapshot).flatMap((i) =>
          indexes(snapshot).flatMap((j): Edge[] => (i < j && w[i][j] > 0 && part[i] === part[j] ? [[i, j]] : [])),
        );
        expect(components(snapshotOf({ n: snapshot.n, edges: inside })).count).toBe(count);
        const alone = groupingQuality(snapshot, indexes(snapshot), { weighted });
        expect(groupingQuality(snapshot, part, { weighted })).toBeGreaterThanOrEqual(alone - 1e-12);
      }),
    );
  });
});
