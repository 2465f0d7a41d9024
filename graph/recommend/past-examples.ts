import { quiet, type Run } from '../arrays/run.ts';
import type { Random } from '../arrays/seeded-random.ts';
import type { Examples } from './logistic-regression.ts';
import { pastFeatureNames, pastFeatures } from './past-features.ts';
import type { PastWindow } from './past-windows.ts';
import { preparePast } from './prepare-past.ts';

/** Examples ego by ego. */
export interface EgoExamples extends Examples {
  /** Where those of each ego begin, and where the last ones end. */
  begins: Int32Array;
}

/** Who has no contact in common with ego is drawn ten times less often, those of an ego who met nobody four times; they count for as many. */
const RARELY = 0.1,
  QUIETLY = 0.25;

/**
 * What came in a window and a draw of what did not, about `most` in all, for everybody known at its beginning, with the features as they
 * are. Seeded by `random`. O(egos · three-step walks).
 */
export function examplesOf({ before, formed }: PastWindow, most: number, random: Random, run: Run = quiet): EgoExamples {
  const { n, offsets, neighbors } = before.snapshot;
  const width = pastFeatureNames.length,
    row = new Float64Array(width);
  const features = pastFeatures(preparePast(before, run));
  const known = Int32Array.from({ length: n }, (_, i) => i).filter((i) => offsets[i + 1] > offsets[i]);
  const rateOf = (ego: number) => (formed.has(ego) ? 1 : QUIETLY);
  // About how many would be drawn in all, were everybody near looked at.
  const near = known.reduce((sum, ego) => {
    let steps = 0;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) steps += offsets[neighbors[t] + 1] - offsets[neighbors[t]];
    return sum + rateOf(ego) * (Math.min(known.length, steps) + RARELY * known.length);
  }, 0);
  const often = Math.min(1, most / Math.max(1, near));
  let values = new Float64Array(1024 * width);
  const outcome: number[] = [],
    times: number[] = [],
    begins = [0];
  const isTied = new Int32Array(n).fill(-1);
  for (const [at, ego] of known.entries()) {
    if (at % 64 === 0) run.signal.throwIfAborted();
    run.progress(at, known.length);
    features.load(ego);
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) isTied[neighbors[t]] = ego;
    const met = formed.get(ego),
      rate = often * rateOf(ego);
    for (const j of known) {
      if (j === ego || isTied[j] === ego) continue;
      const came = met?.has(j) ?? false;
      const chance = came ? 1 : rate * (features.isNear(j) ? 1 : RARELY);
      if (chance < 1 && random() >= chance) continue;
      features.read(j, row);
      if ((outcome.length + 1) * width > values.length) values = longer(values);
      values.set(row, outcome.length * width);
      outcome.push(came ? 1 : 0);
      times.push(1 / chance);
    }
    begins.push(outcome.length);
  }
  return {
    width,
    values: values.subarray(0, outcome.length * width),
    outcome: Uint8Array.from(outcome),
    times: Float64Array.from(times),
    begins: Int32Array.from(begins),
  };
}

/** Those of several windows, one after the other. */
export function joined(all: readonly EgoExamples[]): EgoExamples {
  const width = all[0].width,
    count = all.reduce((sum, { outcome }) => sum + outcome.length, 0);
  const values = new Float64Array(count * width),
    outcome = new Uint8Array(count),
    times = new Float64Array(count),
    begins = [0];
  let at = 0;
  for (const one of all) {
    values.set(one.values, at * width);
    outcome.set(one.outcome, at);
    times.set(one.times, at);
    for (const begin of one.begins.subarray(1)) begins.push(at + begin);
    at += one.outcome.length;
  }
  return { width, values, outcome, times, begins: Int32Array.from(begins) };
}

function longer(values: Float64Array): Float64Array<ArrayBuffer> {
  const made = new Float64Array(2 * values.length);
  made.set(values);
  return made;
}
