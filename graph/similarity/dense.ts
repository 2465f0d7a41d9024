import { seededRandom } from '../arrays/seeded-random.ts';

/** A dense matrix, row by row in one array. */
export interface Dense {
  rows: number;
  columns: number;
  values: Float64Array;
}

export const dense = (rows: number, columns: number): Dense => ({ rows, columns, values: new Float64Array(rows * columns) });

/** Numbers near zero, as a start: seeded. */
export function randomDense(rows: number, columns: number, scale: number, seed: number): Dense {
  const random = seededRandom(seed);
  const made = dense(rows, columns);
  for (let at = 0; at < made.values.length; at++) made.values[at] = scale * (random() + random() + random() - 1.5);
  return made;
}

/** Solves A x = b for a symmetric positive definite A by Cholesky's way, in place: b becomes x. A: Float64Array(size²), of which the lower half is used up. */
export function solveSymmetric(a: Float64Array, b: Float64Array, size: number) {
  for (let j = 0; j < size; j++) {
    let pivot = a[j * size + j];
    for (let k = 0; k < j; k++) pivot -= a[j * size + k] ** 2;
    pivot = Math.sqrt(pivot);
    a[j * size + j] = pivot;
    for (let i = j + 1; i < size; i++) {
      let sum = a[i * size + j];
      for (let k = 0; k < j; k++) sum -= a[i * size + k] * a[j * size + k];
      a[i * size + j] = sum / pivot;
    }
  }
  for (let i = 0; i < size; i++) {
    let sum = b[i];
    for (let k = 0; k < i; k++) sum -= a[i * size + k] * b[k];
    b[i] = sum / a[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = b[i];
    for (let k = i + 1; k < size; k++) sum -= a[k * size + i] * b[k];
    b[i] = sum / a[i * size + i];
  }
}
