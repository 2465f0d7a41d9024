import { peopleBy, peopleOf } from '../snapshot/people-by.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * Expected reach by unit of everybody at once, as new ties are added (science.md, section 5): the new tie {a, b}, which forms with
 * chance q, brings b and N(b) within two steps of a, and a within two steps of each of N(b); and the other way round. Paths with two
 * new ties do not count. G(T) = Σ_i Σ_u w(i, u) [log2(1 + E c_u^i(T)) − log2(1 + c_u^i(∅))] is monotone and submodular. People without a
 * unit are not counted; where nobody has one, everybody is of one. N are the ties of the snapshot, whatever was added.
 */
export interface MutualCoverage {
  /** Takes up person a, about whom `half` is asked until the next call. O(Σ k over N(a)), and Σ k² over a's unit when that is new. */
  load(a: number): void;
  /** The same for who asks about many: O(n) more, and each `half` is several times quicker. */
  loadForMany(a: number): void;
  /**
   * What the tie {a, b} adds, in bits, to a by way of b, and to N(b) by way of a: half of it, the other is that of b by way of a.
   * O(k_b).
   */
  half(b: number, q: number): number;
  /** Takes both halves into T. O(k_a + k_b), and both are loaded. */
  add(a: number, b: number, q: number): void;
  /** An upper bound of `half` over everybody who could be loaded, whatever was added, and q. O(k_b). */
  halfBound(b: number): number;
}

/** How many units' columns are kept: n numbers each. */
const keptColumns = 64;

