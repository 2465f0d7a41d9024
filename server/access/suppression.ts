/**
 * Which units are left out of group figures: Uint8Array(units), 1 = left out. Units with fewer than `smallest` people are, and, so
 * that nothing can be found by subtracting what is shown from a total, as many of the next smallest as make at least two units
 * with `smallest` people together. A small group of people without a unit (`unitless`) counts like a small unit. Units without
 * people have nothing to hide. With `smallest` 0 nothing is left out.
 */
export function suppressedUnits(sizes: ArrayLike<number>, unitless: number, smallest: number): Uint8Array {
  const hidden = new Uint8Array(sizes.length);
  const bySize = Array.from(sizes, (size, unit) => ({ size, unit }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size || a.unit - b.unit);
  if (!(unitless > 0 && unitless < smallest) && !(bySize[0]?.size < smallest)) return hidden;
  let units = 0,
    people = 0;
  for (const { size, unit } of bySize) {
    if (size >= smallest && units >= 2 && people >= smallest) break;
    hidden[unit] = 1;
    units++;
    people += size;
  }
  return hidden;
}
