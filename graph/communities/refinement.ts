import type { Run } from '../arrays/run.ts';
import { type Level, membersOf } from './levels.ts';

const LOOK = 8192;

/**
 * Splits each community into parts that are connected inside: every node begins alone, and one that is still alone and well connected
 * to its community joins the well-connected part of it that gains most, if any gains (Traag et al. 2019, MergeNodesSubset).
 * `part` Int32Array(n), 0 … count − 1.
 */
export function refined(
  { n, offsets, neighbors, weights, strength, total }: Level,
  community: Int32Array,
  order: Int32Array,
  resolution: number,
  signal: Run['signal'],
): { part: Int32Array; count: number } {
  const volume = new Float64Array(n); // of communities
  for (let v = 0; v < n; v++) volume[community[v]] += strength[v];
  const part = Int32Array.from({ length: n }, (_, v) => v),
    partVolume = strength.slice(),
    isAlone = new Uint8Array(n).fill(1),
    // Weight of the ties of each part to the rest of its community.
    outside = new Float64Array(n);
  for (let v = 0; v < n; v++)
    for (let t = offsets[v], end = offsets[v + 1]; t < end; t++)
      if (community[neighbors[t]] === community[v]) outside[v] += weights ? weights[t] : 1;
  const towards = new Float64Array(n), // scratch, all zero between nodes
    touched = new Int32Array(n);
  const isWellConnected = (p: number, all: number) => outside[p] >= (resolution * partVolume[p] * (all - partVolume[p])) / total;
  for (let k = 0; k < n; k++) {
    if (k % LOOK === 0) signal.throwIfAborted();
    const v = order[k],
      own = community[v],
      all = volume[own];
    if (!isAlone[v] || !isWellConnected(v, all)) continue;
    let met = 0;
    for (let t = offsets[v], end = offsets[v + 1]; t < end; t++) {
      const u = neighbors[t];
      if (community[u] !== own) continue;
      const p = part[u];
      if (towards[p] === 0) touched[met++] = p;
      towards[p] += weights ? weights[t] : 1;
    }
    let best = -1,
      most = 0,
      joined = 0;
    for (let at = 0; at < met; at++) {
      const p = touched[at],
        gain = towards[p] - (resolution * strength[v] * partVolume[p]) / total;
      if (gain > most && isWellConnected(p, all)) {
        most = gain;
        best = p;
        joined = towards[p];
      }
      towards[p] = 0;
    }
    if (best < 0) continue;
    // Nobody is alone in the part that is joined, nor comes back to the number that is left.
    isAlone[v] = isAlone[best] = 0;
    part[v] = best;
    outside[best] += outside[v] - 2 * joined;
    partVolume[best] += strength[v];
    partVolume[v] = 0;
  }
  return numberedByCommunity(part, community, n);
}

/** Parts numbered community by community, so that nodes of one stand together on the next level. */
function numberedByCommunity(part: Int32Array, community: Int32Array, n: number) {
  const { members } = membersOf(community, n);
  const number = new Int32Array(n).fill(-1),
    result = new Int32Array(n);
  let count = 0;
  for (const v of members) {
    if (number[part[v]] < 0) number[part[v]] = count++;
    result[v] = number[part[v]];
  }
  return { part: result, count };
}