/** `counts`: whether it counts that people of the one unit reach the other; all by default. */
export function mutualCoverage(snapshot: Snapshot, counts: (from: number, to: number) => boolean = () => true): MutualCoverage {
  const { n, offsets, neighbors } = snapshot;
  const haveUnits = snapshot.unit.some((u) => u >= 0);
  const unit = haveUnits ? snapshot.unit : new Int32Array(n),
    units = haveUnits ? snapshot.units : 1;
  const people = peopleBy(unit);
  // Of the loaded person: who is within two steps (stamp), and how many of each unit are expected to be.
  const stamp = new Int32Array(n),
    expected = new Float64Array(units),
    reached = new Int32Array(units),
    part = new Float64Array(units),
    parts = new Int32Array(units);
  let walks = 0,
    loaded = -1,
    reachedUnits = 0,
    column: Int32Array = new Int32Array(0);
  // For who asks about many: 0 = within two steps of a, else the chance of not being so over 1 + how many of a's unit are; and the
  // chance by which a misses each person.
  const inverse = new Float64Array(n),
    missedByLoaded = new Float64Array(n);
  let isForMany = false;
  // What ties that were added changed, by person and unit, and by pair of people; the flag spares looking where nothing did.
  const changed = new Uint8Array(n),
    added = new Map<number, number>(),
    missed = new Map<number, number>();
  const columns = new Map<number, Int32Array>();
  const seen = new Int32Array(n).fill(-1);

  /** By person: how many others of a unit are within two steps, before anything was added. */
  function columnOf(u: number): Int32Array {
    let found = columns.get(u);
    if (found) columns.delete(u);
    else {
      found = new Int32Array(n);
      // Counted on the way: to list whom a walk meets, as champions do, and then count takes a fifth longer.
      for (const i of peopleOf(people, u)) {
        const visit = (j: number) => {
          if (seen[j] === i) return;
          seen[j] = i;
          if (j !== i) found![j]++;
        };
        for (let t = offsets[i]; t < offsets[i + 1]; t++) {
          visit(neighbors[t]);
          for (let s = offsets[neighbors[t]]; s < offsets[neighbors[t] + 1]; s++) visit(neighbors[s]);
        }
      }
      seen.fill(-1);
      if (columns.size >= keptColumns) columns.delete(columns.keys().next().value!);
    }
    columns.set(u, found);
    return found;
  }

  function load(a: number) {
    loaded = a;
    isForMany = false;
    stamp[a] = ++walks;
    for (let k = 0; k < reachedUnits; k++) expected[reached[k]] = 0;
    reachedUnits = 0;
    const meet = (i: number) => {
      if (stamp[i] === walks) return;
      stamp[i] = walks;
      if (unit[i] < 0) return;
      if (expected[unit[i]]++ === 0) reached[reachedUnits++] = unit[i];
    };
    for (let t = offsets[a]; t < offsets[a + 1]; t++) {
      meet(neighbors[t]);
      for (let s = offsets[neighbors[t]]; s < offsets[neighbors[t] + 1]; s++) meet(neighbors[s]);
    }
    column = unit[a] < 0 ? new Int32Array(0) : columnOf(unit[a]);
  }

  const unitKey = (i: number, u: number) => i * units + u,
    pairKey = (i: number, j: number) => i * n + j;
  const missedBy = (i: number, j: number) => (changed[i] ? (missed.get(pairKey(i, j)) ?? 1) : 1);
  const addedTo = (i: number, u: number) => (changed[i] ? (added.get(unitKey(i, u)) ?? 0) : 0);

  function loadForMany(a: number) {
    load(a);
    isForMany = true;
    const ownUnit = unit[a];
    missedByLoaded.fill(1);
    if (changed[a]) for (let x = 0; x < n; x++) missedByLoaded[x] = missedBy(a, x);
    for (let y = 0; y < n; y++) {
      if (stamp[y] === walks) inverse[y] = 0;
      else if (ownUnit < 0 || !counts(unit[y], ownUnit)) inverse[y] = Number.MIN_VALUE;
      else inverse[y] = changed[y] ? missedBy(y, a) / (1 + column[y] + addedTo(y, ownUnit)) : 1 / (1 + column[y]);
    }
  }

  function half(b: number, q: number): number {
    return isForMany ? halfOfMany(b, q) : halfOfOne(b, q);
  }

  function halfOfMany(b: number, q: number): number {
    const ownUnit = unit[loaded];
    let count = 0,
      product = 1,
      bits = 0;
    for (let t = offsets[b] - 1, end = offsets[b + 1]; t < end; t++) {
      const y = t < offsets[b] ? b : neighbors[t],
        share = inverse[y],
        u = unit[y];
      if (share === 0) continue;
      // b itself gains by the other half.
      if (y !== b) product *= 1 + q * share;
      if (product > 1e200) {
        bits += Math.log2(product);
        product = 1;
      }
      if (u < 0 || !counts(ownUnit, u)) continue;
      if (part[u] === 0) parts[count++] = u;
      part[u] += q * missedByLoaded[y];
    }
    return bits + Math.log2(product) + ownBits(count);
  }

  /** What the loaded person gains by the parts that stand, which are taken away. */
  function ownBits(count: number): number {
    let product = 1,
      bits = 0;
    for (let k = 0; k < count; k++) {
      const u = parts[k],
        base = 1 + expected[u] + addedTo(loaded, u);
      product *= (base + part[u]) / base;
      part[u] = 0;
      if (product > 1e200) {
        bits += Math.log2(product);
        product = 1;
      }
    }
    return bits + Math.log2(product);
  }

  function halfOfOne(b: number, q: number): number {
    const a = loaded,
      ownUnit = unit[a];
    let count = 0,
      product = 1,
      bits = 0;
    const scale = () => {
      // One logarithm for many ratios, each at most two.
      bits += Math.log2(product);
      product = 1;
    };
    const see = (x: number) => {
      const u = unit[x];
      if (stamp[x] === walks || u < 0 || !counts(ownUnit, u)) return;
      if (part[u] === 0) parts[count++] = u;
      part[u] += q * missedBy(a, x);
    };
    see(b);
    for (let t = offsets[b], end = offsets[b + 1]; t < end; t++) {
      const y = neighbors[t];
      if (stamp[y] === walks) continue;
      see(y);
      if (ownUnit < 0 || !counts(unit[y], ownUnit)) continue;
      const base = 1 + column[y] + addedTo(y, ownUnit);
      product *= (base + q * missedBy(y, a)) / base;
      if (product > 1e200) scale();
    }
    scale();
    return bits + ownBits(count);
  }

  /** x comes within two steps of i by one more way. */
  function cover(i: number, x: number, q: number) {
    if (unit[x] < 0) return;
    const chance = missedBy(i, x);
    changed[i] = 1;
    added.set(unitKey(i, unit[x]), addedTo(i, unit[x]) + q * chance);
    missed.set(pairKey(i, x), chance * (1 - q));
  }

  function addHalf(a: number, b: number, q: number) {
    load(a);
    if (stamp[b] !== walks) cover(a, b, q);
    for (let t = offsets[b]; t < offsets[b + 1]; t++) {
      const y = neighbors[t];
      if (stamp[y] === walks) continue;
      cover(a, y, q);
      cover(y, a, q);
    }
  }

  return {
    load,
    loadForMany,
    half,
    add(a, b, q) {
      addHalf(a, b, q);
      addHalf(b, a, q);
      load(a);
    },
    halfBound(b) {
      let count = 0,
        bits = 0;
      const see = (u: number) => {
        if (u < 0) return;
        if (part[u]++ === 0) parts[count++] = u;
      };
      see(unit[b]);
      for (let t = offsets[b]; t < offsets[b + 1]; t++) see(unit[neighbors[t]]);
      for (let k = 0; k < count; k++) {
        bits += Math.log2(1 + part[parts[k]]);
        part[parts[k]] = 0;
      }
      // Each contact of b gains at most one person, which is one bit at most.
      return bits + offsets[b + 1] - offsets[b];
    },
  };
}
