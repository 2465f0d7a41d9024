import type { Rows, Snapshot } from '../snapshot/snapshot.ts';

/** Ties per hundred pairs of two units, all and those begun of late, a person's ties to a unit, and people by unit; 0 where somebody has none. */
export function unitFigures({ n, units, unit, offsets, neighbors }: Rows & Pick<Snapshot, 'n' | 'units' | 'unit'>, begun: Rows) {
  const size = new Int32Array(units);
  for (const u of unit) if (u >= 0) size[u]++;
  const count = (rows: Pick<Rows, 'offsets' | 'neighbors'>) => {
    const ties = new Map<number, number>();
    for (let i = 0; i < n; i++)
      for (let t = rows.offsets[i]; t < rows.offsets[i + 1]; t++) {
        const key = unit[i] * units + unit[rows.neighbors[t]];
        if (unit[i] >= 0 && unit[rows.neighbors[t]] >= 0) ties.set(key, (ties.get(key) ?? 0) + 1);
      }
    return (a: number, b: number) => {
      if (a < 0 || b < 0) return 0;
      const pairs = size[a] * (a === b ? size[b] - 1 : size[b]);
      return pairs > 0 ? (100 * (ties.get(a * units + b) ?? 0)) / pairs : 0;
    };
  };
  const toUnit = new Map<number, number>();
  for (let i = 0; i < n; i++)
    for (let t = offsets[i]; t < offsets[i + 1]; t++)
      if (unit[neighbors[t]] >= 0) {
        const key = i * units + unit[neighbors[t]];
        toUnit.set(key, (toUnit.get(key) ?? 0) + 1);
      }
  const ties = (i: number, u: number) => (u < 0 ? 0 : (toUnit.get(i * units + u) ?? 0));
  return { ties, size, density: count({ offsets, neighbors }), begun: count(begun) };
}
