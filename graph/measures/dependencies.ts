import { quiet, type Run } from '../arrays/run.ts';
import { type Kernel, kernel } from './dependencies-kernel.ts';
import type { WeightedBlock } from './weighted-blocks.ts';

/** From so many people at once: an adjacency list is read once for all of them. As in assembly/dependencies.ts. */
export const LANES = 16;

/** People between two looks at the signal: some milliseconds. */
const LOOK = 1024;

/**
 * For each person of a block (Float64Array(b)) the weighted ordered pairs of source and target, out of these sources of the block, between
 * which they lie, by their share of shortest paths; sources stand for their twins too. Brandes (2001), sixteen sources side by side as
 * breadth-first searches are by Then et al. (2014). Compiled, with registers of two numbers: three to four times as fast as the same in
 * JavaScript. O(entries) for sixteen sources that see the network alike, up to sixteen times that; memory about 700 bytes a person and
 * 4 to 64 bytes an entry, 4 GB at most.
 */
export function dependencies(
  block: WeightedBlock,
  sources: Int32Array,
  { signal, progress }: Run = quiet,
): Float64Array<ArrayBuffer> {
  const size = block.people.length,
    wasm = kernel();
  lay(wasm, block);
  for (let at = 0; at < sources.length; at += LANES) {
    progress(at, sources.length);
    const together = sources.subarray(at, at + LANES);
    const levels = forward(wasm, together, block, { signal });
    backward(wasm, levels, { signal });
    moveToTwins(wasm, together, block);
    wasm.clear();
  }
  return float64(wasm, wasm.result.value, size).slice();
}

function lay(wasm: Kernel, { people, offsets, neighbors, weight }: WeightedBlock) {
  wasm.lay(people.length, neighbors.length);
  int32(wasm, wasm.offsets.value, offsets.length).set(offsets);
  int32(wasm, wasm.neighbors.value, neighbors.length).set(neighbors);
  float64(wasm, wasm.weight.value, weight.length).set(weight);
}

/** Where each level begins in the order of the kernel, and where the last one ends. */
function forward(wasm: Kernel, sources: Int32Array, { weight, twins }: WeightedBlock, run: Pick<Run, 'signal'>): number[] {
  const count = sources.length;
  int32(wasm, wasm.order.value, count).set(sources);
  const times = float64(wasm, wasm.times.value, count);
  for (const [lane, source] of sources.entries()) times[lane] = weight[source] * (1 + (twins.get(source)?.length ?? 0));
  wasm.start(count);
  const levels = [0, count];
  // A block hangs together: the last level is the one with which everybody was met from everywhere.
  while (wasm.pairs.value < weight.length * count) {
    const [from, to] = levels.slice(-2);
    inPieces(wasm.step, from, to, run);
    inPieces(wasm.settle, to, wasm.met.value, run);
    levels.push(wasm.met.value);
  }
  return levels;
}

function backward(wasm: Kernel, levels: number[], run: Pick<Run, 'signal'>) {
  const last = levels.length - 2;
  inPieces(wasm.close, levels[last], levels[last + 1], run);
  for (let level = last; level > 1; level--) {
    inPieces(wasm.value, levels[level], levels[level + 1], run);
    inPieces(wasm.back, levels[level - 1], levels[level], run);
  }
}

/** From a twin it looks the same with the two exchanged: each lies between one of the others and the rest. */
function moveToTwins(wasm: Kernel, sources: Int32Array, { twins, people }: WeightedBlock) {
  if (twins.size === 0) return;
  const dependency = float64(wasm, wasm.dependency.value, LANES * people.length),
    result = float64(wasm, wasm.result.value, people.length);
  for (const [lane, source] of sources.entries()) {
    const others = twins.get(source);
    if (!others) continue;
    result[source] += others.length * dependency[LANES * others[0] + lane];
    for (const other of others) result[other] -= dependency[LANES * other + lane];
  }
}

function inPieces(work: (from: number, to: number) => void, from: number, to: number, { signal }: Pick<Run, 'signal'>) {
  for (let at = from; at < to; at += LOOK) {
    signal.throwIfAborted();
    work(at, Math.min(to, at + LOOK));
  }
}

// Views are made anew: they lose their memory whenever it grows.
const int32 = ({ memory }: Kernel, at: number, length: number) => new Int32Array(memory.buffer, at, length);
const float64 = ({ memory }: Kernel, at: number, length: number) => new Float64Array(memory.buffer, at, length);
