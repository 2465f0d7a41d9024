/** Suggested so many times as often as people are on average when everybody is asked, somebody counts half to the next. */
export const OFTEN = 60;

/**
 * The part 0 … 1 of their value that people keep after so many showings in a batch of k suggestions to each: 1 / (1 + shown / (60 k)).
 * `shown` is read each time, so that it may grow meanwhile.
 */
export const levelled =
  (shown: ArrayLike<number>, k: number): ((person: number) => number) =>
  (person) =>
    1 / (1 + shown[person] / (OFTEN * k));

/** Gini coefficient of how often each is recommended: 0 = all alike, towards 1 = all on one. NaN where nothing is. */
export function gini(counts: ArrayLike<number>): number {
  const sorted = Float64Array.from(counts).sort();
  const total = sorted.reduce((sum, count) => sum + count, 0);
  let weighted = 0;
  for (let i = 0; i < sorted.length; i++) weighted += (2 * (i + 1) - sorted.length - 1) * sorted[i];
  return weighted / (sorted.length * total);
}
