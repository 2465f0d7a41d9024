import { quiet, type Run } from '../arrays/run.ts';
import { transpose } from '../snapshot/csr.ts';
import type { Rows } from '../snapshot/snapshot.ts';
import { type Dense, dense, randomDense } from './dense.ts';
import type { Factors } from './factorization.ts';

export interface SvdOptions {
  factors?: number;
  iterations?: number;
  seed?: number;
}

/**
 * The best approximation of low rank to the matrix of ln(1 + weight), by subspace iteration from a seeded start (Halko, Martinsson &
 * Tropp 2011): from = A V Vᵀ's coordinates, to = V, so that from_i · to_j is the approximated entry. O(iterations · (m f + n f²)).
 */
export function truncatedSvd(
  rows: Rows,
  { factors = 32, iterations = 12, seed = 1 }: SvdOptions = {},
  { signal }: Run = quiet,
): Factors {
  const n = rows.offsets.length - 1,
    f = Math.min(factors, n);
  const columns = transpose(n, rows);
  let to = orthonormal(randomDense(n, f, 1, seed));
  for (let iteration = 0; iteration < iterations; iteration++) {
    signal.throwIfAborted();
    to = orthonormal(product(columns, product(rows, to)));
  }
  return { from: product(rows, to), to };
}

/** A X for the matrix A of log weights. */
function product({ offsets, neighbors, weights }: Rows, { columns: f, values }: Dense): Dense {
  const n = offsets.length - 1,
    result = dense(n, f);
  for (let i = 0; i < n; i++)
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const weight = Math.log1p(weights[t]),
        at = neighbors[t] * f;
      for (let x = 0; x < f; x++) result.values[i * f + x] += weight * values[at + x];
    }
  return result;
}

/** The same space with orthonormal columns: Gram–Schmidt, twice for the rounding. */
function orthonormal(matrix: Dense): Dense {
  const { rows, columns: f, values } = matrix;
  for (let round = 0; round < 2; round++)
    for (let x = 0; x < f; x++) {
      for (let y = 0; y < x; y++) {
        let dot = 0;
        for (let i = 0; i < rows; i++) dot += values[i * f + x] * values[i * f + y];
        for (let i = 0; i < rows; i++) values[i * f + x] -= dot * values[i * f + y];
      }
      let norm = 0;
      for (let i = 0; i < rows; i++) norm += values[i * f + x] ** 2;
      norm = Math.sqrt(norm);
      for (let i = 0; i < rows; i++) values[i * f + x] = norm > 1e-12 ? values[i * f + x] / norm : 0;
    }
  return matrix;
}
