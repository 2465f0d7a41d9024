/** Gini coefficient of how often each is recommended: 0 = all alike, towards 1 = all on one. NaN where nothing is. */
export function gini(counts: ArrayLike<number>): number {
  const sorted = Float64Array.from(counts).sort();
  const total = sorted.reduce((sum, count) => sum + count, 0);
  let weighted = 0;
  for (let i = 0; i < sorted.length; i++) weighted += (2 * (i + 1) - sorted.length - 1) * sorted[i];
  return weighted / (sorted.length * total);
}
