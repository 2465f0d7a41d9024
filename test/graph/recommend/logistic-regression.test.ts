import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { type Examples, logisticRegression, logitOf, probability } from '../../../graph/recommend/logistic-regression.ts';

const random = seededRandom(4);
const normal = () => random() + random() + random() + random() - 2;

/** Examples drawn from a model: logit = a + Σ b · value. */
function drawn(count: number, a: number, b: number[]): Examples {
  const values = Float64Array.from({ length: count * b.length }, normal);
  const outcome = Uint8Array.from({ length: count }, (_, e) => {
    const logit = b.reduce((sum, weight, x) => sum + weight * values[e * b.length + x], a);
    return random() < probability(logit) ? 1 : 0;
  });
  return { width: b.length, values, outcome, times: new Float64Array(count).fill(1) };
}

describe('logistic regression', () => {
  test('finds the weights that examples were drawn with', () => {
    const { weights, deviations, intercept, means } = logisticRegression(drawn(20_000, -1, [2, -0.5, 0]), 0.01);
    const perValue = weights.map((weight, x) => weight / deviations[x]);
    for (const [x, weight] of [2, -0.5, 0].entries()) expect(Math.abs(perValue[x] - weight)).toBeLessThan(0.1);
    const atZero = intercept - perValue.reduce((sum, weight, x) => sum + weight * means[x], 0);
    expect(atZero).toBeCloseTo(-1, 1);
  });

  test('has no slope left in the penalized likelihood, for any examples and ridge', () => {
    const anyExamples = fc.record({
      rows: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(1), fc.integer({ min: 1, max: 4 })), { minLength: 4, maxLength: 30 }),
      ridge: fc.constantFrom(0.5, 5, 50),
    });
    fc.assert(
      fc.property(anyExamples, ({ rows, ridge }) => {
        const examples: Examples = {
          width: 2,
          values: Float64Array.from(rows.flatMap((row) => row.slice(0, 2))),
          outcome: Uint8Array.from(rows, ([, , came]) => came),
          times: Float64Array.from(rows, ([, , , times]) => times),
        };
        fc.pre(new Set(examples.outcome).size === 2);
        const model = logisticRegression(examples, ridge);
        let sum = 0;
        const slope = [...model.weights].map((weight) => -ridge * weight);
        for (const [e, [a, b, came, times]] of rows.entries()) {
          const error = times * (came - probability(logitOf(model, examples.values.subarray(2 * e, 2 * e + 2))));
          sum += error;
          for (const [x, value] of [a, b].entries()) slope[x] += (error * (value - model.means[x])) / model.deviations[x];
        }
        for (const each of [...slope, sum]) expect(Math.abs(each)).toBeLessThan(1e-5);
      }),
    );
  });

  test('counts an example as often as it stands for', () => {
    const once = drawn(300, 0, [1]);
    const times = Float64Array.from(once.outcome, (_, e) => 1 + (e % 3));
    const repeated = Array.from(times, (count, e) => Array.from({ length: count }, () => e)).flat();
    const spelled: Examples = {
      width: 1,
      values: Float64Array.from(repeated, (e) => once.values[e]),
      outcome: Uint8Array.from(repeated, (e) => once.outcome[e]),
      times: new Float64Array(repeated.length).fill(1),
    };
    const [short, long] = [logisticRegression({ ...once, times }, 1), logisticRegression(spelled, 1)];
    expect(short.intercept).toBeCloseTo(long.intercept, 9);
    expect(short.weights[0]).toBeCloseTo(long.weights[0], 9);
  });

  test('gives what never varies no weight', () => {
    const examples = drawn(200, 0, [1, 0]);
    for (let e = 0; e < 200; e++) examples.values[2 * e + 1] = 7;
    const { weights } = logisticRegression(examples, 1);
    expect(weights[1]).toBe(0);
    expect(weights[0]).toBeGreaterThan(0.3);
  });
});
