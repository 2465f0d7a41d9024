import type { Run } from '../arrays/run.ts';
import { type Level, sortByGroup } from './levels.ts';
import type { Workspace } from './workspace.ts';

const LOOK = 4096;

/**
 * Splits each community into parts that are connected inside: every node begins alone, and one that is still alone and well connected
 * to its community joins the well-connected part of it that gains most, if any gains (Traag et al. 2019, MergeNodesSubset). Leaves
 * the parts in work.part, numbered community by community, and answers how many there are.
 */
export function refine(level: Level, community: Int32Array, resolution: number, work: Workspace, signal: Run['signal']): number {
  const { n, offsets, neighbors, weights, strength, total } = level;
  const { order, part, volume, partVolume, outside, isJoined, towards, touched } = work;
  beginAlone(level, community, work, signal);
  const scale = resolution / total;
  for (let k = 0; k < n; k++) {
    if (k % LOOK === 0) signal.throwIfAborted();
    const v = order[k],
      own = community[v],
      all = volume[own],
      mine = strength[v];
    if (isJoined[v] !== 0 || outside[v] < scale * mine * (all - mine)) continue;
    let met = 0;
    for (let t = offsets[v], end = offsets[v + 1]; t < end; t++) {
      const u = neighbors[t];
      if (community[u] !== own) continue;
      const p = part[u];
      if (towards[p] === 0) touched[met++] = p;
      towards[p] += weights === undefined ? 1 : weights[t];
    }
    let best = -1,
      most = 0,
      joined = 0;
    for (let at = 0; at < met; at++) {
      const p = touched[at],
        there = partVolume[p],
        gain = towards[p] - scale * mine * there;
      if (gain > most && outside[p] >= scale * there * (all - there)) {
        most = gain;
        best = p;
        joined = towards[p];
      }
      towards[p] = 0;
    }
    if (best < 0) continue;
    // Nobody is alone in the part that is joined, nor comes back to the number that is left.
    isJoined[v] = isJoined[best] = 1;
    part[v] = best;
    outside[best] += outside[v] - 2 * joined;
    partVolume[best] += mine;
  }
  return numberByCommunity(n, community, work);
}

function beginAlone(
  { n, offsets, neighbors, weights, strength }: Level,
  community: Int32Array,
  { part, volume, partVolume, outside, isJoined }: Workspace,
  signal: Run['signal'],
) {
  volume.fill(0, 0, n);
  isJoined.fill(0, 0, n);
  for (let v = 0; v < n; v++) {
    if (v % LOOK === 0) signal.throwIfAborted();
    const own = community[v];
    volume[own] += strength[v];
    part[v] = v;
    partVolume[v] = strength[v];
    let sum = 0;
    if (weights !== undefined) {
      for (let t = offsets[v], end = offsets[v + 1]; t < end; t++) if (community[neighbors[t]] === own) sum += weights[t];
    } else for (let t = offsets[v], end = offsets[v + 1]; t < end; t++) sum += ((community[neighbors[t]] ^ own) - 1) >>> 31; // 1 if equal
    outside[v] = sum;
  }
}

/** Nodes of one community stand together on the next level. */
function numberByCommunity(n: number, community: Int32Array, work: Workspace): number {
  const { part, number } = work;
  const { members } = sortByGroup(community, n, n, work);
  number.fill(-1, 0, n);
  let count = 0;
  for (let k = 0; k < n; k++) {
    const p = part[members[k]];
    if (number[p] < 0) number[p] = count++;
  }
  for (let v = 0; v < n; v++) part[v] = number[part[v]];
  return count;
}
