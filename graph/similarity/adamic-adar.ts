import { strengthOf } from '../measures/strength.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Adds `more` > 0 to the score of a person; told once for each common contact. */
export type AddScore = (person: number, more: number) => void;

/**
 * Weighted Adamic–Adar (Adamic & Adar 2003, with weights after Lü & Zhou 2010; log weights, strength in the discount):
 * Σ_z log(1 + w_iz) · log(1 + w_zj) / log(1 + s_z) over the common contacts z of i and j, term by term. 0 without common contacts.
 * One ego costs its two-step walks, Σ_{z ∈ N(i)} k_z.
 */
export function adamicAdar(snapshot: Snapshot): (ego: number, add: AddScore) => void {
  const { offsets, neighbors, weights } = snapshot;
  const strength = strengthOf(snapshot);
  return (ego, add) => {
    // Most ties of a network weigh the same as the one before.
    let weight = 0,
      log = 0;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
      const z = neighbors[t],
        share = 1 / Math.log1p(strength(z)),
        toMiddle = Math.log1p(weights[t]);
      for (let u = offsets[z]; u < offsets[z + 1]; u++) {
        const j = neighbors[u];
        if (j === ego) continue;
        if (weights[u] !== weight) log = Math.log1p((weight = weights[u]));
        add(j, toMiddle * log * share);
      }
    }
  };
}
