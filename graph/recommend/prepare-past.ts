import { quiet, type Run } from '../arrays/run.ts';
import { type Factors, factorization } from '../similarity/factorization.ts';
import { mostAlike } from '../similarity/most-alike.ts';
import { truncatedSvd } from '../similarity/truncated-svd.ts';
import { float64, int32, type Rows } from '../snapshot/snapshot.ts';
import { lately, type Past, type Recency, recencyOf, tellsDirections, togetherOf } from './past.ts';
import { rhythmOf } from './rhythm.ts';

/**
 * What takes long to work out of a past, once for everybody: plain arrays, all in shared memory, so that every thread reads its features
 * from the same (`pastFeatures`).
 */
export interface PreparedPast extends Recency {
  n: number;
  units: number;
  /** Int32Array(n): 0 … units − 1, −1 = none */
  unit: Int32Array;
  /** Whether contacts tell who turned to whom. */
  directed: boolean;
  /** All ties; out and received: who turned to whom, the same where there are no directions. */
  rows: Rows;
  out: Rows;
  received: Rows;
  together: Rows;
  togetherLately: Rows;
  /** When each person has contacts (`rhythmOf`). */
  rhythm: Float64Array;
  /** To each person those who turn to the same people, and those to whom the same people turn. */
  alikeOut: Rows;
  alikeIn: Rows;
  svd: Factors;
  /** Of `fading` in place of all ties. */
  svdFading: Factors;
  factors: Factors;
}

/** Works a past out. O(Σ k² + contacts + n f³ of the factorization). */
export function preparePast(past: Past, { signal }: Pick<Run, 'signal'> = quiet): PreparedPast {
  const { n, units, unit, offsets, neighbors, weights } = past.snapshot,
    run = { signal, progress() {} };
  const rows = { offsets, neighbors, weights };
  const directed = tellsDirections(past);
  const out = directed ? past.snapshot.out : rows,
    received = directed ? past.snapshot.in : rows;
  const recency = recencyOf(past);
  signal.throwIfAborted();
  const alikeOut = sharedRows(mostAlike(out, received, {}, run));
  return {
    ...recency,
    lastSeen: shared(recency.lastSeen),
    n,
    units,
    unit: shared(unit),
    directed,
    rows,
    out,
    received,
    together: togetherOf(past),
    togetherLately: togetherOf(lately(past)),
    rhythm: rhythmOf(past),
    alikeOut,
    alikeIn: directed ? sharedRows(mostAlike(received, out, {}, run)) : alikeOut,
    svd: sharedFactors(truncatedSvd(out, {}, run)),
    svdFading: sharedFactors(truncatedSvd(recency.fading, {}, run)),
    factors: sharedFactors(factorization(out, {}, run)),
  };
}

const sharedRows = ({ offsets, neighbors, weights }: Rows): Rows => ({
  offsets: shared(offsets),
  neighbors: shared(neighbors),
  weights: shared(weights),
});

const sharedFactors = ({ from, to }: Factors): Factors => ({
  from: { ...from, values: shared(from.values) },
  to: { ...to, values: shared(to.values) },
});

/** The same values in shared memory. */
function shared<T extends Int32Array | Float64Array>(values: T): T {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const made = values instanceof Int32Array ? int32(values.length) : float64(values.length);
  made.set(values);
  return made as T;
}
