import { quiet, type Run } from '../arrays/run.ts';
import type { SourceRange } from '../measures/options.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What a common contact z adds to how alike two people are, by its degree: > 0, and no more for a greater degree. */
export type MiddleWeight = (degree: number) => number;

/** 1 / ln k (Adamic & Adar 2003), 1 / k (resource allocation, Zhou, Lü & Zhang 2009) and 1 (common contacts). */
export const middleWeights = {
  adamicAdar: (degree: number) => 1 / Math.log(degree),
  resourceAllocation: (degree: number) => 1 / degree,
  commonContacts: () => 1,
} as const satisfies Record<string, MiddleWeight>;

export interface TopSimilarOptions extends SourceRange {
  k?: number;
  weight?: keyof typeof middleWeights;
}

/** Of each ego of the range, k places from (ego − from) · k on: the greatest score first, of equals the lower index; −1 and 0 where there are fewer. */
export interface TopSimilar {
  people: Int32Array;
  scores: Float64Array;
}

/** Egos between two looks at the signal. */
const LOOK = 256;
/**
 * The k people most alike to each ego among those they are not tied to, Σ_z weight(k_z) over common contacts z: for everybody at once,
 * sparse, never n × n. O(Σ k_z over contacts of the egos). Leaving out candidates by bounds on what busy contacts can add (max-score,
 * Turtle & Flood 1995) was measured and does not pay on organizations: it costs a second look at everybody met.
 */
export function topSimilar(
  { n, offsets, neighbors }: Snapshot,
  { k = 10, weight = 'adamicAdar', from = 0, to = n }: TopSimilarOptions = {},
  { signal, progress }: Run = quiet,
): TopSimilar {
  const people = new Int32Array((to - from) * k).fill(-1),
    scores = new Float64Array((to - from) * k);
  const degreeOf = (i: number) => offsets[i + 1] - offsets[i];
  // Somebody of one tie is a common contact of nobody.
  const worth = Float64Array.from({ length: n }, (_, i) => (degreeOf(i) > 1 ? middleWeights[weight](degreeOf(i)) : 0));
  const score = new Float64Array(n), // all zero between egos
    touched = new Int32Array(n);
  const best = topOf(k);
  for (let ego = from; ego < to; ego++) {
    if ((ego - from) % LOOK === 0) {
      signal.throwIfAborted();
      progress(ego - from, to - from);
    }
    // Whatever is added to minus infinity, it stays out.
    score[ego] = Number.NEGATIVE_INFINITY;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) score[neighbors[t]] = Number.NEGATIVE_INFINITY;
    let count = 0;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
      const z = neighbors[t],
        share = worth[z];
      for (let s = offsets[z], end = offsets[z + 1]; s < end; s++) {
        const j = neighbors[s];
        const before = score[j];
        // Written without asking: a place that is not counted is written over.
        touched[count] = j;
        if (before === 0) count++;
        score[j] = before + share;
      }
    }
    best.clear();
    let least = 0;
    for (let c = 0; c < count; c++) {
      const j = touched[c],
        value = score[j];
      score[j] = 0;
      if (value >= least) least = best.offer(j, value);
    }
    score[ego] = 0;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) score[neighbors[t]] = 0;
    best.write(people, scores, (ego - from) * k);
  }
  return { people, scores };
}

/** The k best of what is offered, by insertion: most offers fail at the first comparison. */
function topOf(k: number) {
  const people = new Int32Array(k),
    scores = new Float64Array(k);
  let count = 0;
  return {
    clear() {
      count = 0;
    },
    /** Answers the least score that an offer must have from now on. */
    offer(person: number, score: number): number {
      if (count === k && (score < scores[k - 1] || (score === scores[k - 1] && person > people[k - 1]))) return scores[k - 1];
      let at = count < k ? count++ : k - 1;
      for (; at > 0 && (score > scores[at - 1] || (score === scores[at - 1] && person < people[at - 1])); at--) {
        scores[at] = scores[at - 1];
        people[at] = people[at - 1];
      }
      scores[at] = score;
      people[at] = person;
      return count < k ? 0 : scores[k - 1];
    },
    write(intoPeople: Int32Array, intoScores: Float64Array, place: number) {
      intoPeople.set(people.subarray(0, count), place);
      intoScores.set(scores.subarray(0, count), place);
    },
  };
}
