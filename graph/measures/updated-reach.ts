import { quiet, type Run } from '../arrays/run.ts';
import type { TieChange } from '../snapshot/patch-network.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { sharedCopy } from './shared-copy.ts';
import { eachStepBack, type Without } from './tie-steps.ts';

/** Farther than anybody looks. */
const FAR = 255;

/**
 * Reach within 1, 2, … steps (as many as there are arrays in `before`, at most 3) after changes of ties, from reach before them; exact.
 * For each tie i – j that came or went, the pairs are counted whom it alone brings so near: x and y with d(x, i) + 1 + d(j, y) steps over
 * it and more without it. A pair is so in one of the two directions at most, or it would be nearer without. O(the people within three
 * steps of both ends, and for three steps the two-step walks of the alters of one of them) a tie.
 */
export function updatedReach(
  after: Snapshot,
  before: readonly Int32Array[],
  changes: readonly TieChange[],
  { signal }: Run = quiet,
): Int32Array[] {
  const { n } = after,
    steps = before.length;
  const within = before.map((counts) => sharedCopy(counts));
  const fromI = new Uint8Array(n).fill(FAR), // distances without the tie
    fromJ = new Uint8Array(n).fill(FAR),
    queueI = new Int32Array(n),
    queueJ = new Int32Array(n),
    near = new Uint8Array(n).fill(FAR), // around one alter of i or j
    queue = new Int32Array(n);
  eachStepBack(after, changes, (without, i, j, sign) => {
    signal.throwIfAborted();
    const countI = walk(without, i, steps, fromI, queueI),
      countJ = walk(without, j, steps, fromJ, queueJ);
    const add = (x: number, y: number, over: number, apart: number) => {
      for (let s = over; s <= steps && s < apart; s++) {
        within[s - 1][x] += sign;
        within[s - 1][y] += sign;
      }
    };
    for (let k = 0; k < countJ; k++) add(i, queueJ[k], fromJ[queueJ[k]] + 1, fromI[queueJ[k]]);
    for (let k = 1; k < countI; k++) add(queueI[k], j, fromI[queueI[k]] + 1, fromJ[queueI[k]]);
    if (steps >= 3) {
      // Of alters of both ends, those who are near the other end by other ways are near its alters as well.
      const farI = alters(without, i).filter((x) => fromJ[x] > 2),
        farJ = alters(without, j).filter((y) => fromI[y] > 2);
      const [few, many] = farI.length <= farJ.length ? [farI, farJ] : [farJ, farI];
      if (few.length > 0 && many.length > 0)
        for (const x of few) {
          const count = walk(without, x, 2, near, queue);
          for (const y of many) if (!isNextTo(without, y, near)) add(x, y, 3, FAR);
          clear(near, queue, count);
        }
    }
    clear(fromI, queueI, countI);
    clear(fromJ, queueJ, countJ);
  });
  return within;
}

/** Distances of those within so many steps; they stand in `queue`, nearest first. Gives how many they are, ego among them. */
function walk(
  { offsets, neighbors, changed }: Without,
  ego: number,
  steps: number,
  distance: Uint8Array,
  queue: Int32Array,
): number {
  let tail = 1;
  distance[ego] = 0;
  queue[0] = ego;
  for (let head = 0; head < tail && distance[queue[head]] < steps; head++) {
    const i = queue[head],
      own = changed.get(i);
    const list = own ?? neighbors;
    for (let t = own ? 0 : offsets[i], end = own ? own.length : offsets[i + 1]; t < end; t++) {
      const j = list[t];
      if (distance[j] !== FAR) continue;
      distance[j] = distance[i] + 1;
      queue[tail++] = j;
    }
  }
  return tail;
}

const alters = ({ offsets, neighbors, changed }: Without, i: number) =>
  changed.get(i) ?? neighbors.subarray(offsets[i], offsets[i + 1]);

/** Whether somebody is among those near, or tied to one of them. */
const isNextTo = (without: Without, y: number, near: Uint8Array) =>
  near[y] !== FAR || alters(without, y).some((z) => near[z] !== FAR);

function clear(distance: Uint8Array, queue: Int32Array, count: number) {
  for (let k = 0; k < count; k++) distance[queue[k]] = FAR;
}
