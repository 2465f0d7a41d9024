import { describe, expect, it } from 'vitest';
import { foldsIn, foldUnits } from '../../../client/charts/unit-fold.ts';
import { silosOf } from './silo-answer.ts';

const tree = silosOf(
  [
    { unit: 'a1', parent: 'a', size: 3 },
    { unit: 'b1', parent: 'b', size: 7 },
    { unit: 'a2', parent: 'a', size: 4 },
    { unit: 'b2', parent: 'b', size: 2 },
  ],
  [
    ['a1', 'a1', 5, 1],
    ['a1', 'a2', 2, 3],
    ['a1', 'b1', 1, 4],
    ['a2', 'b1', 3, 6],
    ['a2', 'b2', 0, 5],
    ['b1', 'b2', 9, 2],
  ],
);
tree.divisions = [
  { id: 'all', name: 'Everything', parent: null },
  { id: 'a', name: 'Division A', parent: 'all' },
  { id: 'b', name: 'Division B', parent: 'all' },
];
const cell = (data: ReturnType<typeof foldUnits>, a: string, b: string) =>
  data.cells.find((each) => (each.a === a && each.b === b) || (each.a === b && each.b === a))!;

describe('folding units', () => {
  it('leaves few units as they are, in the order of the answer', () => {
    const data = foldUnits(tree);
    expect(data.units.map((unit) => unit.id)).toEqual(['a1', 'b1', 'a2', 'b2']);
    expect(data.cells).toHaveLength(10);
    expect(cell(data, 'a1', 'b2')).toMatchObject({ ties: 0, reference: 0 });
  });

  it('folds along the highest level of the tree on which it branches, and sums ties and references', () => {
    const data = foldUnits(tree, { most: 3 });
    expect(data.units.map(({ id, name, size }) => [id, name, size])).toEqual([
      ['fold:a', 'Division A', 7],
      ['fold:b', 'Division B', 9],
    ]);
    expect(cell(data, 'fold:a', 'fold:b')).toMatchObject({ ties: 4, reference: 15 });
    expect(cell(data, 'fold:a', 'fold:a')).toMatchObject({ ties: 7, reference: 4 });
    expect(data.units[0].openness).toBeCloseTo(4 / 15, 12);
  });

  it('reaches from a fold what all pairs of its people do', () => {
    const reached = { ...tree, matrix: tree.matrix.map((pair, at) => ({ ...pair, reach: [1, 0.5, 0.25, 0.75, 0, null][at] })) };
    const data = foldUnits(reached, { most: 3 });
    // Of a1 (3 people) and a2 (4): 3 pairs in a1 of which all, 12 between of which half; a2's own are not told.
    expect(cell(data, 'fold:a', 'fold:a').reach).toBeCloseTo((3 + 6) / 15, 12);
    // To b1 (7) a quarter of 21 and three quarters of 28, to b2 (2) none of 8.
    expect(cell(data, 'fold:a', 'fold:b').reach).toBeCloseTo((21 / 4 + 21) / 57, 12);
    expect(cell(data, 'fold:b', 'fold:b').reach).toBeNull();
    expect(cell(foldUnits(reached), 'a1', 'b1').reach).toBe(0.25);
  });

  it('shows the units of an opened fold side by side', () => {
    const data = foldUnits(tree, { most: 3, opened: new Set(['a']) });
    expect(data.units.map((unit) => unit.id)).toEqual(['a1', 'a2', 'fold:b']);
    expect(cell(data, 'a2', 'fold:b')).toMatchObject({ ties: 3, reference: 11 });
    expect(data.units[0].openness).toBe(1);
  });

  it('keeps the sum of all ties whatever is open', () => {
    const sum = (opened: string[]) =>
      foldUnits(tree, { most: 3, opened: new Set(opened) }).cells.reduce((total, each) => total + each.ties, 0);
    for (const opened of [[], ['a'], ['b'], ['a', 'b']]) expect(sum(opened)).toBe(20);
  });

  it('compares with chance when asked: references are what is expected, openness is multiplied by that of the organization', () => {
    const data = foldUnits(tree, { reference: 'chance' });
    expect(cell(data, 'a1', 'b1').reference).toBe(8);
    expect(data.units[0]).toMatchObject({ openness: 0.5, opennessLow: 0.4, opennessHigh: 0.6 });
  });

  it('folds the smallest of many units without a tree, in steps of their rank', () => {
    const flat = silosOf(
      Array.from({ length: 100 }, (_, i) => ({ unit: `u${i}`, size: 100 - i })),
      [],
    );
    expect(foldsIn(flat).map((fold) => fold.units)).toEqual([40, 20]);
    const data = foldUnits(flat);
    expect(data.units).toHaveLength(42);
    expect(data.units.filter((unit) => unit.folded).map((unit) => unit.name)).toEqual(['41–80', '81–100']);
    expect(data.units.filter((unit) => !unit.folded).every((unit) => unit.size > 60)).toBe(true);
  });

  it('shows 42 units without a tree one by one', () => {
    const flat = silosOf(
      Array.from({ length: 42 }, (_, i) => ({ unit: `u${i}` })),
      [],
    );
    expect(foldUnits(flat).units.some((unit) => unit.folded)).toBe(false);
  });

  it('does not hang on a tree that runs in a circle', () => {
    const circle = silosOf(
      [
        { unit: 'x', parent: 'y' },
        { unit: 'y', parent: 'x' },
        { unit: 'z', parent: 'z' },
      ],
      [],
    );
    expect(foldUnits(circle, { most: 2 }).units.length).toBeGreaterThan(0);
  });
});
