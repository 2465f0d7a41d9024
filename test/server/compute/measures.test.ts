import { afterAll, beforeAll, expect, test } from 'vitest';
import { computeMeasures, type MeasureId } from '../../../graph/measures/measures.ts';
import { follows } from '../../../graph/snapshot/lineage.ts';
import { patched } from '../../../graph/snapshot/patch.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import type { Compute } from '../../../server/compute/compute.ts';
import { measuresOf } from '../../../server/compute/measures.ts';
import { workerPool } from '../../../server/compute/pool.ts';
import { organization } from '../../support/organization.ts';

let pool: Compute;
beforeAll(() => {
  pool = workerPool(1);
});
afterAll(() => pool.close());

/** The snapshot with one tie more, which follows it. */
function withTie(before: Snapshot, i: number, j: number): Snapshot {
  const change = { i, j, weight: 2, given: 2, received: 2, was: 0 };
  const after = patched(before, before.seq + 1, [change]);
  follows(before, after, [change]);
  return after;
}

/** Measures, and how many passes had to be run anew for them: each tells its estimate before. */
async function measured(snapshot: Snapshot, ids: readonly MeasureId[]) {
  let anew = 0;
  const values = await measuresOf(pool, snapshot, ids, { estimate: () => void anew++ });
  return { values: Object.fromEntries(ids.map((id) => [id, values[id]])), anew };
}

test('measures of a snapshot that follows another are brought up to date, not computed anew, and are the same', async () => {
  const ids = ['reach1', 'reach2', 'constraint', 'units2', 'strength'] as const;
  const first = organization('S');
  expect((await measured(first, ids)).anew).toBe(4);
  const second = withTie(withTie(first, 3, 900), 17, 450);
  expect(await measured(second, ids)).toEqual({ values: computeMeasures(second, ids), anew: 0 });
  const third = withTie(second, 3, 450);
  expect(await measured(third, ids)).toEqual({ values: computeMeasures(third, ids), anew: 0 });
});

test('measures that a tie anywhere may change are computed anew', async () => {
  const first = organization('S');
  await measured(first, ['harmonic']);
  const second = withTie(first, 3, 900);
  expect(await measured(second, ['harmonic'])).toEqual({ values: computeMeasures(second, ['harmonic']), anew: 1 });
});
