import { quiet, type Run } from '../arrays/run.ts';
import { solveSymmetric } from '../similarity/dense.ts';

/** Examples row by row: `width` values each, what came (0 or 1), and how many cases each stands for. */
export interface Examples {
  width: number;
  values: Float64Array;
  outcome: Uint8Array;
  times: Float64Array;
}

/** logit = intercept + Σ weight · (value − mean) / deviation; what does not vary has weight 0. */
export interface LogisticModel {
  intercept: number;
  weights: Float64Array;
  means: Float64Array;
  deviations: Float64Array;
}

/** Newton's steps at most; they end earlier when nothing moves. */
const STEPS = 25;

/**
 * Logistic regression with a ridge penalty ½ ridge Σ weight² on standardized values (le Cessie & van Houwelingen 1992), by iteratively
 * reweighted least squares. The intercept is free, so that the mean probability is that of the examples. O(steps · examples · width²).
 */
export function logisticRegression(examples: Examples, ridge: number, { signal, progress }: Run = quiet): LogisticModel {
  const { width, outcome, times } = examples,
    count = outcome.length,
    size = width + 1;
  const { means, deviations } = moments(examples);
  const z = standardized(examples, means, deviations);
  const beta = new Float64Array(size), // the intercept comes last
    hessian = new Float64Array(size * size),
    gradient = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    signal.throwIfAborted();
    progress(step, STEPS);
    hessian.fill(0);
    gradient.fill(0);
    for (let e = 0; e < count; e++) {
      const at = e * size;
      let logit = 0;
      for (let x = 0; x < size; x++) logit += beta[x] * z[at + x];
      const p = probability(logit),
        error = times[e] * (outcome[e] - p),
        curvature = times[e] * Math.max(1e-9, p * (1 - p));
      for (let x = 0; x < size; x++) {
        gradient[x] += error * z[at + x];
        const scaled = curvature * z[at + x];
        if (scaled !== 0) for (let y = 0; y <= x; y++) hessian[x * size + y] += scaled * z[at + y];
      }
    }
    for (let x = 0; x < width; x++) {
      gradient[x] -= ridge * beta[x];
      hessian[x * size + x] += ridge;
    }
    hessian[size * size - 1] += 1e-9;
    solveSymmetric(hessian, gradient, size);
    let moved = 0;
    for (let x = 0; x < size; x++) {
      beta[x] += gradient[x];
      moved = Math.max(moved, Math.abs(gradient[x]));
    }
    if (moved < 1e-7) break;
  }
  return { intercept: beta[width], weights: beta.slice(0, width), means, deviations };
}

export const probability = (logit: number) => 1 / (1 + Math.exp(-logit));

export function logitOf({ intercept, weights, means, deviations }: LogisticModel, row: ArrayLike<number>): number {
  let logit = intercept;
  for (let x = 0; x < weights.length; x++) logit += weights[x] * ((row[x] - means[x]) / deviations[x]);
  return logit;
}

/** Mean and standard deviation of each value over all cases; 1 for what never varies. */
export function moments({ width, values, times }: Examples) {
  const means = new Float64Array(width),
    deviations = new Float64Array(width);
  let all = 0;
  for (let e = 0; e < times.length; e++) {
    all += times[e];
    for (let x = 0; x < width; x++) means[x] += times[e] * values[e * width + x];
  }
  for (let x = 0; x < width; x++) means[x] /= all;
  for (let e = 0; e < times.length; e++)
    for (let x = 0; x < width; x++) deviations[x] += times[e] * (values[e * width + x] - means[x]) ** 2;
  // What never varies tells nothing: divided by one it stays zero.
  for (let x = 0; x < width; x++) deviations[x] = Math.sqrt(deviations[x] / all) || 1;
  return { means, deviations };
}

/** One more column than values: the intercept's. */
function standardized({ width, values, outcome }: Examples, means: Float64Array, deviations: Float64Array): Float64Array {
  const size = width + 1;
  const z = new Float64Array(outcome.length * size).fill(1);
  for (let e = 0; e < outcome.length; e++)
    for (let x = 0; x < width; x++) z[e * size + x] = (values[e * width + x] - means[x]) / deviations[x];
  return z;
}
