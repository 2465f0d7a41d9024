import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomDense, solveSymmetric } from '../../../graph/similarity/dense.ts';

test('what solves a symmetric positive definite system, multiplied, gives the right-hand side', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(1000), (size, seed) => {
      const { values } = randomDense(size, size, 1, seed);
      const matrix = new Float64Array(size * size);
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++) {
          for (let k = 0; k < size; k++) matrix[i * size + j] += values[i * size + k] * values[j * size + k];
          if (i === j) matrix[i * size + j] += 0.1;
        }
      const right = Float64Array.from({ length: size }, (_, i) => i - 1.5);
      const solved = right.slice();
      solveSymmetric(matrix.slice(), solved, size);
      for (let i = 0; i < size; i++) {
        let sum = 0;
        for (let j = 0; j < size; j++) sum += matrix[i * size + j] * solved[j];
        expect(sum).toBeCloseTo(right[i], 8);
      }
    }),
  );
});
