import type { UnitPair } from './unit-pairs.ts';

/** Beyond so many units the order within the tree is left as it grew: the best order takes time with their third power. */
const BEST_ORDER_UP_TO = 500;
/** Beyond so many nobody can look at a matrix, and units stay in their order. */
const ORDER_UP_TO = 2000;
/** Ratios are clipped at ⅛ and 8 ×, as they are coloured. */
const CLIP = 3;

/**
 * Puts units in an order in which blocks show: units with more ties than usual between them stand together. `units` are the
 * numbers to order, `pairs` the unit pairs (those left out count as having no ties). Deterministic. O(units³) at worst.
 */
export function orderUnits(pairs: readonly UnitPair[], units: readonly number[]): number[] {
  if (units.length > ORDER_UP_TO) return [...units];
  const position = new Map(units.map((u, k) => [u, k]));
  const similarity = new Float64Array(units.length ** 2);
  for (const { a, b, ties, usual } of pairs) {
    const x = position.get(a),
      y = position.get(b);
    if (x === undefined || y === undefined || x === y) continue;
    const ratio = Math.log2((ties + 0.5) / (usual + 0.5)); // half a tie each, so that few ties say little
    similarity[x * units.length + y] = similarity[y * units.length + x] = Math.max(-CLIP, Math.min(CLIP, ratio));
  }
  return Array.from(seriate(similarity, units.length), (k) => units[k]);
}

/**
 * An order of 0 … n − 1 in which neighbours are alike: average linkage (Sokal & Michener 1958), then the order of the tree's leaves
 * with the greatest sum of similarities of neighbours (Bar-Joseph, Gifford & Jaakkola 2001). `similarity` is symmetric,
 * Float64Array(n²). Of an order and its reverse the one that begins with the lower number. O(n³), O(n²) memory.
 */
export function seriate(similarity: Float64Array, n: number): Int32Array {
  if (n < 3) return Int32Array.from({ length: n }, (_, i) => i);
  const tree = averageLinkage(similarity, n);
  const order = n <= BEST_ORDER_UP_TO ? bestLeafOrder(tree, similarity, n) : tree.leaves[2 * n - 2];
  return order[0] < order[n - 1] ? order : order.slice().reverse();
}

/** Nodes 0 … n − 1 are leaves, the rest in the order of their making: children come before parents, the root is 2n − 2. */
interface Tree {
  left: Int32Array;
  right: Int32Array;
  leaves: Int32Array[];
}

/** Nearest-neighbour chains (Murtagh 1983): O(n²). Of equally near clusters the one with the lowest slot. */
function averageLinkage(similarity: Float64Array, n: number): Tree {
  const left = new Int32Array(2 * n - 1).fill(-1),
    right = left.slice(),
    leaves: Int32Array[] = Array.from({ length: n }, (_, i) => Int32Array.of(i));
  const mean = similarity.slice(), // between the clusters in two slots
    node = Int32Array.from({ length: n }, (_, i) => i), // the cluster in a slot, −1 = merged away
    chain: number[] = [];
  for (let made = n; made < 2 * n - 1; made++) {
    if (chain.length === 0) chain.push(node.findIndex((id) => id >= 0));
    for (;;) {
      const end = chain[chain.length - 1],
        before = chain[chain.length - 2];
      const nearest = nearestSlot(end, before);
      if (nearest === before) break;
      chain.push(nearest);
    }
    const [x, y] = [chain.pop()!, chain.pop()!].sort((p, q) => p - q);
    left[made] = node[x];
    right[made] = node[y];
    const a = leaves[node[x]],
      b = leaves[node[y]];
    leaves.push(Int32Array.from([...a, ...b]));
    for (let k = 0; k < n; k++) {
      if (node[k] < 0 || k === x || k === y) continue;
      const merged = (a.length * mean[x * n + k] + b.length * mean[y * n + k]) / (a.length + b.length);
      mean[x * n + k] = mean[k * n + x] = merged;
    }
    node[x] = made;
    node[y] = -1;
  }
  return { left, right, leaves };

  function nearestSlot(slot: number, preferred: number | undefined): number {
    let best = preferred ?? -1; // staying with the one before ends the chain
    for (let k = 0; k < n; k++)
      if (node[k] >= 0 && k !== slot && (best < 0 || mean[slot * n + k] > mean[slot * n + best])) best = k;
    return best;
  }
}

/**
 * best[u, w] is the greatest sum over the leaves of the lowest node that holds both, in an order from u to w: each pair of leaves
 * has one such node, so one matrix serves all.
 */
function bestLeafOrder(tree: Tree, similarity: Float64Array, n: number): Int32Array {
  const { left, right, leaves } = tree;
  const best = new Float64Array(n * n),
    through = new Float64Array(n); // from u over the left child, then into this leaf of the right one
  for (let node = n; node < 2 * n - 1; node++)
    for (const [us, ms] of ends(tree, left[node], n))
      for (const u of us) {
        for (const k of leaves[right[node]]) {
          let most = Number.NEGATIVE_INFINITY;
          for (const m of ms) most = Math.max(most, best[u * n + m] + similarity[m * n + k]);
          through[k] = most;
        }
        for (const [ws, ks] of ends(tree, right[node], n))
          for (const w of ws) {
            let most = Number.NEGATIVE_INFINITY;
            for (const k of ks) most = Math.max(most, through[k] + best[k * n + w]);
            best[u * n + w] = best[w * n + u] = most;
          }
      }
  return unfold(tree, best, similarity, n);
}

/** Which leaves can be one end of a node's order when one of the others is the other end. A leaf is both ends of itself. */
function ends({ left, right, leaves }: Tree, node: number, n: number): [Int32Array, Int32Array][] {
  if (node < n) return [[leaves[node], leaves[node]]];
  const a = leaves[left[node]],
    b = leaves[right[node]];
  return [
    [a, b],
    [b, a],
  ];
}

/** Reads the order out of the sums, from the root down: which leaves met in the middle of each node. */
function unfold(tree: Tree, best: Float64Array, similarity: Float64Array, n: number): Int32Array {
  const { left, right, leaves } = tree;
  const order = new Int32Array(n);
  const root = 2 * n - 2;
  const [first, last] = argmax(leaves[left[root]], leaves[right[root]], (u, w) => best[u * n + w]);
  const open: [node: number, u: number, w: number, at: number][] = [[root, first, last, 0]];
  for (let job = open.pop(); job; job = open.pop()) {
    const [node, u, w, at] = job;
    if (node < n) {
      order[at] = node;
      continue;
    }
    const [a, b] = leaves[left[node]].includes(u) ? [left[node], right[node]] : [right[node], left[node]];
    const [m, k] = argmax(
      otherEnds(tree, a, u, n),
      otherEnds(tree, b, w, n),
      (m, k) => best[u * n + m] + similarity[m * n + k] + best[k * n + w],
    );
    open.push([a, u, m, at], [b, k, w, at + leaves[a].length]);
  }
  return order;
}

function otherEnds(tree: Tree, node: number, end: number, n: number): Int32Array {
  return ends(tree, node, n).find(([own]) => own.includes(end))![1];
}

function argmax(us: Int32Array, ws: Int32Array, value: (u: number, w: number) => number): [number, number] {
  let most = Number.NEGATIVE_INFINITY,
    at: [number, number] = [us[0], ws[0]];
  for (const u of us)
    for (const w of ws) {
      const sum = value(u, w);
      if (sum > most) {
        most = sum;
        at = [u, w];
      }
    }
  return at;
}
