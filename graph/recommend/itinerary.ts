import type { Rows } from '../snapshot/snapshot.ts';
import type { GoBetweens } from './go-betweens.ts';
import { lazyQueue, SLACK, takeBest, type Valued } from './lazy-greedy.ts';
import type { Scoring } from './scoring.ts';

/**
 * Chooses at most k candidates, by their places, in an order in which each can be met: through the mentor, or through somebody met
 * earlier on. Greedy, two meetings ahead: a chain of two, somebody who can be met now and somebody whom they unlock, is taken as one
 * move when it is worth more than the best two who can both be met now (the best one, then the best beside them); else that best one is
 * taken alone. Equal chains are ordered by their indexes. A chain is worth at most its two alone, so most are never looked at; none that
 * could win is left out. `candidates` are in the order of indexes, `ways` leads nowhere yet.
 */
export function chooseItinerary(
  candidates: Int32Array,
  k: number,
  { value, bounds, pair }: Scoring,
  { offsets, neighbors }: Rows,
  ways: GoBetweens,
  mentor: number,
  take: (candidate: number) => void,
) {
  const size = candidates.length;
  const openers = (c: number) => [...new Set(ways.openers(candidates[c]))].map((person) => placeOf(candidates, person));
  const pools: Pools = {
    open: lazyQueue(size),
    locked: lazyQueue(size, bounds()),
    isOpen: new Uint8Array(size),
    openers: (c) => openers(c).filter((a) => a >= 0),
  };
  const { open, locked, isOpen } = pools;
  const isLocked = new Uint8Array(size).fill(1);

  /** Lets somebody introduce, and whoever can be met by it be met. */
  const ask = (person: number) => {
    for (const goBetween of ways.open(person, 1))
      for (let t = offsets[goBetween]; t < offsets[goBetween + 1]; t++) {
        const c = placeOf(candidates, neighbors[t]);
        if (c < 0 || !isLocked[c]) continue;
        isLocked[c] = 0;
        open.push(c, locked.boundOf(c));
        locked.remove(c);
        isOpen[c] = 1;
      }
  };
  const meet = (c: number) => {
    take(c);
    isOpen[c] = 0;
    ask(candidates[c]);
  };

  ask(mentor);
  for (let left = k; left > 0; left--) {
    const single = takeBest(open, value);
    if (!single) return;
    const chain = left > 1 ? bestChain(single, pools, { value, pair }) : undefined;
    if (!chain) {
      meet(single.candidate);
      continue;
    }
    if (chain.a !== single.candidate) {
      open.push(single.candidate, single.value);
      open.remove(chain.a);
    }
    meet(chain.a);
    open.remove(chain.b);
    meet(chain.b);
    left--;
  }
}

/** Where a person stands among the candidates, −1 = nowhere. O(log candidates). */
function placeOf(candidates: Int32Array, person: number): number {
  let low = 0,
    high = candidates.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (candidates[middle] === person) return middle;
    if (candidates[middle] < person) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

interface Pools {
  open: ReturnType<typeof lazyQueue>;
  locked: ReturnType<typeof lazyQueue>;
  isOpen: Uint8Array;
  /** Candidates who, once met, would lead to this one. */
  openers(c: number): number[];
}

/** The best chain that is worth more than `single` and whoever is best beside them; undefined when none is. */
function bestChain(single: Valued, { open, locked, isOpen, openers }: Pools, { value, pair }: Pick<Scoring, 'value' | 'pair'>) {
  if (locked.empty) return undefined;
  let worth = bestBeside(single, open, pair);
  let best: { a: number; b: number } | undefined;
  const looked: Valued[] = [];
  while (!locked.empty && single.value + locked.bound + SLACK >= worth) {
    const b = locked.pop(),
      alone = value(b);
    looked.push({ candidate: b, value: alone });
    if (single.value + alone + SLACK < worth) continue;
    for (const a of openers(b)) {
      const most = a === single.candidate ? single.value : isOpen[a] ? open.boundOf(a) : Number.NEGATIVE_INFINITY;
      if (most + alone + SLACK < worth) continue;
      const both = pair(a, b);
      if (both > worth || (best && both === worth && (a < best.a || (a === best.a && b < best.b)))) {
        best = { a, b };
        worth = both;
      }
    }
  }
  for (const { candidate, value: alone } of looked) locked.push(candidate, alone);
  return best;
}

/** What `single` and the best of the others in the queue are worth together. */
function bestBeside(single: Valued, open: Pools['open'], pair: Scoring['pair']): number {
  let worth = single.value;
  const looked: Valued[] = [];
  while (!open.empty && single.value + open.bound + SLACK >= worth) {
    const bound = open.bound,
      other = open.pop();
    looked.push({ candidate: other, value: bound });
    worth = Math.max(worth, pair(single.candidate, other));
  }
  for (const { candidate, value: bound } of looked) open.push(candidate, bound);
  return worth;
}
