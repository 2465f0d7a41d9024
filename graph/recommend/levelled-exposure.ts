import { gini } from './exposure.ts';

/** How often each is suggested while lists are made one after the other, and what that leaves of their worth to those who come later. */
export interface LevelledExposure {
  /** 0 … 1 */
  worth(person: number): number;
  /** A list was made, and this is what would usually have been suggested in its place. */
  show(people: Int32Array, usual: Int32Array): void;
}

/** Suggested so many times as often as people are on average, somebody counts half: at first, at the most and at the least. */
const OFTEN = 20,
  MOST = 100,
  LEAST = 0.5;
/** After each of so many parts of all lists it is made stricter or laxer, so much; a little more even than is asked, for what the rest brings. */
const PARTS = 40,
  STRICTER = 1.5,
  LAXER = 1.5,
  MORE_EVEN = 1.02;

/**
 * Levels exposure as little as it takes: who has been suggested often is worth the less to others, the more so the more unevenly people are
 * suggested than they usually would be (Gini coefficient over `known`), and the less where they are not. O(known log known) a part.
 */
export function levelledExposure(n: number, known: Int32Array, k: number): LevelledExposure {
  const shown = new Float64Array(n),
    usually = new Float64Array(n);
  const unevenness = (counts: Float64Array) => gini(Float64Array.from(known, (i) => counts[i]));
  const part = Math.ceil(known.length / PARTS);
  let often = OFTEN,
    lists = 0;
  return {
    worth: (person) => 1 / (1 + shown[person] / (often * k)),
    show(people, usual) {
      for (const j of people) shown[j]++;
      for (const j of usual) usually[j]++;
      if (++lists % part > 0) return;
      const isUneven = 1 - unevenness(shown) < MORE_EVEN * (1 - unevenness(usually));
      often = isUneven ? Math.max(LEAST, often / STRICTER) : Math.min(MOST, often * LAXER);
    },
  };
}
