import { progressParts } from '../../graph/arrays/progress-parts.ts';
import { planOf } from '../../graph/measures/measures.ts';
import { combineParts } from '../../graph/measures/parts.ts';
import type { MeasureArrays, MeasureId, MeasureValues, Pass } from '../../graph/measures/passes.ts';
import { sharedCopy } from '../../graph/measures/shared-copy.ts';
import { canUpdate } from '../../graph/measures/updated-measures.ts';
import { keepFor, keptBefore } from '../../graph/snapshot/lineage.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { Compute, Watch } from './compute.ts';
import { inParts, parts } from './in-parts.ts';
import { shared } from './shared-runs.ts';

/** A pass with fewer steps than this is not worth splitting. */
const worthSplitting = 2e7;

/** Measures of everybody by id, passes computed once a snapshot and split over the workers. */
export async function measuresOf<Id extends MeasureId>(
  compute: Compute,
  snapshot: Snapshot,
  ids: readonly Id[],
  { signal, progress, estimate }: Watch = {},
): Promise<Record<Id, MeasureValues>> {
  const plan = planOf(ids);
  const told = progressParts(
    plan.map(({ pass, wanted }) => pass.estimate(snapshot, wanted)),
    progress,
  );
  const values = await Promise.all(
    plan.map(({ pass, wanted }, k) =>
      shared(snapshot, `pass ${wanted.join()}`, { signal, progress: told[k], estimate }, (inner) =>
        upToDate(compute, snapshot, pass, wanted, inner),
      ),
    ),
  );
  return Object.assign({}, ...values);
}

/** From the same of an earlier snapshot where ties alone have changed since, to the bit, else anew; kept for those that follow. */
async function upToDate(
  compute: Compute,
  snapshot: Snapshot,
  pass: Pass,
  ids: readonly MeasureId[],
  watch: Watch,
): Promise<MeasureArrays> {
  if (!canUpdate(ids)) return runPass(compute, snapshot, pass, ids, watch);
  const key = `pass ${ids.join()}`,
    known = keptBefore<MeasureArrays>(snapshot, key);
  const options = known && { before: known.value, changes: known.changes };
  const updated = options && (await compute.run('updatedMeasures', snapshot, options, { signal: watch.signal }));
  const values = updated ?? inSharedMemory(await runPass(compute, snapshot, pass, ids, watch));
  keepFor(snapshot, key, values);
  return values;
}

const inSharedMemory = (values: MeasureArrays): MeasureArrays =>
  Object.fromEntries(Object.entries(values).map(([id, array]) => [id, sharedCopy(array)]));

async function runPass(
  compute: Compute,
  snapshot: Snapshot,
  pass: Pass,
  ids: readonly MeasureId[],
  { signal, progress, estimate }: Watch,
): Promise<MeasureArrays> {
  const nanoseconds = pass.estimate(snapshot, ids),
    bytes = pass.bytes(snapshot, ids);
  if (!pass.splits || nanoseconds < worthSplitting) {
    estimate?.({ milliseconds: nanoseconds / 1e6, bytes });
    return compute.run('pass', snapshot, { ids, range: {} }, { signal, progress });
  }
  const atOnce = Math.min(parts, compute.workers);
  estimate?.({ milliseconds: nanoseconds / 1e6 / atOnce, bytes: bytes * atOnce });
  const { n } = snapshot,
    { batch } = pass;
  const results = await inParts({ n, batch, progress }, (range, tell) =>
    compute.run('passPart', snapshot, { ids, range }, { signal, progress: tell }),
  );
  return combineParts(pass.splits, results);
}
