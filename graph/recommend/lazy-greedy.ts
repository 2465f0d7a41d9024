/**
 * Candidates under upper bounds of what each is worth now. Values only fall while others are chosen (submodularity), so an old
 * value is a bound and most candidates need not be valued again (Minoux 1978).
 */
export interface LazyQueue {
  readonly empty: boolean;
  /** The greatest bound; −Infinity when empty. */
  readonly bound: number;
  push(candidate: number, bound: number): void;
  /** Takes out the candidate of the greatest bound, of equals the one of the lowest number. */
  pop(): number;
  /** Takes out a candidate that is in the queue. */
  remove(candidate: number): void;
  /** The bound under which a candidate was pushed last. */
  boundOf(candidate: number): number;
}

export interface Valued {
  candidate: number;
  value: number;
}

/** Two values this close may stand in either order by rounding, so both are computed anew. */
export const SLACK = 1e-9;

/**
 * Takes out of the queue the candidate that `value` puts highest now, of equals the one of the lowest number, exactly as if all
 * had been valued; undefined when the queue is empty. Those valued in vain go back under their new bounds.
 */
export function takeBest(queue: LazyQueue, value: (candidate: number) => number): Valued | undefined {
  let best: Valued | undefined;
  const rejected: Valued[] = [];
  while (!queue.empty && (!best || queue.bound + SLACK >= best.value)) {
    const candidate = queue.pop();
    const fresh = { candidate, value: value(candidate) };
    if (!best || fresh.value > best.value || (fresh.value === best.value && candidate < best.candidate)) {
      if (best) rejected.push(best);
      best = fresh;
    } else rejected.push(fresh);
  }
  for (const one of rejected) queue.push(one.candidate, one.value);
  return best;
}

/**
 * A binary heap over candidates 0 … n − 1 with their bounds beside them: empty at first, or with all of them where their bounds are
 * given, which it makes its own. push and pop O(log size), all of them at once O(n).
 */
export function lazyQueue(n: number, given?: Float64Array): LazyQueue {
  const bounds = given ?? new Float64Array(n),
    removed = new Uint8Array(n);
  const heap: number[] = [];
  const before = (a: number, b: number) => bounds[a] > bounds[b] || (bounds[a] === bounds[b] && a < b);
  /** Lets a candidate sink from a place, whose own is free, to where it belongs. */
  const sink = (from: number, candidate: number) => {
    let at = from;
    for (let down = 2 * at + 1; down < heap.length; down = 2 * at + 1) {
      if (down + 1 < heap.length && before(heap[down + 1], heap[down])) down++;
      if (!before(heap[down], candidate)) break;
      heap[at] = heap[down];
      at = down;
    }
    heap[at] = candidate;
  };
  if (given) {
    for (let candidate = 0; candidate < n; candidate++) heap.push(candidate);
    for (let at = (n >> 1) - 1; at >= 0; at--) sink(at, heap[at]);
  }
  const popTop = () => {
    const top = heap[0],
      last = heap.pop()!;
    if (heap.length > 0) sink(0, last);
    return top;
  };
  // Whoever was removed stays in the heap until on top, so that the top is always in the queue.
  const settle = () => {
    while (heap.length > 0 && removed[heap[0]]) removed[popTop()] = 0;
  };
  return {
    get empty() {
      return heap.length === 0;
    },
    get bound() {
      return heap.length > 0 ? bounds[heap[0]] : Number.NEGATIVE_INFINITY;
    },
    push(candidate, bound) {
      bounds[candidate] = bound;
      let at = heap.length;
      heap.push(candidate);
      for (let up = (at - 1) >> 1; at > 0 && before(candidate, heap[up]); at = up, up = (at - 1) >> 1) heap[at] = heap[up];
      heap[at] = candidate;
    },
    pop() {
      const top = popTop();
      settle();
      return top;
    },
    remove(candidate) {
      removed[candidate] = 1;
      settle();
    },
    boundOf: (candidate) => bounds[candidate],
  };
}
