import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { type Choices, conditionalLogit } from '../../../graph/recommend/conditional-logit.ts';

interface Choice {
  rows: number[][];
  taken: number[];
}
const choice = (rows: number[][], ...taken: number[]): Choice => ({ rows, taken });

/** Of each choice all alternatives; whoever was taken together counts as one. */
function together(choices: Choice[], times?: number[]): Choices {
  const rows = choices.flatMap((one) => one.rows);
  const begins = [0];
  for (const one of choices) begins.push(begins.at(-1)! + one.rows.length);
  return {
    width: rows[0].length,
    values: Float64Array.from(rows.flat()),
    begins: Int32Array.from(begins),
    taken: Uint8Array.from(choices.flatMap((one) => one.rows.map((_, a) => (one.taken.includes(a) ? 1 : 0)))),
    times: Float64Array.from(rows, (_, a) => times?.[a] ?? 1),
    worth: Float64Array.from(choices, (one) => 1 / one.taken.length),
  };
}

describe('a conditional logit', () => {
  test('of two alternatives, the better one taken three times of four, has the weight ln 3', () => {
    const pairs = [0, 0, 0, 1].map((taken) => choice([[1], [0]], taken));
    expect(conditionalLogit(together(pairs), 0)[0]).toBeCloseTo(Math.log(3), 8);
  });

  test('gives what is the same in every alternative no weight', () => {
    const pairs = [0, 0, 1].map((taken) =>
      choice(
        [
          [1, 7],
          [0, 7],
        ],
        taken,
      ),
    );
    expect(conditionalLogit(together(pairs), 1e-6)[1]).toBeCloseTo(0, 8);
  });

  test('shrinks to nothing under a heavy penalty, and stays finite where the choice is always the same', () => {
    const pairs = Array.from({ length: 20 }, () => choice([[3], [0], [1]], 0));
    expect(Math.abs(conditionalLogit(together(pairs), 1e6)[0])).toBeLessThan(1e-4);
    const weight = conditionalLogit(together(pairs), 0.5)[0];
    expect(weight).toBeGreaterThan(0.5);
    expect(weight).toBeLessThan(10);
  });

  test('counts several taken together as one choice', () => {
    const both = [choice([[1], [0], [0]], 0, 1), choice([[1], [0], [0]], 0)];
    const apart = [...both, choice([[1], [0], [0]], 0, 1), choice([[1], [0], [0]], 0)];
    expect(conditionalLogit(together(both), 0)[0]).toBeCloseTo(conditionalLogit(together(apart), 0)[0], 8);
    // Taken 3/4 of the time: 3/4 = e^w / (e^w + 2).
    expect(conditionalLogit(together(both), 0)[0]).toBeCloseTo(Math.log(6), 8);
  });

  test('finds the weights by which choices were made', () => {
    const random = seededRandom(1),
      truth = [2, -1];
    const choices = Array.from({ length: 1000 }, () => {
      const rows = Array.from({ length: 5 }, () => [3 * random(), 3 * random()]);
      const parts = rows.map(([x, y]) => Math.exp(truth[0] * x + truth[1] * y));
      let left = random() * parts.reduce((sum, part) => sum + part, 0);
      const taken = parts.findIndex((part) => (left -= part) < 0);
      return choice(rows, taken);
    });
    const weights = conditionalLogit(together(choices), 0);
    expect(Math.abs(weights[0] - 2)).toBeLessThan(0.2);
    expect(Math.abs(weights[1] + 1)).toBeLessThan(0.2);
  });

  test('of a draw of the alternatives is that of all, where each drawn one stands for those like it', () => {
    const all = [choice([[1], [0], [0], [0], [2]], 0), choice([[1], [0], [0], [0], [2]], 4), choice([[0.5], [2]], 0)];
    const drawn = [choice([[1], [0], [2]], 0), choice([[1], [0], [2]], 2), choice([[0.5], [2]], 0)];
    const weight = conditionalLogit(together(drawn, [1, 3, 1, 1, 3, 1, 1, 1]), 0.1)[0];
    expect(weight).toBeCloseTo(conditionalLogit(together(all), 0.1)[0], 8);
    expect(weight).not.toBeCloseTo(conditionalLogit(together(drawn), 0.1)[0], 3);
  });
});
