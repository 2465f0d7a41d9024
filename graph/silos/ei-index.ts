import { quiet, type Run } from '../arrays/run.ts';
import { seededRandom, shuffle } from '../arrays/seeded-random.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { UnitMatrix } from './unit-matrix.ts';

/** (external − internal) / (external + internal) (Krackhardt & Stern 1988): −1 … 1; null without ties. */
export function eiIndex(internal: number, external: number): number | null {
  return internal + external === 0 ? null : (external - internal) / (external + internal);
}

/** The index of the organization: over all ties between people who have a unit. */
export function organizationEiIndex(matrix: UnitMatrix): number | null {
  return eiIndex(internalTies(matrix), matrix.m - internalTies(matrix));
}

export interface PermutationOptions {
  permutations: number;
  seed: number;
}

export interface PermutationTest {
  /** Float64Array(units): chance of an index as low as the observed one, 1 / (1 + permutations) … 1; NaN without ties. */
  units: Float64Array;
  organization: number | null;
}

/**
 * How likely E–I indexes at most as high as the observed ones are if units did not matter: unit labels are shuffled over the
 * people who have one, p = (1 + #{permuted ≤ observed}) / (1 + permutations). A permutation that leaves a unit without ties has no
 * index and does not count as lower. O(permutations · (n + m)).
 */
export function eiPermutationTest(
  snapshot: Snapshot,
  matrix: UnitMatrix,
  { permutations, seed }: PermutationOptions,
  { signal, progress }: Run = quiet,
): PermutationTest {
  const { units, m, internal, volume } = matrix;
  const { labels, source, target, degree } = tiesOfUnits(snapshot, m);
  const asLow = new Int32Array(units),
    inside = new Int32Array(units), // of the present permutation
    ends = new Int32Array(units);
  const random = seededRandom(seed);
  let organizationAsLow = 0;
  const observedInside = internalTies(matrix);
  for (let round = 0; round < permutations; round++) {
    signal.throwIfAborted();
    progress(round, permutations);
    shuffle(labels, random);
    inside.fill(0);
    ends.fill(0);
    for (let t = 0; t < m; t++) {
      const u = labels[source[t]];
      if (u === labels[target[t]]) inside[u]++;
    }
    for (let i = 0; i < labels.length; i++) ends[labels[i]] += degree[i];
    let allInside = 0;
    for (let u = 0; u < units; u++) {
      allInside += inside[u];
      // EI = 1 − 2 internal / all ties of the unit: compared as whole numbers, so that equal is equal.
      if (inside[u] * (volume[u] - internal[u]) >= internal[u] * (ends[u] - inside[u]) && ends[u] > 0) asLow[u]++;
    }
    if (allInside >= observedInside) organizationAsLow++;
  }
  const p = (count: number) => (1 + count) / (1 + permutations);
  return {
    units: Float64Array.from(asLow, (count, u) => (volume[u] === 0 ? Number.NaN : p(count))),
    organization: m === 0 ? null : p(organizationAsLow),
  };
}

/** People who have a unit, numbered anew: their labels, degrees and the ties between them. */
function tiesOfUnits({ n, unit, offsets, neighbors }: Snapshot, m: number) {
  const number = new Int32Array(n),
    source = new Int32Array(m),
    target = new Int32Array(m);
  let people = 0;
  for (let i = 0; i < n; i++) if (unit[i] >= 0) number[i] = people++;
  const labels = new Int32Array(people),
    degree = new Int32Array(people);
  for (let i = 0, at = 0; i < n; i++) {
    if (unit[i] < 0) continue;
    labels[number[i]] = unit[i];
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const j = neighbors[t];
      if (unit[j] < 0) continue;
      degree[number[i]]++;
      if (j < i) continue;
      source[at] = number[i];
      target[at++] = number[j];
    }
  }
  return { labels, source, target, degree };
}

function internalTies({ internal }: UnitMatrix) {
  return internal.reduce((sum, ties) => sum + ties, 0);
}
