import type { GoBetweens } from './go-betweens.ts';
import { lazyQueue, SLACK, takeBest } from './lazy-greedy.ts';
import type { Scoring } from './scoring.ts';

/**
 * Chooses at most k candidates in an order in which each can be met: through the mentor, or through somebody met earlier on.
 * `ways` must know the mentor and learn, in `take`, of each one taken. A move is one person who can be met now, or a chain of two:
 * such a person and somebody whom they unlock. Moves compete by what they are worth per meeting; of equals the single one comes
 * first, then the one of lower indexes. A chain is worth at most the mean of its two alone, so most are never looked at; none
 * that could win is left out.
 */
export function chooseItinerary(
  candidates: Int32Array,
  k: number,
  { value, bound, pair }: Scoring,
  ways: GoBetweens,
  take: (person: number) => void,
) {
  const n = (candidates.at(-1) ?? -1) + 1;
  const open = lazyQueue(n),
    locked = lazyQueue(n),
    isOpen = new Uint8Array(n);
  for (const j of candidates) locked.push(j, bound(j));
  let waiting = candidates;

  const unlock = () => {
    waiting = waiting.filter((j) => {
      if (!ways.leadsTo(j)) return true;
      locked.remove(j);
      open.push(j, bound(j));
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
  for (let left = k; left > 0; ) {
    const single = takeBest(open, value);
    if (!single) return;
    const chain = left > 1 ? bestChain(single, { open, locked, isOpen }, { value, pair }, ways) : undefined;
    if (!chain) {
      meet(single.candidate);
      left--;
      continue;
    }
    if (chain.a !== single.candidate) {
      open.push(single.candidate, single.value);
      open.remove(chain.a);
    }
    meet(chain.a);
    open.remove(chain.b);
    meet(chain.b);
    left -= 2;
  }
}

interface Pools {
  open: ReturnType<typeof lazyQueue>;
  locked: ReturnType<typeof lazyQueue>;
  isOpen: Uint8Array;
}

/** The best chain a, b that is worth more per meeting than the best single one; undefined when none is. */
function bestChain(
  single: { candidate: number; value: number },
  { open, locked, isOpen }: Pools,
  { value, pair }: Pick<Scoring, 'value' | 'pair'>,
  ways: GoBetweens,
) {
  let best: { a: number; b: number } | undefined,
    worth = single.value;
  const looked: { b: number; alone: number }[] = [];
  while (!locked.empty && (single.value + locked.bound) / 2 + SLACK >= worth) {
    const b = locked.pop(),
      alone = value(b);
    looked.push({ b, alone });
    if ((single.value + alone) / 2 + SLACK < worth) continue;
    for (const a of new Set(ways.openers(b))) {
      const most = a === single.candidate ? single.value : isOpen[a] ? open.boundOf(a) : Number.NEGATIVE_INFINITY;
      if ((most + alone) / 2 + SLACK < worth) continue;
      const mean = pair(a, b) / 2;
      if (mean > worth || (best && mean === worth && (a < best.a || (a === best.a && b < best.b)))) {
        best = { a, b };
        worth = mean;
      }
    }
  }
  for (const { b, alone } of looked) locked.push(b, alone);
  return best;
}
