import { quiet, type Run } from '../arrays/run.ts';
import { transpose } from '../snapshot/csr.ts';
import type { Rows } from '../snapshot/snapshot.ts';
import { type Dense, dense, randomDense, solveSymmetric } from './dense.ts';

export interface FactorizationOptions {
  factors?: number;
  /** Confidence in a tie is 1 + alpha · ln(1 + weight), in none 1. */
  alpha?: number;
  regularization?: number;
  iterations?: number;
  seed?: number;
}

/** Two vectors a person, `factors` long: as the one who turns to others, and as the one who is turned to. */
export interface Factors {
  from: Dense;
  to: Dense;
}

/**
 * Implicit matrix factorization (Hu, Koren & Volinsky 2008) by alternating least squares over the rows: every tie is a 1 in which one is
 * the surer the heavier it is, all else a 0 of little confidence. The score of j for i is from_i · to_j. Seeded. The defaults did
 * best on splits inside the training of email-eu-core-temporal, sp-workplace-2013 and relison-twitter-1month taken together.
 * O(iterations · (m f² + n f³)).
 */
export function factorization(
  rows: Rows,
  { factors = 32, alpha = 10, regularization = 50, iterations = 10, seed = 1 }: FactorizationOptions = {},
  { signal, progress }: Run = quiet,
): Factors {
  const n = rows.offsets.length - 1;
  const columns = transpose(n, rows);
  const from = randomDense(n, factors, 0.1, seed),
    to = randomDense(n, factors, 0.1, seed + 1);
  for (let iteration = 0; iteration < iterations; iteration++) {
    progress(iteration, iterations);
    solveSide(rows, from, to, alpha, regularization, signal);
    solveSide(columns, to, from, alpha, regularization, signal);
  }
  return { from, to };
}

/** The vectors of one side that fit those of the other best. */
function solveSide(
  { offsets, neighbors, weights }: Rows,
  side: Dense,
  other: Dense,
  alpha: number,
  regularization: number,
  signal: Run['signal'],
) {
  const f = side.columns;
  const gram = gramOf(other),
    a = new Float64Array(f * f),
    b = new Float64Array(f);
  for (let i = 0; i < side.rows; i++) {
    if (i % 256 === 0) signal.throwIfAborted();
    a.set(gram);
    b.fill(0);
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const at = neighbors[t] * f,
        confidence = alpha * Math.log1p(weights[t]);
      for (let x = 0; x < f; x++) {
        const value = other.values[at + x],
          scaled = confidence * value;
        b[x] += value + scaled;
        for (let y = 0; y <= x; y++) a[x * f + y] += scaled * other.values[at + y];
      }
    }
    for (let x = 0; x < f; x++) a[x * f + x] += regularization;
    solveSymmetric(a, b, f);
    side.values.set(b, i * f);
  }
}

/** Xᵀ X */
function gramOf({ rows, columns: f, values }: Dense): Float64Array {
  const gram = dense(f, f).values;
  for (let i = 0; i < rows; i++)
    for (let x = 0, at = i * f; x < f; x++) for (let y = 0; y <= x; y++) gram[x * f + y] += values[at + x] * values[at + y];
  return gram;
}

/** from_i · to_j: the score of j for i. */
export function productOf({ from, to }: Factors, i: number, j: number): number {
  const f = from.columns;
  let sum = 0;
  for (let x = 0; x < f; x++) sum += from.values[i * f + x] * to.values[j * f + x];
  return sum;
}

/** The scores of everybody for an ego. */
export function addProducts(factors: Factors, ego: number, scores: Float64Array) {
  for (let j = 0; j < factors.to.rows; j++) scores[j] += productOf(factors, ego, j);
}
