import { solveSymmetric } from '../similarity/dense.ts';

/** One choice: rows of values, one for each alternative, and which of them were taken. */
export interface Choices {
  rows: Float64Array[];
  taken: number[];
}

/** Newton's steps at most; they end earlier when nothing moves. */
const STEPS = 50;

/**
 * Weights of a conditional logit (McFadden 1974): P(alternative) ∝ exp(Σ weight · value); where several were taken, each of them counts its
 * share of one choice. Ridge penalty ½ ridge Σ weight². Newton's way, each step halved until it is no step down: the likelihood is concave,
 * but far from its top a whole step leads astray. O(steps · alternatives · width²).
 */
export function conditionalLogit(choices: readonly Choices[], width: number, ridge: number): Float64Array {
  let weights = new Float64Array(width),
    best = logLikelihood(choices, weights, ridge);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = slopes(choices, weights, ridge);
    solveSymmetric(hessian, gradient, width);
    let share = 1,
      next = weights,
      value = Number.NEGATIVE_INFINITY;
    for (; share > 1e-6 && value < best; share /= 2) {
      next = weights.map((weight, x) => weight + share * gradient[x]);
      value = logLikelihood(choices, next, ridge);
    }
    if (value < best) break;
    const moved = next.reduce((most, weight, x) => Math.max(most, Math.abs(weight - weights[x])), 0);
    weights = next;
    best = value;
    if (moved < 1e-9) break;
  }
  return weights;
}

function logLikelihood(choices: readonly Choices[], weights: Float64Array, ridge: number): number {
  let sum = (-ridge / 2) * weights.reduce((squares, weight) => squares + weight ** 2, 0);
  for (const { rows, taken } of choices) {
    const chances = softmax(rows.map((row) => utility(weights, row)));
    for (const a of taken) sum += Math.log(chances[a]) / taken.length;
  }
  return sum;
}

/** Gradient and negative Hessian of the log-likelihood. */
function slopes(choices: readonly Choices[], weights: Float64Array, ridge: number) {
  const width = weights.length;
  const gradient = Float64Array.from(weights, (weight) => -ridge * weight),
    hessian = new Float64Array(width * width);
  for (let x = 0; x < width; x++) hessian[x * width + x] = ridge;
  for (const { rows, taken } of choices) {
    const chances = softmax(rows.map((row) => utility(weights, row)));
    const mean = new Float64Array(width);
    for (const [a, row] of rows.entries()) for (let x = 0; x < width; x++) mean[x] += chances[a] * row[x];
    for (const a of taken) for (let x = 0; x < width; x++) gradient[x] += (rows[a][x] - mean[x]) / taken.length;
    for (const [a, row] of rows.entries())
      for (let x = 0; x < width; x++)
        for (let y = 0; y <= x; y++) hessian[x * width + y] += chances[a] * (row[x] - mean[x]) * (row[y] - mean[y]);
  }
  return { gradient, hessian };
}

export function utility(weights: ArrayLike<number>, row: ArrayLike<number>): number {
  let sum = 0;
  for (let x = 0; x < weights.length; x++) sum += weights[x] * row[x];
  return sum;
}

function softmax(utilities: number[]): number[] {
  const most = Math.max(...utilities);
  const parts = utilities.map((each) => Math.exp(each - most));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}
