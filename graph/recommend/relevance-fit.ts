import { quiet, type Run } from '../arrays/run.ts';
import { seededRandom } from '../arrays/seeded-random.ts';
import { conditionalLogit } from './conditional-logit.ts';
import { groupOf } from './feature-groups.ts';
import { scale, scalesOf } from './feature-scales.ts';
import { type Examples, type LogisticModel, logisticRegression, logitOf, moments, probability } from './logistic-regression.ts';
import { hasTimes, type Past } from './past.ts';
import { type EgoExamples, examplesOf, joined } from './past-examples.ts';
import { measuredNames, pastFeatureNames, pastFeatures } from './past-features.ts';
import { formedIn, windowsOf } from './past-windows.ts';
import { plainModel } from './plain-model.ts';
import type { PreparedPast } from './prepare-past.ts';

export interface FitOptions {
  /** Ridge on standardized features. */
  ridge?: number;
  seed?: number;
}

/** About how many examples in all: more where so many ties formed that each would stand beside few that did not, but no more than fit. */
const EXAMPLES = 250_000,
  TO_EACH = 20,
  MOST_EXAMPLES = 500_000;
/** On what makes probabilities of scores. */
const CALIBRATION_RIDGE = 1;
/** With fewer ties formed, weights would be those of chance. */
const LEAST_FORMED = 30;

/** A relevance learned from an organization's own past. */
export interface LearnedRelevance {
  model: LogisticModel;
  /** Of each feature the amount that is little (`scalesOf`). */
  scales: Float64Array;
  /** How many new ties (`formedIn`), among how many pairs looked at, it was learned from. */
  formed: number;
  examples: number;
}

/** What tells of ego alone is the same for all of an ego's candidates; all else tells the candidates apart. */
const ofEgo = Int32Array.from(pastFeatureNames.keys()).filter((x) => groupOf[pastFeatureNames[x]] === 'own'),
  ofPair = Int32Array.from(pastFeatureNames.keys()).filter((x) => groupOf[pastFeatureNames[x]] !== 'own');

/**
 * Learns how likely a tie is to form while the contacts become a quarter more, from the past itself: of stretches of time inside it, the
 * features at their beginning and the ties that formed until their end, between people known by then (science.md, section 4). In which
 * order an ego's candidates come is learned from egos who met somebody, by a conditional logit; how likely that makes them, from
 * everybody known in the last stretch, whether they met somebody or not, by a logistic regression on that order and on what ego is like.
 * Both together are one logistic model. undefined where fewer than 30 ties formed, or their order tells nothing. Seeded.
 */
export function fitRelevance(
  past: Past,
  { ridge = 50, seed = 1 }: FitOptions = {},
  run: Run = quiet,
): LearnedRelevance | undefined {
  const random = seededRandom(seed);
  const windows = windowsOf(past, random);
  const formed = formedIn(windows);
  if (formed < LEAST_FORMED) return undefined;
  const most = Math.min(MOST_EXAMPLES, Math.max(EXAMPLES, TO_EACH * formed));
  const drawn = windows.map((window, at) => {
    const progress = (done: number, total: number) => run.progress(at + done / total, windows.length + 1);
    return examplesOf(window, most / windows.length, random, { signal: run.signal, progress });
  });
  const examples = joined(drawn),
    scales = scalesOf(examples, { products: !hasTimes(past.contacts) });
  scale(examples.values, scales);
  const { means, deviations } = moments(examples);
  const weights = orderOf(examples, { means, deviations }, ridge, run);
  // The last window's are the last of all, and scaled with them.
  const latest = drawn.at(-1)!,
    values = examples.values.subarray(examples.values.length - latest.values.length);
  const model = calibrated({ intercept: 0, weights, means, deviations }, { ...latest, values }, run);
  return model && { model, scales, formed, examples: examples.outcome.length };
}

/** The weights by which those who came are first among the candidates of their egos; 0 for what tells of ego alone. */
function orderOf(
  { width, values, outcome, times, begins }: EgoExamples,
  { means, deviations }: Pick<LogisticModel, 'means' | 'deviations'>,
  ridge: number,
  { signal }: Pick<Run, 'signal'>,
): Float64Array {
  const standardized = new Float64Array(outcome.length * ofPair.length);
  for (let e = 0, at = 0; e < outcome.length; e++)
    for (const x of ofPair) standardized[at++] = (values[e * width + x] - means[x]) / deviations[x];
  const choices = { width: ofPair.length, values: standardized, begins, taken: outcome, times };
  const ofOrder = conditionalLogit({ ...choices, worth: new Float64Array(begins.length - 1).fill(1) }, ridge, { signal });
  const weights = new Float64Array(width);
  for (const [at, x] of ofPair.entries()) weights[x] = ofOrder[at];
  return weights;
}

/** The same order as probabilities: a logistic regression on the score of a model and on what ego is like. undefined where the order is none. */
function calibrated(order: LogisticModel, { width, values, outcome, times }: Examples, { signal }: Pick<Run, 'signal'>) {
  const size = 1 + ofEgo.length;
  const scored = new Float64Array(outcome.length * size);
  for (let e = 0; e < outcome.length; e++) {
    scored[e * size] = logitOf(order, values.subarray(e * width, (e + 1) * width));
    for (const [at, x] of ofEgo.entries()) scored[e * size + 1 + at] = values[e * width + x];
  }
  const fitted = logisticRegression({ width: size, values: scored, outcome, times }, CALIBRATION_RIDGE, {
    signal,
    progress() {},
  });
  const slope = fitted.weights[0] / fitted.deviations[0];
  if (!(slope > 0)) return undefined;
  const model = { ...order, weights: order.weights.map((weight) => slope * weight), means: order.means.slice() };
  for (const [at, x] of ofEgo.entries()) {
    model.weights[x] = (fitted.weights[1 + at] / fitted.deviations[1 + at]) * order.deviations[x];
    model.means[x] = fitted.means[1 + at];
  }
  return { ...model, intercept: fitted.intercept - slope * fitted.means[0] };
}

/**
 * Towards whom and from whom: `relevance` of a person for the loaded ego, in (0, 1), its logit, the features as they are, products of them as they are scaled, and what each
 * of them adds to the logit beyond the intercept (`plainModel`).
 */
export interface LearnedRelevances {
  readonly intercept: number;
  load(ego: number): void;
  relevance(person: number): number;
  logit(person: number): number;
  values(person: number): Float64Array;
  contributions(person: number): Float64Array;
}

/** A learned relevance at work on what is known now. */
export function learnedRelevances({ model, scales }: LearnedRelevance, prepared: PreparedPast): LearnedRelevances {
  const features = pastFeatures(prepared),
    row = new Float64Array(pastFeatureNames.length);
  const { intercept, weights, usual } = plainModel(model);
  const logit = (person: number) => {
    features.read(person, row);
    return logitOf(model, scale(row, scales));
  };
  return {
    intercept,
    load: features.load,
    relevance: (person) => probability(logit(person)),
    logit,
    values(person) {
      const values = new Float64Array(row.length);
      features.read(person, values);
      const scaled = scale(values.slice(), scales);
      return values.map((value, x) => (x < measuredNames.length ? value : scaled[x]));
    },
    contributions(person) {
      features.read(person, row);
      scale(row, scales);
      return weights.map((weight, x) => weight * (row[x] - usual[x]));
    },
  };
}
