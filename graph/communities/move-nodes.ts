import type { Run } from '../arrays/run.ts';
import type { Level } from './levels.ts';

/** Nodes between two looks at the signal. */
const LOOK = 8192;

/**
 * Fast local moving: takes nodes from a queue, in `order` first, moves each to the neighbouring community (or an empty one) that gains
 * most, and queues those neighbours that are left behind; until the queue is empty. Changes `community` (labels below n) in place and
 * says whether anybody moved. Modularity never falls.
 */
export function moveNodes(
  { n, offsets, neighbors, weights, strength, total }: Level,
  community: Int32Array,
  order: Int32Array,
  resolution: number,
  signal: Run['signal'],
): boolean {
  const volume = new Float64Array(n), // strength of each community's nodes
    size = new Int32Array(n),
    towards = new Float64Array(n), // scratch, all zero between nodes
    touched = new Int32Array(n);
  for (let v = 0; v < n; v++) {
    volume[community[v]] += strength[v];
    size[community[v]]++;
  }
  const empty: number[] = [];
  for (let c = n - 1; c >= 0; c--) if (size[c] === 0) empty.push(c);
  const queue = order.slice(), // a ring: nobody stands in it twice
    isQueued = new Uint8Array(n).fill(1);
  let head = 0,
    waiting = n,
    looked = 0,
    moved = false;
  while (waiting > 0) {
    if (++looked % LOOK === 0) signal.throwIfAborted();
    const v = queue[head];
    head = head + 1 === n ? 0 : head + 1;
    waiting--;
    isQueued[v] = 0;
    const own = community[v],
      factor = (resolution * strength[v]) / total;
    let met = 0;
    for (let t = offsets[v], end = offsets[v + 1]; t < end; t++) {
      const c = community[neighbors[t]];
      if (towards[c] === 0) touched[met++] = c;
      towards[c] += weights ? weights[t] : 1;
    }
    volume[own] -= strength[v];
    let best = own,
      most = towards[own] - factor * volume[own];
    for (let k = 0; k < met; k++) {
      const c = touched[k],
        gain = towards[c] - factor * volume[c];
      towards[c] = 0;
      if (gain > most + TINY) {
        most = gain;
        best = c;
      }
    }
    if (most < -TINY && size[own] > 1) best = empty.pop()!;
    volume[best] += strength[v];
    if (best === own) continue;
    moved = true;
    if (--size[own] === 0) empty.push(own);
    size[best]++;
    community[v] = best;
    for (let t = offsets[v], end = offsets[v + 1]; t < end; t++) {
      const u = neighbors[t];
      if (community[u] === best || isQueued[u]) continue;
      isQueued[u] = 1;
      const tail = head + waiting++;
      queue[tail >= n ? tail - n : tail] = u;
    }
  }
  return moved;
}

/** Gains that differ by rounding alone are equal, else nodes could move for ever. */
const TINY = 1e-10;
