/**
 * 1 / rank of the first of `relevant` when candidates are in the order of scores, in expectation over the orders of equal scores: a
 * recommender that cannot tell people apart gains nothing from how they were listed. O(candidates).
 */
export function expectedReciprocalRank(scores: ArrayLike<number>, relevant: readonly number[]): number {
  const best = Math.max(...relevant.map((c) => scores[c]));
  const { above, equal } = around(scores, best);
  const hits = relevant.filter((c) => scores[c] === best).length;
  let expected = 0,
    none = 1; // chance that none of the hits came before this place
  for (let place = 1; place <= equal - hits + 1; place++) {
    const here = hits / (equal - place + 1);
    expected += (none * here) / (above + place);
    none *= 1 - here;
  }
  return expected;
}

/** Share of `relevant` among the first k, in expectation over the orders of equal scores. */
export function expectedRecall(scores: ArrayLike<number>, relevant: readonly number[], k: number): number {
  const inside = relevant.map((c) => {
    const { above, equal } = around(scores, scores[c]);
    return Math.min(1, Math.max(0, (k - above) / equal));
  });
  return inside.reduce((sum, share) => sum + share, 0) / relevant.length;
}

function around(scores: ArrayLike<number>, score: number) {
  let above = 0,
    equal = 0;
  for (let c = 0; c < scores.length; c++)
    if (scores[c] > score) above++;
    else if (scores[c] === score) equal++;
  return { above, equal };
}
