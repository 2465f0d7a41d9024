import { describe, expect, test } from 'vitest';
import { closureChanges } from '../../../client/components/closure-changes.ts';
import type { PlanFigures } from '../../../server/api/introductions-plan.schema.ts';

const figures = (closure: [string, number | null][]): PlanFigures => ({
  ...{ reach2: 1, units2: 1, eiIndex: 0, openness: 0, matrix: [], distribution: [] },
  closure: closure.map(([unit, closure]) => ({ unit, closure })),
});
const units = ['a', 'b', 'c', 'd'].map((unit) => ({ unit, name: unit.toUpperCase(), parent: null, size: 9 }));

describe('the closure of units before and after a plan', () => {
  test('is that of the same unit in whatever order, the greatest change first, up or down', () => {
    const before = figures([
      ['a', 0.5],
      ['b', 0.9],
      ['c', 0.2],
    ]);
    const after = figures([
      ['c', 0.25],
      ['a', 0.5],
      ['b', 0.6],
    ]);
    expect(closureChanges({ units, before, after })).toEqual([
      { unit: 'b', name: 'B', before: 0.9, after: 0.6 },
      { unit: 'c', name: 'C', before: 0.2, after: 0.25 },
      { unit: 'a', name: 'A', before: 0.5, after: 0.5 },
    ]);
  });

  test('stays untold where it is, behind what changes', () => {
    const before = figures([
      ['d', null],
      ['a', 0.5],
    ]);
    const after = figures([
      ['d', null],
      ['a', 0.4],
    ]);
    expect(closureChanges({ units, before, after }).map(({ unit, after }) => [unit, after])).toEqual([
      ['a', 0.4],
      ['d', null],
    ]);
  });
});
