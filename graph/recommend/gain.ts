import type { Snapshot } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';

/** Chance that a suggested and introduced tie forms even where the relevance is 0, until answers say better (science.md, section 4). */
export const BASE_CHANCE = 0.3;
export const chance = (relevance: number) => BASE_CHANCE + (1 - BASE_CHANCE) * relevance;

/**
 * What new ties add to ego's reach by unit: F(S) = Σ_u [log2(1 + E c_u(S)) − log2(1 + c_u(∅))], where c_u counts the people of
 * unit u within 2 steps of ego (ego not), a tie {i, j} covers j and N(j), and ties form independently. Monotone and submodular.
 * People without a unit are left out; where nobody whom the viewer sees has a unit, everybody is of one.
 */
export interface ExpectedCoverage {
  /** F(S ∪ {j}) − F(S) in bits when {ego, j} forms with chance q. O(k_j). */
  gain(j: number, q: number): number;
  /** Takes {ego, j} into S. O(k_j). */
  add(j: number, q: number): void;
  /** F(S ∪ {a, b}) − F(S). O(k_a + k_b). */
  pairGain(a: number, qa: number, b: number, qb: number): number;
  /** What `gain` is made of, by unit number, largest first; the unit of everybody where nobody has one is 0. */
  gainByUnit(j: number, q: number): { unit: number; bits: number }[];
}

export function expectedCoverage(
  { snapshot, visible }: Pick<View, 'snapshot' | 'visible'>,
  ego: number,
  reached: Uint8Array = withinTwo(snapshot, ego),
): ExpectedCoverage {
  const { n } = snapshot;
  const haveUnits = snapshot.unit.some((u, x) => u >= 0 && visible[x] === 1);
  const unit = haveUnits ? snapshot.unit : new Int32Array(n);
  const missed = new Float64Array(n),
    expected = new Float64Array(haveUnits ? snapshot.units : 1);
  for (let x = 0; x < n; x++) {
    if (unit[x] < 0) continue;
    if (!reached[x]) missed[x] = 1;
    else if (x !== ego) expected[unit[x]]++;
  }
  return coverage(snapshot, unit, missed, expected);
}

/** missed: chance that a person is not within 2 steps; expected: E c_u. */
function coverage(
  { offsets, neighbors }: Snapshot,
  unit: Int32Array,
  missed: Float64Array,
  expected: Float64Array,
): ExpectedCoverage {
  const bits = expected.map((count) => Math.log2(1 + count));
  // Scratch, all zero between calls: what could be added to each unit, which units those are, and who is covered by b.
  const part = new Float64Array(expected.length),
    touched = new Int32Array(expected.length),
    byOther = new Uint8Array(missed.length);
  let count = 0;
  const see = (x: number, q: number) => {
    const added = q * missed[x];
    // A part of 0 means "not touched yet", so nothing may be added as 0.
    if (added === 0) return;
    const u = unit[x];
    if (part[u] === 0) touched[count++] = u;
    part[u] += added;
  };
  const seeAll = (j: number, q: number) => {
    see(j, q);
    for (let t = offsets[j], end = offsets[j + 1]; t < end; t++) see(neighbors[t], q);
  };
  const bitsOf = (u: number) => Math.log2(1 + expected[u] + part[u]) - bits[u];
  const collect = () => {
    let sum = 0;
    for (let k = 0; k < count; k++) {
      sum += bitsOf(touched[k]);
      part[touched[k]] = 0;
    }
    count = 0;
    return sum;
  };
  return {
    gain(j, q) {
      seeAll(j, q);
      return collect();
    },
    pairGain(a, qa, b, qb) {
      const mark = (is: number) => {
        byOther[b] = is;
        for (let t = offsets[b]; t < offsets[b + 1]; t++) byOther[neighbors[t]] = is;
      };
      seeAll(b, qb);
      mark(1);
      // Whom b covers too, a adds only where b's tie does not form.
      see(a, byOther[a] ? qa * (1 - qb) : qa);
      for (let t = offsets[a]; t < offsets[a + 1]; t++) see(neighbors[t], byOther[neighbors[t]] ? qa * (1 - qb) : qa);
      mark(0);
      return collect();
    },
    gainByUnit(j, q) {
      seeAll(j, q);
      const parts = Array.from(touched.subarray(0, count), (u) => ({ unit: u, bits: bitsOf(u) }));
      collect();
      return parts.sort((a, b) => b.bits - a.bits || a.unit - b.unit);
    },
    add(j, q) {
      const cover = (x: number) => {
        if (missed[x] === 0) return;
        expected[unit[x]] += q * missed[x];
        missed[x] *= 1 - q;
        bits[unit[x]] = Math.log2(1 + expected[unit[x]]);
      };
      cover(j);
      for (let t = offsets[j]; t < offsets[j + 1]; t++) cover(neighbors[t]);
    },
  };
}

/** Ego and everybody within 2 steps: Uint8Array(n). Costs ego's two-step walks. */
export function withinTwo({ n, offsets, neighbors }: Snapshot, ego: number): Uint8Array {
  const reached = new Uint8Array(n);
  reached[ego] = 1;
  for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
    const z = neighbors[t];
    reached[z] = 1;
    for (let u = offsets[z]; u < offsets[z + 1]; u++) reached[neighbors[u]] = 1;
  }
  return reached;
}
