import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * Ties between units, over people who have a unit and ties between two such people (science.md, section 3): what all figures
 * of silos rest on.
 */
export interface UnitMatrix {
  units: number;
  /** M: ties between two people who both have a unit. */
  m: number;
  /** Int32Array(units): people. */
  size: Int32Array;
  /** K_a, Int32Array(units): degrees of the unit's people together; a tie inside counts twice. */
  volume: Int32Array;
  /** m_aa, Int32Array(units): ties inside. */
  internal: Int32Array;
  /** Tied pairs of units a ≤ b in order, the diagonal included, and m_ab beside them. */
  pairs: { a: Int32Array; b: Int32Array; ties: Int32Array };
}

/** Counts ties by pair of units. O(n + m log m). */
export function unitMatrix({ n, units, unit, offsets, neighbors }: Snapshot): UnitMatrix {
  const size = new Int32Array(units),
    volume = new Int32Array(units),
    internal = new Int32Array(units),
    keys = new Float64Array(neighbors.length / 2); // a · units + b of each tie: beyond 32 bits where there are many units
  let m = 0;
  for (let i = 0; i < n; i++) {
    const own = unit[i];
    if (own < 0) continue;
    size[own]++;
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const j = neighbors[t],
        other = unit[j];
      if (j < i || other < 0) continue;
      keys[m++] = Math.min(own, other) * units + Math.max(own, other);
      volume[own]++;
      volume[other]++;
      if (own === other) internal[own]++;
    }
  }
  return { units, m, size, volume, internal, pairs: runs(keys.subarray(0, m).sort(), units) };
}

/** Ties of a that leave it. */
export const externalTies = ({ volume, internal }: UnitMatrix, a: number) => volume[a] - 2 * internal[a];

/** e_ab: ties due to chance under the configuration model, K_a K_b / 2M, and K_a² / 4M inside; 0 without ties. */
export function expectedTies({ m, volume }: UnitMatrix, a: number, b: number): number {
  return m === 0 ? 0 : (volume[a] * volume[b]) / ((a === b ? 4 : 2) * m);
}

/** Ties due to chance between a and all other units together, K_a (2M − K_a) / 2M. */
export function expectedExternal({ m, volume }: UnitMatrix, a: number): number {
  return m === 0 ? 0 : (volume[a] * (2 * m - volume[a])) / (2 * m);
}

function runs(keys: Float64Array, units: number): UnitMatrix['pairs'] {
  let distinct = 0;
  for (let k = 0; k < keys.length; k++) if (k === 0 || keys[k] !== keys[k - 1]) distinct++;
  const a = new Int32Array(distinct),
    b = new Int32Array(distinct),
    ties = new Int32Array(distinct);
  for (let k = 0, at = -1; k < keys.length; k++) {
    if (k === 0 || keys[k] !== keys[k - 1]) {
      at++;
      a[at] = Math.floor(keys[k] / units);
      b[at] = keys[k] % units;
    }
    ties[at]++;
  }
  return { a, b, ties };
}
