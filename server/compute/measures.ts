import { planOf } from '../../graph/measures/measures.ts';
import { combineParts } from '../../graph/measures/parts.ts';
import type { MeasureArrays, MeasureId, MeasureValues, Pass } from '../../graph/measures/passes.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { Compute, Watch } from './compute.ts';
import { shared } from './shared-runs.ts';

/** A pass with fewer steps than this is not worth splitting. */
const worthSplitting = 2e7;
/** Into how many ranges of sources a pass is split: fixed, so that sums are the same bits however many workers there are. */
const parts = 16;

/** Measures of everybody by id, passes computed once a snapshot and split over the workers. */
export async function measuresOf<Id extends MeasureId>(
  compute: Compute,
  snapshot: Snapshot,
  ids: readonly Id[],
  watch: Watch = {},
): Promise<Record<Id, MeasureValues>> {
  const steps = planOf(ids).map(({ pass, wanted }) => ({ pass, wanted, cost: pass.estimate(snapshot, wanted), done: 0 }));
  const total = steps.reduce((sum, { cost }) => sum + cost, 0);
  const values = await Promise.all(
    steps.map((step) => {
      const progress = (done: number, all: number) => {
        step.done = all > 0 ? (step.cost * done) / all : 0;
        watch.progress?.(
          steps.reduce((sum, { done }) => sum + done, 0),
          total,
        );
      };
      return shared(snapshot, `pass ${step.wanted.join()}`, { signal: watch.signal, progress }, (inner) =>
        runPass(compute, snapshot, step.pass, step.wanted, inner),
      );
    }),
  );
  return Object.assign({}, ...values);
}

async function runPass(
  compute: Compute,
  snapshot: Snapshot,
  pass: Pass,
  ids: readonly MeasureId[],
  { signal, progress }: Watch,
): Promise<MeasureArrays> {
  if (!pass.splits || pass.estimate(snapshot, ids) < worthSplitting)
    return compute.run('pass', snapshot, { ids, range: {} }, { signal, progress });
  const shares = new Float64Array(parts);
  const results = await Promise.all(
    Array.from({ length: parts }, (_, part) => {
      const bound = (p: number) => Math.floor((snapshot.n * p) / parts);
      const tell = (done: number, total: number) => {
        shares[part] = total > 0 ? done / total : 1;
        progress?.(
          shares.reduce((sum, share) => sum + share, 0),
          parts,
        );
      };
      const range = { from: bound(part), to: bound(part + 1) };
      return compute.run('passPart', snapshot, { ids, range }, { signal, progress: tell }).then((result) => {
        tell(1, 1);
        return result;
      });
    }),
  );
  return combineParts(pass.splits, results);
}
