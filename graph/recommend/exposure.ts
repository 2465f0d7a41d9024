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
