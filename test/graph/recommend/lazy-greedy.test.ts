import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { lazyQueue, takeBest } from '../../../graph/recommend/lazy-greedy.ts';

describe('a lazy queue', () => {
  test('gives out the greatest bound first, of equals the lowest number', () => {
    const queue = lazyQueue(4);
    for (const [candidate, bound] of [
      [3, 1],
      [1, 2],
      [0, 1],
      [2, 2],
    ])
      queue.push(candidate, bound);
    expect(queue.bound).toBe(2);
    expect([queue.pop(), queue.pop(), queue.pop(), queue.pop()]).toEqual([1, 2, 0, 3]);
    expect([queue.empty, queue.bound]).toEqual([true, Number.NEGATIVE_INFINITY]);
  });

  test('forgets who was removed, at the top or below, until pushed again', () => {
    const queue = lazyQueue(4);
    for (const candidate of [0, 1, 2, 3]) queue.push(candidate, candidate);
    queue.remove(1);
    queue.remove(3);
    expect([queue.bound, queue.pop(), queue.pop(), queue.empty]).toEqual([2, 2, 0, true]);
    queue.push(3, 7);
    expect([queue.pop(), queue.empty]).toEqual([3, true]);
  });

  test('is a sorted list, whatever is pushed and popped in between', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9), { nil: undefined }), { maxLength: 60 }), (steps) => {
        const queue = lazyQueue(steps.length);
        let list: { candidate: number; bound: number }[] = [];
        steps.forEach((bound, candidate) => {
          if (bound !== undefined) {
            queue.push(candidate, bound);
            list.push({ candidate, bound });
          } else if (list.length > 0) {
            const [first] = list.sort((a, b) => b.bound - a.bound || a.candidate - b.candidate);
            list = list.slice(1);
            expect(queue.pop()).toBe(first.candidate);
          }
        });
      }),
    );
  });
});

describe('a queue of all candidates', () => {
  // More than are put in order at first, and many that are equal.
  const anyBounds = fc
    .integer({ min: 0, max: 2500 })
    .chain((size) => fc.tuple(fc.constant(size), fc.nat(), fc.constantFrom(3, 50, 1e6)));

  test('is a sorted list from the start, whoever is removed or put back lower', () => {
    fc.assert(
      fc.property(anyBounds, ([size, seed, range]) => {
        const random = seededRandom(seed);
        const bounds = Float64Array.from({ length: size }, () => Math.floor(random() * range));
        const queue = lazyQueue(size, bounds.slice());
        let list = Array.from(bounds.keys());
        const removed = new Set(list.filter(() => random() < 0.05));
        for (const candidate of removed) queue.remove(candidate);
        list = list.filter((candidate) => !removed.has(candidate));
        const now = bounds.slice();
        const ahead = (a: number, b: number) => now[b] - now[a] || a - b;
        list.sort(ahead);
        for (let step = 0; list.length > 0; step++) {
          expect(queue.bound).toBe(now[list[0]]);
          expect(queue.pop()).toBe(list[0]);
          const candidate = list.shift()!;
          if (step % 7 === 0) {
            now[candidate] -= range * 0.6;
            queue.push(candidate, now[candidate]);
            list.push(candidate);
            list.sort(ahead);
          }
        }
        expect([queue.empty, queue.bound]).toEqual([true, Number.NEGATIVE_INFINITY]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the best of a queue', () => {
  test('is the best by present value, of equals the lowest number, whatever the bounds were', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 20 }), (candidates) => {
        const queue = lazyQueue(candidates.length);
        candidates.forEach(([value, above], j) => {
          queue.push(j, value + above);
        });
        const order: number[] = [];
        for (let best = takeBest(queue, (j) => candidates[j][0]); best; best = takeBest(queue, (j) => candidates[j][0]))
          order.push(best.candidate);
        expect(order).toEqual(candidates.map((_, j) => j).sort((a, b) => candidates[b][0] - candidates[a][0] || a - b));
      }),
    );
  });

  test('is the same whatever closer bounds there are to ask for', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 20 }), (candidates) => {
        const bounds = Float64Array.from(candidates, ([value, closer, above]) => value + closer + above);
        const queue = lazyQueue(candidates.length, bounds);
        const take = () =>
          takeBest(
            queue,
            (j) => candidates[j][0],
            (j) => candidates[j][0] + candidates[j][1],
          );
        const order: number[] = [];
        for (let best = take(); best; best = take()) order.push(best.candidate);
        expect(order).toEqual(candidates.map((_, j) => j).sort((a, b) => candidates[b][0] - candidates[a][0] || a - b));
      }),
    );
  });

  test('values nobody who falls behind under a closer bound', () => {
    const queue = lazyQueue(3, Float64Array.of(9, 5, 4));
    const valued: number[] = [];
    const value = (j: number) => {
      valued.push(j);
      return [3, 5, 1][j];
    };
    expect(takeBest(queue, value, (j) => [4, 5, 4][j])).toEqual({ candidate: 1, value: 5 });
    expect(valued).toEqual([1]);
  });

  test('leaves those unvalued whose bound is below it', () => {
    const queue = lazyQueue(3);
    for (const [candidate, bound] of [
      [0, 5],
      [1, 4],
      [2, 1],
    ])
      queue.push(candidate, bound);
    const valued: number[] = [];
    const best = takeBest(queue, (j) => {
      valued.push(j);
      return [2, 3, 1][j];
    });
    expect(best).toEqual({ candidate: 1, value: 3 });
    expect(valued).toEqual([0, 1]);
    expect(queue.boundOf(0)).toBe(2);
  });

  test('of nobody is nothing', () => {
    expect(takeBest(lazyQueue(0), () => 1)).toBeUndefined();
  });
});
