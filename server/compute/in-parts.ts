import { progressParts } from '../../graph/arrays/progress-parts.ts';
import type { SourceRange } from '../../graph/measures/options.ts';
import type { Watch } from './compute.ts';

/** Into how many ranges of sources a pass is split: fixed, so that sums are the same bits however many workers there are. */
export const parts = 16;

/** Runs a pass over n sources in ranges, at whole multiples of `batch`; the results in the order of the ranges. */
export function inParts<T>(
  { n, batch = 1, progress }: { n: number; batch?: number; progress: Watch['progress'] },
  run: (range: Required<SourceRange>, progress: (done: number, total: number) => void) => Promise<T>,
): Promise<T[]> {
  const bound = (p: number) => (p === parts ? n : batch * Math.floor((n * p) / (parts * batch)));
  return Promise.all(
    progressParts(new Array(parts).fill(1), progress).map(async (tell, part) => {
      const result = await run({ from: bound(part), to: bound(part + 1) }, tell);
      tell(1, 1);
      return result;
    }),
  );
}
