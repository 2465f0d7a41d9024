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
 * expected. O(pairs listed + units log units).
 */
export function unitPairs(matrix: UnitMatrix, phi: number | null): UnitPair[] {
  const { units, pairs } = matrix;
  const pair = (a: number, b: number, ties: number): UnitPair => {
    const expected = expectedTies(matrix, a, b),
      usual = (phi ?? 0) * expected;
    return { a, b, ties, expected, usual, gap: a !== b && isGap(ties, usual) };
  };
  const listed: UnitPair[] = [];
  let at = 0; // the next tied pair; both lists are in the same order
  for (const [a, b] of units > MANY_UNITS ? expectedPairs(matrix) : allPairs(units)) {
    for (; at < pairs.a.length && (pairs.a[at] < a || (pairs.a[at] === a && pairs.b[at] < b)); at++)
      listed.push(pair(pairs.a[at], pairs.b[at], pairs.ties[at]));
    const tied = at < pairs.a.length && pairs.a[at] === a && pairs.b[at] === b;
    listed.push(pair(a, b, tied ? pairs.ties[at++] : 0));
  }
  for (; at < pairs.a.length; at++) listed.push(pair(pairs.a[at], pairs.b[at], pairs.ties[at]));
  return listed;
}

function* allPairs(units: number): Generator<[number, number]> {
  for (let a = 0; a < units; a++) for (let b = a; b < units; b++) yield [a, b];
}

/** Pairs with enough expected ties, in order. From the largest units downwards, so that it ends where they become too few. */
function expectedPairs(matrix: UnitMatrix): [number, number][] {
  const { units, volume } = matrix;
  const bySize = Int32Array.from({ length: units }, (_, u) => u).sort((a, b) => volume[b] - volume[a] || a - b);
  const found: [number, number][] = [];
  for (let x = 0; x < units; x++) {
    if (expectedTies(matrix, bySize[x], bySize[x]) >= LEAST_EXPECTED) found.push([bySize[x], bySize[x]]);
    let y = x + 1;
    for (; y < units && expectedTies(matrix, bySize[x], bySize[y]) >= LEAST_EXPECTED; y++)
      found.push([Math.min(bySize[x], bySize[y]), Math.max(bySize[x], bySize[y])]);
    if (y === x + 1) break;
  }
  return found.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}
