/**
 * How closed a unit is against chance: max(0, 1 − external ties / those expected under the configuration model), 0 … 1; null
 * where none are expected (no ties, or no ties elsewhere).
 */
export function closure(external: number, expected: number): number | null {
  return expected === 0 ? null : Math.max(0, 1 - external / expected);
}
