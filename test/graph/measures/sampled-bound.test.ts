import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { deviation, greatestDeviation } from '../../../graph/measures/sampled-bound.ts';

/** People who have a 1 with a probability of their own and a 0 else: what is seen of them, and how far the worst mean is off. */
function trial(expectations: readonly number[], samples: number, random: () => number) {
  const means = expectations.map((p) => {
    let ones = 0;
    for (let s = 0; s < samples; s++) if (random() < p) ones++;
    return ones / samples;
  });
  const seen = {
    samples,
    greatest: Math.max(...means),
    together: means.reduce((sum, mean) => sum + mean, 0),
    inside: expectations.length,
  };
  return { seen, off: Math.max(...means.map((mean, i) => Math.abs(mean - expectations[i]))) };
}

describe('how far means may lie from what is expected', () => {
  test.each([
    ['all alike', new Array(50).fill(0.02)],
    ['one who stands out', [0.3, ...new Array(49).fill(0.002)]],
    ['halves', new Array(20).fill(0.5)],
    ['hardly ever anything', new Array(100).fill(0.0005)],
  ])('holds but for a risk of delta, and is no more than a few times too far: %s', (_, expectations) => {
    const random = seededRandom(3);
    const trials = 300,
      delta = 0.1;
    let broken = 0;
    const apart: number[] = [];
    for (let k = 0; k < trials; k++) {
      const { seen, off } = trial(expectations, 400, random);
      const bound = deviation(seen, delta);
      if (off > bound) broken++;
      apart.push(off / bound);
    }
    expect(broken / trials).toBeLessThanOrEqual(delta);
    expect(apart.sort((a, b) => a - b)[Math.floor((1 - delta) * trials)]).toBeGreaterThan(1 / 8);
  });

  test('falls with the number of samples: as its inverse where nothing is seen, as the root of it where much is', () => {
    const at = (samples: number, greatest: number) => deviation({ samples, greatest, together: 2 * greatest, inside: 5 }, 0.1);
    expect(at(1e6, 0) / at(1e5, 0)).toBeGreaterThan(0.1);
    expect(at(1e6, 0) / at(1e5, 0)).toBeLessThan(0.13);
    expect(at(1e6, 0.2) / at(1e5, 0.2)).toBeGreaterThan(0.3);
    expect(at(1e6, 0.2) / at(1e5, 0.2)).toBeLessThan(0.33);
  });

  test('rises with what is seen and with less risk', () => {
    const seen = { samples: 10_000, greatest: 0.01, together: 1, inside: 5 };
    const bound = deviation(seen, 0.1);
    expect(deviation({ ...seen, greatest: 0.02 }, 0.1)).toBeGreaterThan(bound);
    expect(deviation({ ...seen, together: 2 }, 0.1)).toBeGreaterThan(bound);
    expect(deviation(seen, 0.01)).toBeGreaterThan(bound);
    // Bennett's exponent by hand, for a variance of 0.0125 or so and sums of 1.1: close to what Bernstein gives.
    expect(bound).toBeGreaterThan(Math.sqrt((2 * 0.01 * Math.log((2 * 1) / (0.01 * 0.1))) / 10_000));
    expect(bound).toBeLessThan(1.4 * Math.sqrt((2 * 0.01 * Math.log((2 * 1) / (0.01 * 0.1))) / 10_000));
  });

  test('is never more than the greatest variance leads to, nor than 1', () => {
    const greatest = greatestDeviation(1000, 5, 0.1);
    expect(deviation({ samples: 1000, greatest: 1, together: 5, inside: 5 }, 0.1)).toBe(greatest);
    // Hoeffding's inequality for as many people as have the greatest variance.
    expect(greatest).toBeCloseTo(Math.sqrt(Math.log((2 * 4 * 5) / 0.09) / 2000), 2);
    expect(greatestDeviation(2, 5, 0.1)).toBe(1);
  });
});
