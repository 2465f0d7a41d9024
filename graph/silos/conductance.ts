/**
 * Share of the unit's tie ends that lead outside, cut / min(volume, volume of the rest): 0 … 1; null where either side has no ties.
 * `volume` and `total` count ends of ties, `total` = 2M.
 */
export function conductance(cut: number, volume: number, total: number): number | null {
  const smaller = Math.min(volume, total - volume);
  return smaller === 0 ? null : cut / smaller;
}
