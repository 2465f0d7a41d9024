import type { UnitMatrix } from './unit-matrix.ts';

/** (external − internal) / (external + internal) (Krackhardt & Stern 1988): −1 … 1; null without ties. */
export function eiIndex(internal: number, external: number): number | null {
  return internal + external === 0 ? null : (external - internal) / (external + internal);
}

/** The index of the organization: over all ties between people who have a unit. */
export function organizationEiIndex(matrix: UnitMatrix): number | null {
  return eiIndex(internalTies(matrix), matrix.m - internalTies(matrix));
}

/** Of all units together. */
export function internalTies({ internal }: UnitMatrix) {
  return internal.reduce((sum, ties) => sum + ties, 0);
}
