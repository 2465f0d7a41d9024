import { quiet, type Run } from '../arrays/run.ts';
import type { Split } from './split.ts';
import { candidatesOf } from './training.ts';

/** Pairs whose predicted chance lies from `from` to below `to`. */
export interface CalibrationBin {
  from: number;
  to: number;
  /** Ordered pairs of an ego and a candidate. */
  pairs: number;
  /** Mean of what was predicted; NaN without pairs. */
  predicted: number;
  /** Share of them whose tie formed; NaN without pairs. */
  formed: number;
}

/** Most pairs never meet, so bins are the finer the smaller the chance. */
const EDGES = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/**
 * What was predicted for pairs of everybody known with all their candidates, against what came (reliability diagram; DeGroot & Fienberg
 * 1983), in ten bins. `relevance` gives chances in 0 … 1 beside the candidates. O(n²).
 */
export function calibration(
  { training, test }: Split,
  relevance: (ego: number, candidates: Int32Array) => Float64Array,
  { signal, progress }: Run = quiet,
): CalibrationBin[] {
  const bins = EDGES.length - 1;
  const pairs = new Float64Array(bins),
    predicted = new Float64Array(bins),
    formed = new Float64Array(bins);
  const place = new Int32Array(training.snapshot.n).fill(-1);
  for (const [at, ego] of test.egos.entries()) place[ego] = at;
  for (const [done, ego] of training.known.entries()) {
    signal.throwIfAborted();
    progress(done, training.known.length);
    const candidates = candidatesOf(training, ego),
      chances = relevance(ego, candidates);
    const came = new Set(place[ego] >= 0 ? test.alters[place[ego]] : []);
    for (let c = 0; c < candidates.length; c++) {
      let bin = bins - 1;
      while (bin > 0 && chances[c] < EDGES[bin]) bin--;
      pairs[bin]++;
      predicted[bin] += chances[c];
      if (came.has(candidates[c])) formed[bin]++;
    }
  }
  return Array.from({ length: bins }, (_, bin) => ({
    from: EDGES[bin],
    to: EDGES[bin + 1],
    pairs: pairs[bin],
    predicted: predicted[bin] / pairs[bin],
    formed: formed[bin] / pairs[bin],
  }));
}
