import { quiet, type Run } from '../arrays/run.ts';
import type { WeightedBlock } from './weighted-blocks.ts';

/** From so many people at once: an adjacency list is read once for all of them. */
export const LANES = 8;

/** People between two looks at the signal: some milliseconds. */
const LOOK = 4096;

/** Adds up what lies between, from some sources of one block at a time; scratch is reused from call to call. */
export interface Dependencies {
  /**
   * Adds to `result` (Float64Array(b)), for up to LANES sources of the block, the weighted pairs of source and target between which
   * each person lies, by their share of shortest paths. Sources stand for their twins. Not to be called again once it was stopped.
   */
  add(sources: Int32Array, result: Float64Array): void;
}

/**
 * Brandes (2001) with weights at both ends, level by level from eight sources side by side. Every array holds eight numbers a person,
 * one a source; bits of a byte say for which of them a person is on the present level.
 */
export function dependencies(
  { offsets, neighbors, weight, twins, people }: WeightedBlock,
  { signal }: Pick<Run, 'signal'> = quiet,
): Dependencies {
  const size = people.length;
  const paths = new Float64Array(LANES * size), // shortest paths from each source
    arriving = new Float64Array(LANES * size), // … that arrive on the next level; all zero between levels
    dependency = new Float64Array(LANES * size), // all zero between calls
    share = new Float64Array(LANES * size), // (weight + dependency) / paths of those on the level below, 0 for other sources
    seen = new Uint8Array(size), // for which sources a person was met on this level or before; all zero between calls
    coming = new Uint8Array(size), // … is met on the next; all zero between levels
    order = new Int32Array(LANES * size), // people level by level, more than once where sources differ
    masks = new Uint8Array(LANES * size), // for which sources
    levels: number[] = []; // where each level begins
  return { add };

  function add(sources: Int32Array, result: Float64Array) {
    let met = start(sources);
    while (met > levels[levels.length - 1]) {
      const from = levels[levels.length - 1];
      levels.push(met);
      met = step(from, met);
    }
    for (let level = levels.length - 2; level > 1; level--) back(level);
    gather(sources, result, met);
  }

  function start(sources: Int32Array): number {
    levels.length = 0;
    levels.push(0);
    for (let lane = 0; lane < sources.length; lane++) {
      const source = sources[lane];
      order[lane] = source;
      masks[lane] = seen[source] = 1 << lane;
      paths[LANES * source + lane] = 1;
    }
    return sources.length;
  }

  /** From one level to the next: people met for the first time stand behind `to`. */
  function step(from: number, to: number): number {
    let end = to;
    for (let k = from; k < to; k++) {
      if (k % LOOK === 0) signal.throwIfAborted();
      const i = order[k],
        mask = masks[k],
        o = LANES * i;
      const p0 = mask & 1 ? paths[o] : 0,
        p1 = mask & 2 ? paths[o + 1] : 0,
        p2 = mask & 4 ? paths[o + 2] : 0,
        p3 = mask & 8 ? paths[o + 3] : 0,
        p4 = mask & 16 ? paths[o + 4] : 0,
        p5 = mask & 32 ? paths[o + 5] : 0,
        p6 = mask & 64 ? paths[o + 6] : 0,
        p7 = mask & 128 ? paths[o + 7] : 0;
      for (let t = offsets[i], last = offsets[i + 1]; t < last; t++) {
        const j = neighbors[t],
          fresh = mask & ~seen[j];
        if (fresh === 0) continue;
        if (coming[j] === 0) order[end++] = j;
        coming[j] |= fresh;
        const a = LANES * j;
        arriving[a] += p0;
        arriving[a + 1] += p1;
        arriving[a + 2] += p2;
        arriving[a + 3] += p3;
        arriving[a + 4] += p4;
        arriving[a + 5] += p5;
        arriving[a + 6] += p6;
        arriving[a + 7] += p7;
      }
    }
    for (let k = to; k < end; k++) {
      const j = order[k],
        mask = coming[j];
      masks[k] = mask;
      seen[j] |= mask;
      coming[j] = 0;
      for (let lane = 0, a = LANES * j; lane < LANES; lane++, a++) {
        if (mask & (1 << lane)) paths[a] = arriving[a];
        arriving[a] = 0;
      }
    }
    return end;
  }

  /** Hands what depends on a level up to the one above it. */
  function back(level: number) {
    for (let k = levels[level], end = levels[level + 1]; k < end; k++) {
      const j = order[k],
        mask = masks[k];
      coming[j] = mask;
      for (let lane = 0, a = LANES * j; lane < LANES; lane++, a++)
        share[a] = mask & (1 << lane) ? (weight[j] + dependency[a]) / paths[a] : 0;
    }
    for (let k = levels[level - 1], end = levels[level]; k < end; k++) {
      if (k % LOOK === 0) signal.throwIfAborted();
      const i = order[k],
        mask = masks[k];
      let s0 = 0,
        s1 = 0,
        s2 = 0,
        s3 = 0,
        s4 = 0,
        s5 = 0,
        s6 = 0,
        s7 = 0;
      for (let t = offsets[i], last = offsets[i + 1]; t < last; t++) {
        const j = neighbors[t];
        if ((coming[j] & mask) === 0) continue;
        const a = LANES * j;
        s0 += share[a];
        s1 += share[a + 1];
        s2 += share[a + 2];
        s3 += share[a + 3];
        s4 += share[a + 4];
        s5 += share[a + 5];
        s6 += share[a + 6];
        s7 += share[a + 7];
      }
      const o = LANES * i;
      if (mask & 1) dependency[o] = paths[o] * s0;
      if (mask & 2) dependency[o + 1] = paths[o + 1] * s1;
      if (mask & 4) dependency[o + 2] = paths[o + 2] * s2;
      if (mask & 8) dependency[o + 3] = paths[o + 3] * s3;
      if (mask & 16) dependency[o + 4] = paths[o + 4] * s4;
      if (mask & 32) dependency[o + 5] = paths[o + 5] * s5;
      if (mask & 64) dependency[o + 6] = paths[o + 6] * s6;
      if (mask & 128) dependency[o + 7] = paths[o + 7] * s7;
    }
    for (let k = levels[level], end = levels[level + 1]; k < end; k++) coming[order[k]] = 0;
  }

  function gather(sources: Int32Array, result: Float64Array, met: number) {
    const times = Float64Array.from(sources, (source) => weight[source] * (1 + (twins.get(source)?.length ?? 0)));
    for (const [lane, source] of sources.entries()) {
      // From a twin it looks the same with the two exchanged: each lies between one of the others and the rest.
      const others = twins.get(source);
      if (!others) continue;
      result[source] += others.length * dependency[LANES * others[0] + lane];
      for (const other of others) result[other] -= dependency[LANES * other + lane];
    }
    for (let k = sources.length; k < met; k++) {
      const i = order[k],
        mask = masks[k];
      for (let lane = 0, a = LANES * i; lane < sources.length; lane++, a++)
        if (mask & (1 << lane)) {
          result[i] += times[lane] * dependency[a];
          dependency[a] = 0;
        }
      seen[i] = 0;
    }
    for (const source of sources) seen[source] = 0;
  }
}
