import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiet } from '../../../graph/arrays/run.ts';
import { levelOf } from '../../../graph/communities/levels.ts';
import { moveNodes } from '../../../graph/communities/move-nodes.ts';
import { workspaceFor } from '../../../graph/communities/workspace.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { groupingQuality, indexes } from '../../support/brute-force.ts';
import { snapshotOf, twoCliques } from '../../support/graphs.ts';

function moved(snapshot: Snapshot, from: number[], weighted = false) {
  const community = Int32Array.from(from),
    work = workspaceFor(snapshot.n, weighted);
  for (const i of indexes(snapshot)) work.order[i] = i;
  const any = moveNodes(levelOf(snapshot, weighted), community, 1, work, quiet.signal);
  return { any, community };
}

describe('moving nodes', () => {
  test('brings each clique together, and moves nobody who is there', () => {
    const snapshot = snapshotOf(twoCliques(5));
    const { any, community } = moved(snapshot, [...Array(10).keys()]);
    expect(any).toBe(true);
    expect(new Set(community.subarray(0, 5)).size).toBe(1);
    expect(new Set(community.subarray(5)).size).toBe(1);
    expect(moved(snapshot, [...community])).toEqual({ any: false, community });
  });

  test('from any communities gains, and again until nobody would by moving, on any graph', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (snapshot, labels, weighted) => {
          const from = labels.slice(0, snapshot.n).map((label) => label % snapshot.n);
          const { any, community } = moved(snapshot, from, weighted);
          const before = groupingQuality(snapshot, from, { weighted }),
            after = groupingQuality(snapshot, community, { weighted });
          if (any) expect(after).toBeGreaterThan(before);
          else expect([...community]).toEqual(from);
          // Who is in a community that has grown is not asked again at once.
          let settled = community;
          for (let again = any; again; ) ({ any: again, community: settled } = moved(snapshot, [...settled], weighted));
          const most = groupingQuality(snapshot, settled, { weighted });
          for (const i of indexes(snapshot))
            for (let c = 0; c < snapshot.n; c++)
              expect(groupingQuality(snapshot, settled.with(i, c), { weighted })).toBeLessThanOrEqual(most + 1e-9);
        },
      ),
      { numRuns: 50 },
    );
  });
});
