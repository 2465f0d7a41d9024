import type { Asked } from '../access/privacy.ts';
import { shared } from '../compute/shared-runs.ts';

export interface SilosQuestion {
  permutations: number;
  seed: number;
}

export const usualSilos: SilosQuestion = { permutations: 1000, seed: 1 };

/** Silo figures of the whole network, hidden people among them, computed once a snapshot. */
export function siloFigures({ network, compute, watch }: Asked, { permutations, seed }: SilosQuestion) {
  return shared(network.snapshot, `silos ${permutations} ${seed}`, watch, (inner) =>
    compute.run('silos', network.snapshot, { permutations, seed }, inner),
  );
}

/** The communities that ties alone show, hidden people among them, computed once a snapshot; null where there is nothing to compare. */
export function detectedOf({ network, compute, watch }: Asked, { seed }: SilosQuestion) {
  return shared(network.snapshot, `detected ${seed}`, watch, (inner) =>
    compute.run('detected', network.snapshot, { seed }, inner),
  );
}
