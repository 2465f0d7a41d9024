import type { IntroductionsPlan } from '../../server/api/introductions-plan.schema.ts';

export interface ClosureChange {
  unit: string;
  name: string;
  /** null = undefined, or it may not be told. */
  before: number | null;
  after: number | null;
}

/** Closure of each unit today and with the plan, those that change most first; those that change alike in the order of the plan. */
export function closureChanges({ units, before, after }: Pick<IntroductionsPlan, 'units' | 'before' | 'after'>): ClosureChange[] {
  const nameOf = new Map(units.map(({ unit, name }) => [unit, name]));
  const afterOf = new Map(after.closure.map(({ unit, closure }) => [unit, closure]));
  return before.closure
    .map(({ unit, closure }) => ({ unit, name: nameOf.get(unit) ?? unit, before: closure, after: afterOf.get(unit) ?? null }))
    .sort((a, b) => changeOf(b) - changeOf(a));
}

const changeOf = ({ before, after }: ClosureChange) => (before === null || after === null ? 0 : Math.abs(after - before));
