import { quiet, type Run } from '../arrays/run.ts';
import { seededRandom, shuffle } from '../arrays/seeded-random.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { internalTies } from './ei-index.ts';
import type { UnitMatrix } from './unit-matrix.ts';

export interface PermutationOptions {
  permutations: number;
  seed: number;
}

export interface PermutationTest {
  /** Float64Array(units): chance of an index as low as the observed one, 1 / (1 + permutations) … 1; NaN without ties. */
  units: Float64Array;
  organization: number | null;
}

/** So many permutations are compared at one reading of the ties. */
const LANES = 8;
/** People between two looks at the signal. */
const LOOK = 16_384;

/**
 * How likely E–I indexes at most as high as the observed ones are if units did not matter: unit labels are shuffled over the
 * people who have one, p = (1 + #{permuted ≤ observed}) / (1 + permutations). A permutation that leaves a unit without ties has no
 * index and does not count as lower. Same seed, same p. O(permutations · (n + m)).
 */
export function eiPermutationTest(
  snapshot: Snapshot,
  matrix: UnitMatrix,
  { permutations, seed }: PermutationOptions,
  { signal, progress }: Run = quiet,
): PermutationTest {
  const { units, m, internal, volume } = matrix;
  const { labels, ties, degree } = tiesOfUnits(snapshot, m);
  const people = labels.length;
  const lanes: Lanes = {
    labels: new Int32Array(LANES * people),
    words: new Int32Array(2 * people),
    inside: new Int32Array(LANES * units),
    ends: new Int32Array(LANES * units),
  };
  const asLow = new Int32Array(units);
  const random = seededRandom(seed);
  const observedInside = internalTies(matrix);
  let organizationAsLow = 0;
  for (let first = 0; first < permutations; first += LANES) {
    const count = Math.min(LANES, permutations - first);
    for (let lane = 0; lane < count; lane++) {
      signal.throwIfAborted();
      progress(first + lane, permutations);
      lanes.labels.set(shuffle(labels, random), lane * people);
    }
    pack(lanes, degree);
    countInside(ties, lanes, signal);
    for (let lane = 0; lane < count; lane++) {
      let allInside = 0;
      for (let u = 0, at = lane * units; u < units; u++, at++) {
        const inside = lanes.inside[at],
          ends = lanes.ends[at];
        allInside += inside;
        // EI = 1 − 2 internal / all ties of the unit: compared as whole numbers, so that equal is equal.
        if (inside * (volume[u] - internal[u]) >= internal[u] * (ends - inside) && ends > 0) asLow[u]++;
      }
      if (allInside >= observedInside) organizationAsLow++;
    }
  }
  const p = (count: number) => (1 + count) / (1 + permutations);
  return {
    units: Float64Array.from(asLow, (count, u) => (volume[u] === 0 ? Number.NaN : p(count))),
    organization: m === 0 ? null : p(organizationAsLow),
  };
}

/** Ties between people who have a unit, each once, by the one who is listed first: target[starts[i]] … target[starts[i + 1] − 1]. */
interface Ties {
  starts: Int32Array;
  target: Int32Array;
}

/** Labels of several permutations side by side, and what is counted of them: all by lane, and by person or unit within it. */
interface Lanes {
  labels: Int32Array;
  /** The last bytes of each person's labels, side by side in two words. */
  words: Int32Array;
  /** Ties inside each unit, and ends of ties. */
  inside: Int32Array;
  ends: Int32Array;
}

/** Counts ends of ties by label, and packs the words. */
function pack({ labels, words, ends }: Lanes, degree: Int32Array) {
  const people = degree.length,
    units = ends.length / LANES;
  ends.fill(0);
  for (let lane = 0; lane < LANES; lane++) {
    const own = ends.subarray(lane * units, (lane + 1) * units);
    for (let i = 0, at = lane * people; i < people; i++, at++) own[labels[at]] += degree[i];
  }
  for (let half = 0; half < 2; half++)
    for (let i = 0, at = 4 * half * people; i < people; i++, at++)
      words[2 * i + half] =
        (labels[at] & 255) |
        ((labels[at + people] & 255) << 8) |
        ((labels[at + 2 * people] & 255) << 16) |
        (labels[at + 3 * people] << 24);
}

/**
 * Two comparisons of words tell whether any of the eight labels of two people may be the same, which is rare where there are many
 * units; only then they are read in full.
 */
function countInside({ starts, target }: Ties, { labels, words, inside }: Lanes, signal: Run['signal']) {
  const people = starts.length - 1,
    units = inside.length / LANES;
  inside.fill(0);
  for (let i = 0; i < people; i++) {
    if (i % LOOK === 0) signal.throwIfAborted();
    const low = words[2 * i],
      high = words[2 * i + 1];
    for (let t = starts[i], end = starts[i + 1]; t < end; t++) {
      const j = target[t],
        x = low ^ words[2 * j],
        y = high ^ words[2 * j + 1];
      if (((((x - ONES) & ~x) | ((y - ONES) & ~y)) & TOPS) === 0) continue;
      for (let lane = 0; lane < LANES; lane++) {
        if ((((lane < 4 ? x : y) >>> (8 * (lane & 3))) & 255) !== 0) continue;
        const label = labels[lane * people + i];
        if (label === labels[lane * people + j]) inside[lane * units + label]++;
      }
    }
  }
}

/** (x − ONES) & ~x & TOPS is 0 exactly where no byte of x is (Mycroft 1987). */
const ONES = 0x01010101,
  TOPS = 0x80808080 | 0;

/** People who have a unit, numbered anew: their labels, degrees and the ties between them. */
function tiesOfUnits({ n, unit, offsets, neighbors }: Snapshot, m: number) {
  const number = new Int32Array(n);
  let people = 0;
  for (let i = 0; i < n; i++) if (unit[i] >= 0) number[i] = people++;
  const labels = new Int32Array(people),
    degree = new Int32Array(people),
    ties: Ties = { starts: new Int32Array(people + 1), target: new Int32Array(m) };
  let at = 0;
  for (let i = 0; i < n; i++) {
    if (unit[i] < 0) continue;
    labels[number[i]] = unit[i];
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const j = neighbors[t];
      if (unit[j] < 0) continue;
      degree[number[i]]++;
      if (j > i) ties.target[at++] = number[j];
    }
    ties.starts[number[i] + 1] = at;
  }
  return { labels, degree, ties };
}
