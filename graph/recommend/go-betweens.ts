import { strengthOf } from '../measures/strength.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * Ways to be introduced over at most two go-betweens: ego → z → j or ego → z → y → j, over people who agreed to introduce.
 * The best way maximizes the product of p_ab = w_ab / s_a from ego outwards (science.md, section 4); of equals the one with fewer
 * go-betweens, then of lower indexes.
 */
export interface GoBetweens {
  /**
   * Lets z be a first go-between, who takes the request up with probability p. Of no effect when z does not introduce. Answers who
   * becomes a go-between by it, first or second. O(k_z).
   */
  open(z: number, p: number): number[];
  /** Whether anybody can introduce ego to j. O(k_j). */
  leadsTo(j: number): boolean;
  /** Everybody who, once open, would lead to j; some more than once. O(Σ k over N(j)). */
  openers(j: number): Iterable<number>;
  /** The go-betweens of the best way to j, who is not open, from ego outwards; empty where there is none. O(k_j). */
  best(j: number): number[];
}

/** No first go-between yet: `open` them, or take `throughContacts`. */
export function goBetweens(snapshot: Snapshot, ego: number): GoBetweens {
  const { offsets, neighbors, weights, context } = snapshot;
  const strength = strengthOf(snapshot);
  // By go-between: probability of the best way as far as a first, a second one; and who is before the second.
  const first = new Map<number, number>(),
    second = new Map<number, number>(),
    before = new Map<number, number>();

  const isStep = (y: number) => y !== ego && context.introduces[y] === 1;
  /** Goes over the ways to j; a way by y alone comes as z = −1. */
  function* ways(j: number): Generator<{ z: number; y: number; p: number }> {
    for (let t = offsets[j]; t < offsets[j + 1]; t++) {
      const y = neighbors[t],
        direct = first.get(y),
        indirect = second.get(y);
      if (direct !== undefined) yield { z: -1, y, p: direct * (weights[t] / strength(y)) };
      if (indirect !== undefined) yield { z: before.get(y)!, y, p: indirect * (weights[t] / strength(y)) };
    }
  }
  return {
    open(z, p) {
      const fresh: number[] = [];
      if (!isStep(z) || p <= (first.get(z) ?? 0)) return fresh;
      if (!first.has(z) && !second.has(z)) fresh.push(z);
      first.set(z, p);
      for (let t = offsets[z]; t < offsets[z + 1]; t++) {
        const y = neighbors[t];
        if (!isStep(y)) continue;
        const product = p * (weights[t] / strength(z)),
          known = second.get(y);
        if (known !== undefined && (product < known || (product === known && z >= before.get(y)!))) continue;
        if (known === undefined && !first.has(y)) fresh.push(y);
        second.set(y, product);
        before.set(y, z);
      }
      return fresh;
    },
    *openers(j) {
      for (let t = offsets[j]; t < offsets[j + 1]; t++) {
        const y = neighbors[t];
        if (!isStep(y)) continue;
        yield y;
        for (let u = offsets[y]; u < offsets[y + 1]; u++) if (neighbors[u] !== j && isStep(neighbors[u])) yield neighbors[u];
      }
    },
    leadsTo: (j) => !ways(j).next().done,
    best(j) {
      let best = { z: -1, y: -1, p: 0 };
      for (const way of ways(j)) if (way.p > best.p || (way.p === best.p && precedes(way, best))) best = way;
      return best.p === 0 ? [] : best.z < 0 ? [best.y] : [best.z, best.y];
    },
  };
}

/** Ways of introduction that begin with ego's own contacts, each with p = w / s_ego. O(Σ k over N(ego)). */
export function throughContacts(snapshot: Snapshot, ego: number): GoBetweens {
  const { offsets, neighbors, weights } = snapshot;
  const ways = goBetweens(snapshot, ego),
    strength = strengthOf(snapshot)(ego);
  for (let t = offsets[ego]; t < offsets[ego + 1]; t++) ways.open(neighbors[t], weights[t] / strength);
  return ways;
}

/** z = −1 (one go-between) comes first. */
const precedes = (a: { z: number; y: number }, b: { z: number; y: number }) => a.z < b.z || (a.z === b.z && a.y < b.y);
