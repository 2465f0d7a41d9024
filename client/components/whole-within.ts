/** What an address gives as a whole number of a range, both ends included; null where it gives none. */
export function wholeWithin(given: string | null, { min, max }: { min: number; max: number }): number | null {
  const value = Number(given || Number.NaN);
  return Number.isInteger(value) && value >= min && value <= max ? value : null;
}
