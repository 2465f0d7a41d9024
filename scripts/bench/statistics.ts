/** The middle of a list, of an even one the mean of the two in the middle. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b),
    middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The least value that at least a share p of them do not exceed. NaN for none. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

/** Least and greatest. */
export const spread = (values: readonly number[]) => ({ low: Math.min(...values), high: Math.max(...values) });

/** Exponent a of y = b · x^a by least squares on the logarithms: null where there are fewer than two x. */
export function slope(points: readonly { x: number; y: number }[]): number | null {
  const logs = points.map(({ x, y }) => [Math.log(x), Math.log(y)]);
  const mean = (k: number) => logs.reduce((sum, log) => sum + log[k], 0) / logs.length;
  const meanX = mean(0),
    meanY = mean(1);
  let both = 0,
    alone = 0;
  for (const [x, y] of logs) {
    both += (x - meanX) * (y - meanY);
    alone += (x - meanX) ** 2;
  }
  return alone > 0 ? both / alone : null;
}

/** Time at `ties` from times at fewer, by their slope; from a single one with the given exponent. Null from none. */
export function predicted(points: readonly { x: number; y: number }[], ties: number, exponent: number): number | null {
  const last = points.toSorted((a, b) => a.x - b.x).at(-1);
  if (!last) return null;
  return last.y * (ties / last.x) ** (slope(points) ?? exponent);
}
