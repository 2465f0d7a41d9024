import { quiet, type Run } from '../arrays/run.ts';
import { solveSymmetric } from '../similarity/dense.ts';

/** Choices among alternatives, which stand one after the other, row by row: `width` values each. */
export interface Choices {
  width: number;
  values: Float64Array;
  /** Where the alternatives of each choice begin, and where the last ones end. */
  begins: Int32Array;
  /** Uint8Array: 1 = was taken. */
  taken: Uint8Array;
  /** How many alternatives each stands for, where they are a draw of all. */
  times: Float64Array;
  /** How much each one taken counts, by choice. */
  worth: Float64Array;
}

/** Newton's steps at most; they end earlier when nothing moves. */
const STEPS = 50;

/**
 * Weights of a conditional logit (McFadden 1974): P(alternative) ∝ times · exp(Σ weight · value), each one taken against all alternatives of
 * its choice. Of drawn alternatives, those that each stands for make up for the draw. Ridge penalty ½ ridge Σ weight². Newton's way, each
 * step halved until it is no step down: the likelihood is concave, but far from its top a whole step leads astray.
 * O(steps · alternatives · width²).
 */
export function conditionalLogit(choices: Choices, ridge: number, { signal }: Pick<Run, 'signal'> = quiet): Float64Array {
  const { width } = choices;
  let weights = new Float64Array(width),
    best = logLikelihood(choices, weights, ridge, signal);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = slopes(choices, weights, ridge, signal);
    solveSymmetric(hessian, gradient, width);
    let share = 1,
      next = weights,
      value = Number.NEGATIVE_INFINITY;
    for (; share > 1e-6 && value < best; share /= 2) {
      next = weights.map((weight, x) => weight + share * gradient[x]);
      value = logLikelihood(choices, next, ridge, signal);
    }
    if (value < best) break;
    const moved = next.reduce((most, weight, x) => Math.max(most, Math.abs(weight - weights[x])), 0);
    weights = next;
    best = value;
    if (moved < 1e-9) break;
  }
  return weights;
}

function logLikelihood(choices: Choices, weights: Float64Array, ridge: number, signal: Run['signal']): number {
  const { width, values, begins, taken, worth } = choices;
  const chance = new Float64Array(mostAlternatives(begins));
  let sum = (-ridge / 2) * weights.reduce((squares, weight) => squares + weight ** 2, 0);
  for (let c = 0; c + 1 < begins.length; c++) {
    if (c % 64 === 0) signal.throwIfAborted();
    const total = softmax(choices, c, weights, chance);
    for (let a = begins[c]; a < begins[c + 1]; a++) if (taken[a]) sum += worth[c] * (utility(weights, values, a * width) - total);
  }
  return sum;
}

/** Gradient and lower half of the negative Hessian of the log-likelihood. */
function slopes(choices: Choices, weights: Float64Array, ridge: number, signal: Run['signal']) {
  const { width, values, begins, taken, worth } = choices;
  const gradient = weights.map((weight) => -ridge * weight),
    hessian = new Float64Array(width * width),
    mean = new Float64Array(width),
    chance = new Float64Array(mostAlternatives(begins));
  for (let x = 0; x < width; x++) hessian[x * width + x] = ridge;
  for (let c = 0; c + 1 < begins.length; c++) {
    if (c % 16 === 0) signal.throwIfAborted();
    const begin = begins[c],
      end = begins[c + 1];
    let many = 0;
    for (let a = begin; a < end; a++) many += taken[a];
    if (many === 0) continue;
    softmax(choices, c, weights, chance);
    const counts = many * worth[c];
    mean.fill(0);
    for (let a = begin; a < end; a++) {
      const at = a * width,
        p = chance[a - begin],
        ahead = worth[c] * taken[a] - counts * p;
      for (let x = 0; x < width; x++) {
        const value = values[at + x];
        mean[x] += p * value;
        gradient[x] += ahead * value;
        const share = counts * p * value;
        if (share !== 0) for (let y = 0; y <= x; y++) hessian[x * width + y] += share * values[at + y];
      }
    }
    for (let x = 0; x < width; x++) for (let y = 0; y <= x; y++) hessian[x * width + y] -= counts * mean[x] * mean[y];
  }
  return { gradient, hessian };
}

/** Σ weight · value of the row that begins at `at`. */
export function utility(weights: Float64Array, values: ArrayLike<number>, at = 0): number {
  let sum = 0;
  for (let x = 0; x < weights.length; x++) sum += weights[x] * values[at + x];
  return sum;
}

/** Writes the chance of each alternative of a choice; returns the logarithm of what they were divided by. */
function softmax({ width, values, begins, times }: Choices, c: number, weights: Float64Array, chance: Float64Array): number {
  const begin = begins[c],
    count = begins[c + 1] - begin;
  let most = Number.NEGATIVE_INFINITY,
    sum = 0;
  for (let a = 0; a < count; a++) {
    chance[a] = utility(weights, values, (begin + a) * width);
    most = Math.max(most, chance[a]);
  }
  for (let a = 0; a < count; a++) sum += chance[a] = times[begin + a] * Math.exp(chance[a] - most);
  for (let a = 0; a < count; a++) chance[a] /= sum;
  return most + Math.log(sum);
}

function mostAlternatives(begins: Int32Array): number {
  let most = 0;
  for (let c = 0; c + 1 < begins.length; c++) most = Math.max(most, begins[c + 1] - begins[c]);
  return most;
}
