import { quiet, type Run } from '../arrays/run.ts';
import type { Rows } from '../snapshot/snapshot.ts';

export interface AlikeOptions {
  k?: number;
  /** Over the root of how many each of the two turns to, so that who turns to everybody is not like everybody. */
  cosine?: boolean;
}

/**
 * To each person the `k` most alike by whom they turn to: Σ over z of 1 / ln(1 + k_z) (Adamic & Adar 2003), over those who stand in both
 * rows, whether the two are tied or not. Rows with the scores as weights, which add up to 1 in a row; sorted by person.
 * `back` are the same ties the other way round. O(Σ k²).
 */
export function mostAlike(
  rows: Rows,
  back: Rows,
  { k = 100, cosine = false }: AlikeOptions = {},
  { signal }: Pick<Run, 'signal'> = quiet,
): Rows {
  const n = rows.offsets.length - 1;
  const offsets = new Int32Array(n + 1),
    score = new Float64Array(n),
    touched = new Int32Array(n);
  const people: number[] = [],
    shares: number[] = [];
  for (let i = 0; i < n; i++) {
    if (i % 256 === 0) signal.throwIfAborted();
    let count = 0;
    for (let t = rows.offsets[i]; t < rows.offsets[i + 1]; t++) {
      const z = rows.neighbors[t],
        worth = 1 / Math.log1p(back.offsets[z + 1] - back.offsets[z]);
      for (let s = back.offsets[z]; s < back.offsets[z + 1]; s++) {
        const j = back.neighbors[s];
        if (j === i) continue;
        if (score[j] === 0) touched[count++] = j;
        score[j] += worth;
      }
    }
    if (cosine)
      for (let c = 0; c < count; c++) {
        const j = touched[c];
        score[j] /= Math.sqrt(rows.offsets[j + 1] - rows.offsets[j]);
      }
    const best = touched
      .slice(0, count)
      .sort((a, b) => score[b] - score[a] || a - b)
      .subarray(0, k)
      .sort();
    let total = 0;
    for (const j of best) total += score[j];
    for (const j of best) {
      people.push(j);
      shares.push(score[j] / total);
    }
    for (let c = 0; c < count; c++) score[touched[c]] = 0;
    offsets[i + 1] = people.length;
  }
  return { offsets, neighbors: Int32Array.from(people), weights: Float64Array.from(shares) };
}
