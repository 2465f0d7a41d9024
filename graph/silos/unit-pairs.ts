import { quiet, type Run } from '../arrays/run.ts';
import { isGap } from './gaps.ts';
import { expectedTies, type UnitMatrix } from './unit-matrix.ts';

/** Beyond so many units only pairs that say something are listed: 100 units have 5,050 pairs. */
const MANY_UNITS = 100;
const LEAST_EXPECTED = 0.005;

/** Two units a ≤ b by number, or one and the same. */
export interface UnitPair {
  a: number;
  b: number;
  ties: number;
  /** Due to chance. */
  expected: number;
  /** φ · expected: usual between different units in this organization; 0 where φ is undefined. */
  usual: number;
  /** Markedly fewer ties than usual, between different units. */
  gap: boolean;
}

/**
 * Pairs of units in order, the diagonal included: all of them up to 100 units, beyond only those with ties or at least 0.005
 * expected. O(units²).
 */
export function unitPairs(matrix: UnitMatrix, phi: number | null, { signal }: Pick<Run, 'signal'> = quiet): UnitPair[] {
  const { units, pairs } = matrix;
  const listed: UnitPair[] = [];
  let at = 0; // the next tied pair; both lists are in the same order
  for (let a = 0; a < units; a++) {
    signal.throwIfAborted();
    for (let b = a; b < units; b++) {
      const tied = at < pairs.a.length && pairs.a[at] === a && pairs.b[at] === b,
        ties = tied ? pairs.ties[at++] : 0,
        expected = expectedTies(matrix, a, b),
        usual = (phi ?? 0) * expected;
      if (!tied && units > MANY_UNITS && expected < LEAST_EXPECTED) continue;
      listed.push({ a, b, ties, expected, usual, gap: a !== b && isGap(ties, usual) });
    }
  }
  return listed;
}
