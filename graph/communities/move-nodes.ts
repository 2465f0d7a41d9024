import type { Run } from '../arrays/run.ts';
import { gather } from './gather.ts';
import type { Level } from './levels.ts';
import type { Workspace } from './workspace.ts';

/** Nodes between two looks at the signal. */
const LOOK = 8192;

/** Gains that differ by rounding alone are equal, else nodes could move for ever. */
const TINY = 1e-10;

/**
 * Fast local moving: takes nodes from a queue, in work.order first, moves each to the neighbouring community (or an empty one) that
 * gains most, and queues those neighbours that are left behind; until the queue is empty. Changes `community` (labels below n) in
 * place and says whether anybody moved. Modularity never falls.
 */
export function moveNodes(
  { n, offsets, neighbors, weights, strength, total }: Level,
  community: Int32Array,
  resolution: number,
  { order, volume, size, empty, queue, isQueued, towards, touched }: Workspace,
  signal: Run['signal'],
): boolean {
  volume.fill(0, 0, n);
  size.fill(0, 0, n);
  isQueued.fill(1, 0, n);
  for (let v = 0; v < n; v++) {
    volume[community[v]] += strength[v];
    size[community[v]]++;
    queue[v] = order[v];
  }
  let spare = 0;
  for (let c = n - 1; c >= 0; c--) if (size[c] === 0) empty[spare++] = c;
  let head = 0,
    waiting = n,
    looked = 0,
    moved = false;
  while (waiting > 0) {
    if (looked++ % LOOK === 0) signal.throwIfAborted();
    const v = queue[head];
    head = head + 1 === n ? 0 : head + 1;
    waiting--;
    isQueued[v] = 0;
    const own = community[v],
      begin = offsets[v],
      end = offsets[v + 1],
      factor = (resolution * strength[v]) / total;
    const met = gather(neighbors, weights, begin, end, community, towards, touched, 0);
    volume[own] -= strength[v];
    let best = own,
      most = towards[own] - factor * volume[own] + TINY;
    for (let k = 0; k < met; k++) {
      const c = touched[k],
        gain = towards[c] - factor * volume[c];
      towards[c] = 0;
      if (gain > most) {
        most = gain + TINY;
        best = c;
      }
    }
    if (most < 0 && size[own] > 1) best = empty[--spare];
    volume[best] += strength[v];
    if (best === own) continue;
    moved = true;
    if (--size[own] === 0) empty[spare++] = own;
    size[best]++;
    community[v] = best;
    for (let t = begin; t < end; t++) {
      const u = neighbors[t];
      if (isQueued[u] !== 0 || community[u] === best) continue;
      isQueued[u] = 1;
      const tail = head + waiting++;
      queue[tail >= n ? tail - n : tail] = u;
    }
  }
  return moved;
}
