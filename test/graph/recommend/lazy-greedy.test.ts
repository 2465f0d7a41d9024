import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
