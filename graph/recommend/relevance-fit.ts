import { quiet, type Run } from '../arrays/run.ts';
import { type Random, seededRandom } from '../arrays/seeded-random.ts';
import { type Examples, type LogisticModel, logisticRegression, logitOf, probability } from './logistic-regression.ts';
import { type Past, pastOf } from './past.ts';
import { isScaled, type PastFeatures, pastFeatureNames, pastFeatures } from './past-features.ts';
import { plainModel } from './plain-model.ts';
import { type PreparedPast, preparePast } from './prepare-past.ts';

export interface FitOptions {
  /** Ridge on standardized features. */
  ridge?: number;
  seed?: number;
}

/** Two stretches inside the past: what is known at the end of the first, and who met in the second (shares of all contacts). */
const WINDOWS: readonly (readonly [known: number, until: number])[] = [
  [0.6875, 0.875],
  [0.8125, 1],
];
/** Where contacts have no time, this share of ties is held out by lot. */
const HELD_OUT = 0.2;
/** Examples per window at most; who has no contact in common with ego is drawn ten times less often, and counts for as many. */
const MOST_EXAMPLES = 100_000,
  RARELY = 0.1;
/** With fewer ties formed, weights would be those of chance. */
const LEAST_FORMED = 30;

/** A relevance learned from an organization's own past. */
export interface LearnedRelevance {
  model: LogisticModel;
  /** How many new ties, among how many pairs looked at, it was learned from. */
  formed: number;
  examples: number;
}

/**
 * Learns how likely a tie is to form from the past itself: of two stretches of time, the features at their beginning and the ties that
 * formed until their end, over pairs of people both known by then (science.md, section 4). undefined where fewer than 30 formed. Seeded.
 */
export function fitRelevance(
  past: Past,
  { ridge = 50, seed = 1 }: FitOptions = {},
  run: Run = quiet,
): LearnedRelevance | undefined {
  const random = seededRandom(seed);
  const windows = windowsOf(past, random);
  const drawn = windows.map(({ before, formed }, at) => {
    run.progress(at, windows.length + 1);
    return examplesOf(before, formed, random, run);
  });
  const examples = joined(drawn);
  const formed = examples.outcome.reduce((sum, is) => sum + is, 0);
  if (formed < LEAST_FORMED) return undefined;
  const model = logisticRegression(examples, ridge, { signal: run.signal, progress() {} });
  return { model, formed, examples: examples.outcome.length };
}

/**
 * Towards whom and from whom: `relevance` of a person for the loaded ego, in (0, 1), its logit, the features as they are, and what each
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
export function learnedRelevances({ model }: LearnedRelevance, prepared: PreparedPast): LearnedRelevances {
  const features = pastFeatures(prepared),
    row = new Float64Array(pastFeatureNames.length);
  const { intercept, weights, usual } = plainModel(model);
  const logit = (person: number) => {
    readScaled(features, person, row);
    return logitOf(model, row);
  };
  return {
    intercept,
    load: features.load,
    relevance: (person) => probability(logit(person)),
    logit,
    values(person) {
      const values = new Float64Array(row.length);
      features.read(person, values);
      return values;
    },
    contributions(person) {
      readScaled(features, person, row);
      return weights.map((weight, x) => weight * (row[x] - usual[x]));
    },
  };
}

/** Features as the model takes them: amounts by their logarithm. */
function readScaled(features: PastFeatures, person: number, row: Float64Array) {
  features.read(person, row);
  for (let x = 0; x < row.length; x++) if (isScaled[x]) row[x] = Math.log1p(Math.max(0, row[x]));
}

interface Window {
  before: Past;
  /** By ego: whom they met for the first time. */
  formed: Map<number, Set<number>>;
}

