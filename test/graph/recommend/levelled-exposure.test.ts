import { expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { gini } from '../../../graph/recommend/exposure.ts';
import { levelledExposure } from '../../../graph/recommend/levelled-exposure.ts';

const n = 60,
  k = 3,
  known = Int32Array.from({ length: n }, (_, i) => i);

/** Lists of the k of the greatest value, values falling from the first person on and by lot, and how uneven they are. */
function exposureOf(usualOf: (list: number) => Int32Array): { all: number; usual: number } {
  const random = seededRandom(3);
  const exposure = levelledExposure(n, known, k);
  const shown = new Float64Array(n),
    usually = new Float64Array(n);
  for (let list = 0; list < 400; list++) {
    const values = Float64Array.from(known, (i) => (random() * exposure.worth(i)) / (1 + i / 4));
    const people = known.toSorted((a, b) => values[b] - values[a]).slice(0, k),
      usual = usualOf(list);
    exposure.show(people, usual);
    for (const j of people) shown[j]++;
    for (const j of usual) usually[j]++;
  }
  return { all: gini(shown), usual: gini(usually) };
}

test('exposure becomes no more uneven than it would usually be, where it would be', () => {
  const few = exposureOf(() => Int32Array.of(0, 1, 2));
  const some = exposureOf((list) => Int32Array.of(list % 20, (list + 7) % 20, (list * 3) % 20));
  expect(few.all).toBeGreaterThan(0.7);
  expect(some.usual).toBeLessThan(few.all - 0.03);
  expect(some.all).toBeLessThan(some.usual + 0.02);
});

test('it is levelled as little as that takes', () => {
  const all = exposureOf((list) => Int32Array.of(list % n, (list + 20) % n, (list + 40) % n)).all;
  const some = exposureOf((list) => Int32Array.of(list % 20, (list + 7) % 20, (list * 3) % 20));
  expect(all).toBeLessThan(some.all - 0.1);
  expect(some.all).toBeGreaterThan(some.usual - 0.06);
});

test('whoever was shown is worth less, the less the more often, and whoever was not is worth all', () => {
  const exposure = levelledExposure(n, known, k);
  for (let list = 0; list < 90; list++) exposure.show(Int32Array.of(0, 1 + (list % 3)), Int32Array.of(0, 1));
  expect(exposure.worth(9)).toBe(1);
  expect(exposure.worth(0)).toBeLessThan(exposure.worth(1));
  expect(exposure.worth(1)).toBeLessThan(1);
  expect(exposure.worth(0)).toBeGreaterThan(0);
});
