import type { Examples } from './logistic-regression.ts';
import { isAmount } from './past-features.ts';

/** Of the values of a feature that are there, this share is below its scale. */
const BELOW = 0.1;

/**
 * How much of each feature is little, by the order of the features: amounts count by ln(1 + value / scale), so that one with large
 * values differs as much among small ones as one with small values. 0: is no amount, and is taken as it is. O(values log values).
 */
export function scalesOf({ width, values, outcome }: Examples): Float64Array {
  return Float64Array.from({ length: width }, (_, x) => {
    if (!isAmount[x]) return 0;
    const there = Float64Array.from(outcome.keys(), (e) => values[e * width + x])
      .filter((value) => value > 0)
      .sort();
    return there.length > 0 ? there[Math.floor(BELOW * there.length)] : 1;
  });
}

/** Features as a model takes them, in place, in one row or several: nothing of an amount is as good as less than nothing. */
export function scale(values: Float64Array, scales: Float64Array): Float64Array {
  const width = scales.length;
  for (let at = 0; at < values.length; at++) {
    const amount = scales[at % width];
    if (amount > 0) values[at] = Math.log1p(Math.max(0, values[at]) / amount);
  }
  return values;
}