function windowsOf(past: Past, random: Random): Window[] {
  const { source, target, time } = past.contacts,
    count = time.length;
  if (count === 0) return [];
  if (time[0] === time[count - 1]) return [heldOut(past, random)];
  return WINDOWS.map(([known, until]) => {
    const moment = (share: number) => {
      let at = Math.min(count, Math.max(1, Math.floor(share * count)));
      while (at < count && time[at] === time[at - 1]) at++;
      return at;
    };
    const from = moment(known),
      to = moment(until);
    const before = pastOf(past, (k) => k < from);
    return { before, formed: newTies(before, source.subarray(from, to), target.subarray(from, to)) };
  });
}

function heldOut(past: Past, random: Random): Window {
  const { source, target } = past.contacts;
  const isKept = Uint8Array.from(source, () => (random() < HELD_OUT ? 0 : 1));
  const before = pastOf(past, (k) => isKept[k] === 1);
  const later = Int32Array.from(source.keys()).filter((k) => !isKept[k]);
  return {
    before,
    formed: newTies(
      before,
      later.map((k) => source[k]),
      later.map((k) => target[k]),
    ),
  };
}

/** Ties between people both known before who were not tied; for who turns to the other, or where there are no directions for both. */
function newTies({ snapshot, directed }: Past, source: Int32Array, target: Int32Array): Window['formed'] {
  const { offsets, neighbors } = snapshot;
  const isKnown = (i: number) => offsets[i + 1] > offsets[i];
  const formed: Window['formed'] = new Map();
  const add = (i: number, j: number) => {
    const found = formed.get(i);
    if (found) found.add(j);
    else formed.set(i, new Set([j]));
  };
  for (let k = 0; k < source.length; k++) {
    const i = source[k],
      j = target[k];
    if (i === j || !isKnown(i) || !isKnown(j) || neighbors.subarray(offsets[i], offsets[i + 1]).includes(j)) continue;
    add(i, j);
    if (!directed) add(j, i);
  }
  return formed;
}

/** What came and a draw of what did not, for people who met somebody. */
function examplesOf(before: Past, formed: Window['formed'], random: Random, run: Run): Examples {
  const { n, offsets, neighbors } = before.snapshot;
  const width = pastFeatureNames.length,
    row = new Float64Array(width);
  const features = pastFeatures(preparePast(before, run));
  const egos = [...formed.keys()].sort((i, j) => i - j);
  const values: number[] = [],
    outcome: number[] = [],
    times: number[] = [];
  const known = Int32Array.from({ length: n }, (_, i) => i).filter((i) => offsets[i + 1] > offsets[i]);
  // About how many would be drawn in all, were everybody near looked at.
  const near = egos.reduce((sum, ego) => {
    let steps = 0;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) steps += offsets[neighbors[t] + 1] - offsets[neighbors[t]];
    return sum + Math.min(known.length, steps);
  }, 0);
  const often = Math.min(1, MOST_EXAMPLES / Math.max(1, near + RARELY * egos.length * known.length));
  const isTied = new Int32Array(n).fill(-1);
  for (const [at, ego] of egos.entries()) {
    if (at % 64 === 0) run.signal.throwIfAborted();
    features.load(ego);
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) isTied[neighbors[t]] = ego;
    const met = formed.get(ego)!;
    for (const j of known) {
      if (j === ego || isTied[j] === ego) continue;
      const came = met.has(j);
      const chance = came ? 1 : often * (features.isNear(j) ? 1 : RARELY);
      if (chance < 1 && random() >= chance) continue;
      readScaled(features, j, row);
      for (const value of row) values.push(value);
      outcome.push(came ? 1 : 0);
      times.push(1 / chance);
    }
  }
  return { width, values: Float64Array.from(values), outcome: Uint8Array.from(outcome), times: Float64Array.from(times) };
}

function joined(all: Examples[]): Examples {
  const width = pastFeatureNames.length,
    count = all.reduce((sum, { outcome }) => sum + outcome.length, 0);
  const examples = {
    width,
    values: new Float64Array(count * width),
    outcome: new Uint8Array(count),
    times: new Float64Array(count),
  };
  let at = 0;
  for (const { values, outcome, times } of all) {
    examples.values.set(values, at * width);
    examples.outcome.set(outcome, at);
    examples.times.set(times, at);
    at += outcome.length;
  }
  return examples;
}
