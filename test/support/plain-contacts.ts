import { chance } from '../../graph/recommend/gain.ts';
import type { View } from '../../graph/snapshot/view.ts';

/** A candidate and the relevance that the features give. */
export type Candidate = { person: number; relevance: number };

/**
 * The contacts of science.md, section 4, as it says them: everybody is valued each time, over arrays of everybody. The sums are in the
 * order of the rows, so that a quicker way must give the same bits.
 */
export function plainContacts({ snapshot, visible }: View, ego: number, candidates: Candidate[], bridging: number, k: number) {
  const { n, offsets, neighbors, context } = snapshot;
  const q = (relevance: number) => chance(relevance, context.answers.baseChance);
  const haveUnits = snapshot.unit.some((u, i) => u >= 0 && visible[i] === 1);
  const unit = haveUnits ? snapshot.unit : new Int32Array(n);
  const missed = new Float64Array(n).fill(1),
    expected = new Float64Array(haveUnits ? snapshot.units : 1);
  const row = (i: number) => neighbors.subarray(offsets[i], offsets[i + 1]);
  const within = new Set([...row(ego)].flatMap((z) => [z, ...row(z)]));
  within.add(ego);
  for (const x of within) missed[x] = 0;
  for (const x of within) if (x !== ego && unit[x] >= 0) expected[unit[x]]++;

  const gain = ({ person, relevance }: Candidate) => {
    const parts = new Map<number, number>();
    for (const x of [person, ...row(person)]) {
      const part = q(relevance) * missed[x];
      if (unit[x] >= 0 && part > 0) parts.set(unit[x], (parts.get(unit[x]) ?? 0) + part);
    }
    let bits = 0;
    for (const [u, part] of parts) bits += Math.log2(1 + expected[u] + part) - Math.log2(1 + expected[u]);
    return bits;
  };
  const mostRelevant = Math.max(0, ...candidates.map(({ relevance }) => relevance));
  const mostGain = bridging > 0 ? Math.max(0, ...candidates.map(gain)) : 0;
  const worth = (candidate: Candidate) =>
    (mostRelevant > 0 ? (1 - bridging) * (candidate.relevance / mostRelevant) : 0) +
    (mostGain > 0 ? bridging * (gain(candidate) / mostGain) : 0);

  const left = [...candidates],
    chosen: { person: number; score: number; relevance: number }[] = [];
  while (chosen.length < k && left.length > 0) {
    const scores = left.map(worth);
    const score = Math.max(...scores),
      [best] = left.splice(scores.indexOf(score), 1);
    chosen.push({ ...best, score });
    for (const x of [best.person, ...row(best.person)]) {
      if (unit[x] < 0) continue;
      expected[unit[x]] += q(best.relevance) * missed[x];
      missed[x] *= 1 - q(best.relevance);
    }
  }
  return chosen;
}
