import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom, shuffle } from '../../../graph/arrays/seeded-random.ts';
import { orderUnits, seriate } from '../../../graph/silos/seriation.ts';
import { silos } from '../../../graph/silos/silos.ts';
import { type Edge, snapshotOf } from '../../support/graphs.ts';

const along = (similarity: Float64Array, n: number, order: ArrayLike<number>) => {
  let sum = 0;
  for (let k = 1; k < order.length; k++) sum += similarity[order[k - 1] * n + order[k]];
  return sum;
};

/** Similarities in a matrix, falling with the distance of two numbers on a line. */
const onALine = (places: number[]) => Float64Array.from(places.flatMap((a) => places.map((b) => -Math.abs(a - b))));

const symmetric = fc.integer({ min: 3, max: 7 }).chain((n) =>
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n * n, maxLength: n * n }).map((values) => {
    const similarity = new Float64Array(n * n);
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) similarity[i * n + j] = similarity[j * n + i] = values[i * n + j];
    return { n, similarity };
  }),
);

describe('seriation', () => {
  test('of up to two is their order', () => {
    expect([...seriate(new Float64Array(0), 0)]).toEqual([]);
    expect([...seriate(new Float64Array(1), 1)]).toEqual([0]);
    expect([...seriate(new Float64Array(4), 2)]).toEqual([0, 1]);
  });

  test('finds the line on which all lie, however they are numbered', () => {
    const random = seededRandom(8);
    for (let round = 0; round < 20; round++) {
      const places = shuffle(
        Array.from({ length: 40 }, (_, i) => i + 0.3 * random()),
        random,
      );
      const order = seriate(onALine(places), 40);
      const walked = Array.from(order, (i) => places[i]);
      expect([...walked].sort((a, b) => (walked[0] < walked[39] ? a - b : b - a))).toEqual(walked);
    }
  });

  test('holds everybody once, begins with the lower end, and is the same every time', () => {
    fc.assert(
      fc.property(symmetric, ({ n, similarity }) => {
        const order = [...seriate(similarity, n)];
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
        expect(order[0]).toBeLessThan(order[n - 1]);
        expect([...seriate(similarity, n)]).toEqual(order);
      }),
    );
  });

  test('has the greatest sum along all orders of the tree: swapping the sides of any branch never helps', () => {
    fc.assert(
      fc.property(symmetric, ({ n, similarity }) => {
        const order = [...seriate(similarity, n)];
        const best = along(similarity, n, order);
        // Blocks of the tree stay together when any two blocks that are one branch are swapped or turned round.
        for (const other of turns(order, branches(similarity, n)))
          expect(along(similarity, n, other)).toBeLessThanOrEqual(best + 1e-9);
      }),
    );
  });

  test('of 500 takes seconds at most, and of more still ends', () => {
    const random = seededRandom(2);
    for (const n of [500, 600]) {
      const similarity = new Float64Array(n * n);
      for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) similarity[i * n + j] = similarity[j * n + i] = random();
      expect(new Set(seriate(similarity, n)).size).toBe(n);
    }
  });
});

describe('the order of units', () => {
  test('puts units of one block side by side', () => {
    // units 0, 2, 4 are tied to each other, and 1, 3, 5
    const people = 6 * 8;
    const unit = Array.from({ length: people }, (_, i) => Math.floor(i / 8));
    const edges: Edge[] = [];
    for (let i = 0; i < people; i++)
      for (let j = 0; j < i; j++) {
        const block = unit[i] % 2 === unit[j] % 2;
        if (unit[i] !== unit[j] && (i * 5 + j * 3) % (block ? 2 : 9) === 0) edges.push([i, j]);
      }
    const { matrix } = silos(snapshotOf({ edges, unit }), { permutations: 1, resamples: 1 });
    const parities = orderUnits(matrix, [0, 1, 2, 3, 4, 5]).map((u) => u % 2);
    expect(['000111', '111000']).toContain(parities.join(''));
    expect(orderUnits(matrix, [5, 1, 4]).sort()).toEqual([1, 4, 5]); // any part of them
  });

  test('of too many to look at stays as it was', () => {
    const units = Array.from({ length: 2001 }, (_, u) => 2000 - u);
    expect(orderUnits([], units)).toEqual(units);
  });
});

/** The branches of the average-linkage tree as sets of leaves, by the plain cubic algorithm; none where a tie makes it ambiguous. */
function branches(similarity: Float64Array, n: number): number[][] {
  let clusters = Array.from({ length: n }, (_, i) => [i]);
  const all: number[][] = [];
  const mean = (a: number[], b: number[]) =>
    a.reduce((sum, i) => sum + b.reduce((inner, j) => inner + similarity[i * n + j], 0), 0) / (a.length * b.length);
  while (clusters.length > 1) {
    const pairs = clusters.flatMap((a, x) => clusters.slice(x + 1).map((b) => ({ a, b, value: mean(a, b) })));
    pairs.sort((p, q) => q.value - p.value);
    if (pairs.length > 1 && pairs[0].value - pairs[1].value < 1e-9) return [];
    const { a, b } = pairs[0];
    clusters = [...clusters.filter((c) => c !== a && c !== b), [...a, ...b]];
    all.push([...a, ...b]);
  }
  return all;
}

/** The order with each set of branches turned round: every order that the tree allows. */
function* turns(order: number[], sets: number[][]): Generator<number[]> {
  for (let choice = 0; choice < 2 ** sets.length; choice++) {
    let turned = order;
    sets.forEach((set, k) => {
      if ((choice >> k) & 1) turned = reversed(turned, new Set(set));
    });
    yield turned;
  }
}

function reversed(order: number[], branch: Set<number>): number[] {
  const first = order.findIndex((i) => branch.has(i));
  const block = order.slice(first, first + branch.size);
  expect(block.every((i) => branch.has(i))).toBe(true); // a branch stands together
  return [...order.slice(0, first), ...block.reverse(), ...order.slice(first + branch.size)];
}
