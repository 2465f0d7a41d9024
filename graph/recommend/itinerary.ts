import type { GoBetweens } from './go-betweens.ts';
import { lazyQueue, SLACK, takeBest, type Valued } from './lazy-greedy.ts';
import type { Scoring } from './scoring.ts';

/**
 * Chooses at most k candidates in an order in which each can be met: through the mentor, or through somebody met earlier on.
 * `ways` must know the mentor and learn, in `take`, of each one taken. Greedy, two meetings ahead: a chain of two, somebody who
 * can be met now and somebody whom they unlock, is taken as one move when it is worth more than the best two who can both be met
 * now (the best one, then the best beside them); else that best one is taken alone. Equal chains are ordered by their indexes. A chain
 * is worth at most its two alone, so most are never looked at; none that could win is left out.
 */
export function chooseItinerary(
  candidates: Int32Array,
  k: number,
  { value, bound, pair }: Scoring,
  ways: GoBetweens,
  take: (person: number) => void,
) {
  const n = (candidates.at(-1) ?? -1) + 1;
  const pools: Pools = { open: lazyQueue(n), locked: lazyQueue(n), isOpen: new Uint8Array(n) };
  const { open, locked, isOpen } = pools;
  for (const j of candidates) locked.push(j, bound(j));
  let waiting = candidates;

  const unlock = () => {
    waiting = waiting.filter((j) => {
      if (!ways.leadsTo(j)) return true;
      open.push(j, locked.boundOf(j));
      locked.remove(j);
      isOpen[j] = 1;
      return false;
    });
  };
  const meet = (person: number) => {
    take(person);
    isOpen[person] = 0;
    unlock();
  };

  unlock();
  for (let left = k; left > 0; left--) {
    const single = takeBest(open, value);
    if (!single) return;
    const chain = left > 1 ? bestChain(single, pools, { value, pair }, ways) : undefined;
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

interface Pools {
  open: ReturnType<typeof lazyQueue>;
  locked: ReturnType<typeof lazyQueue>;
  isOpen: Uint8Array;
}

/** The best chain that is worth more than `single` and whoever is best beside them; undefined when none is. */
function bestChain(
  single: Valued,
  { open, locked, isOpen }: Pools,
  { value, pair }: Pick<Scoring, 'value' | 'pair'>,
  ways: GoBetweens,
) {
  if (locked.empty) return undefined;
  let worth = bestBeside(single, open, pair);
  let best: { a: number; b: number } | undefined;
  const looked: Valued[] = [];
  while (!locked.empty && single.value + locked.bound + SLACK >= worth) {
    const b = locked.pop(),
      alone = value(b);
    looked.push({ candidate: b, value: alone });
    if (single.value + alone + SLACK < worth) continue;
    for (const a of new Set(ways.openers(b))) {
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
