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
 * had been valued; undefined when the queue is empty. Those valued in vain go back under their new bounds. `closer`, where there is
 * one, is asked first for a better bound than the queue has: it costs less than a value.
 */
export function takeBest(
  queue: LazyQueue,
  value: (candidate: number) => number,
  closer?: (candidate: number) => number,
): Valued | undefined {
  let best: Valued | undefined;
  const rejected: Valued[] = [];
  while (!queue.empty && (!best || queue.bound + SLACK >= best.value)) {
    const candidate = queue.pop();
    if (closer) {
      const bound = closer(candidate);
      // Where somebody else is ahead under the closer bound, this one waits.
      if (bound < queue.boundOf(candidate) && bound < Math.max(queue.bound, best?.value ?? 0)) {
        queue.push(candidate, bound);
        continue;
      }
    }
    const fresh = { candidate, value: value(candidate) };
    if (!best || fresh.value > best.value || (fresh.value === best.value && candidate < best.candidate)) {
      if (best) rejected.push(best);
      best = fresh;
    } else rejected.push(fresh);
  }
  for (const one of rejected) queue.push(one.candidate, one.value);
  return best;
}

/** Of many candidates, about this many are put in order at first: mostly the best of all are among them. */
const FIRST = 1024;

/**
 * A binary heap over candidates 0 … n − 1 with their bounds beside them: empty at first, or with all of them where their bounds are
 * given, which it makes its own. push and pop O(log size), all of them at once O(n).
 */
export function lazyQueue(n: number, given?: Float64Array): LazyQueue {
  const bounds = given ?? new Float64Array(n),
    removed = new Uint8Array(n);
  const heap: number[] = [];
  let waiting: Int32Array = new Int32Array(0), // in the queue, but not in the heap
    waitingBound = Number.NEGATIVE_INFINITY;
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
  const admit = (candidates: Int32Array) => {
    for (const candidate of candidates) heap.push(candidate);
    for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(at, heap[at]);
  };
  const popTop = () => {
    const top = heap[0],
      last = heap.pop()!;
    if (heap.length > 0) sink(0, last);
    return top;
  };
  const settle = () => {
    // Whoever was removed stays in the heap until on top, so that the top is always in the queue.
    while (heap.length > 0 && removed[heap[0]]) removed[popTop()] = 0;
    if (waiting.length === 0 || (heap.length > 0 && bounds[heap[0]] > waitingBound)) return;
    const all = waiting;
    waiting = new Int32Array(0);
    admit(all);
    settle();
  };
  if (given) {
    const { first, others } = greatestFirst(given, FIRST);
    admit(first);
    waiting = others;
    for (const candidate of others) waitingBound = Math.max(waitingBound, bounds[candidate]);
    settle();
  }
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

/** The places of the greatest values, about `count` of them, and the other places: by counting values between least and greatest. */
function greatestFirst(values: Float64Array, count: number): { first: Int32Array; others: Int32Array } {
  let least = Number.POSITIVE_INFINITY,
    greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const steps = new Int32Array(2048),
    scale = greatest > least ? (steps.length - 1) / (greatest - least) : 0;
  const stepOf = (value: number) => ((value - least) * scale) | 0;
  for (const value of values) steps[stepOf(value)]++;
  let step = steps.length - 1,
    size = steps[step];
  while (step > 0 && size < count) size += steps[--step];
  const first = new Int32Array(size),
    others = new Int32Array(values.length - size);
  for (let place = 0, f = 0, o = 0; place < values.length; place++)
    if (stepOf(values[place]) >= step) first[f++] = place;
    else others[o++] = place;
  return { first, others };
}
