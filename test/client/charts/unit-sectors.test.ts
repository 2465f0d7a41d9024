import { describe, expect, it } from 'vitest';
import { reachPicture } from '../../../client/charts/reach-picture.ts';
import { byShareReached, unitSectors } from '../../../client/charts/unit-sectors.ts';
import { type MadeUnit, madeMap } from './made-reach.ts';

const unitsOf = (made: MadeUnit[]) => reachPicture(madeMap(made), []).units;
const flat = (count: number): MadeUnit[] =>
  Array.from({ length: count }, (_, i) => ({ id: `u${String(i).padStart(3, '0')}`, counts: [0, 0, 0, i + 1] }));

describe('sectors of units', () => {
  it('are the units themselves while there are at most twenty', () => {
    expect(unitSectors(unitsOf(flat(20))).map(({ key }) => key)).toHaveLength(20);
    expect(unitSectors(unitsOf(flat(20))).every(({ kind }) => kind === 'unit')).toBe(true);
  });

  it('fold the smallest of 42 flat units into one', () => {
    const sectors = unitSectors(unitsOf(flat(42)));
    expect(sectors).toHaveLength(20);
    const more = sectors.find(({ kind }) => kind === 'more')!;
    expect(more.units).toHaveLength(23);
    expect(Math.max(...more.units.map(({ size }) => size))).toBe(23);
    expect(more.size).toBe((23 * 24) / 2);
  });

  it('keep ego’s unit apart, however small it is', () => {
    const sectors = unitSectors(unitsOf(flat(42)), { own: 'u000' });
    expect(sectors.map(({ key }) => key)).toContain('unit:u000');
  });

  it('open a fold to show what is in it, with all else as one', () => {
    const sectors = unitSectors(unitsOf(flat(42)), { opened: ['more:23'] });
    expect(sectors.filter(({ kind }) => kind === 'unit').every(({ size }) => size <= 23)).toBe(true);
    expect(sectors.find(({ kind }) => kind === 'others')!.units).toHaveLength(19);
    expect(sectors.reduce((sum, { size }) => sum + size, 0)).toBe((42 * 43) / 2);
  });

  it('open folds of folds until every one of 300 units is shown', () => {
    const units = unitsOf(flat(300));
    const seen = new Set<string>();
    const opened: string[] = [];
    for (;;) {
      const sectors = unitSectors(units, { opened });
      for (const sector of sectors) if (sector.kind === 'unit') seen.add(sector.key);
      const more = sectors.find(({ kind }) => kind === 'more');
      expect(sectors.length).toBeLessThanOrEqual(21);
      if (!more) break;
      opened.push(more.key);
    }
    expect(seen.size).toBe(300);
  });

  it('fold along the tree, the smallest families first, and leave the rest as units', () => {
    const made = Array.from({ length: 24 }, (_, i) => ({
      id: `u${i}`,
      parent: `d${Math.floor(i / 6)}`,
      counts: [0, 0, 0, 1 + Math.floor(i / 6)] as MadeUnit['counts'],
    }));
    const map = madeMap(made);
    const tree = [...map.units, ...[0, 1, 2, 3].map((d) => ({ id: `d${d}`, name: `Division ${d}`, parent: null }))];
    const sectors = unitSectors(reachPicture(map, []).units, { tree });
    expect(sectors.filter(({ kind }) => kind === 'fold').map(({ name }) => name)).toEqual(['Division 0']);
    expect(sectors).toHaveLength(19);
  });

  it('put people without a unit last and never fold them', () => {
    const sectors = unitSectors(unitsOf([...flat(42), { id: null, counts: [0, 1, 0, 160] }]));
    expect(sectors.at(-1)).toMatchObject({ kind: 'none', size: 161, reached: 1 });
    expect(sectors.find(({ kind }) => kind === 'more')!.units.some(({ unit }) => unit === null)).toBe(false);
  });

  it('come with ego’s unit first and then by the share that is reached', () => {
    const units = unitsOf([
      { id: 'closed', counts: [0, 0, 0, 9] },
      { id: 'near', counts: [0, 0, 9, 0] },
      { id: 'half', counts: [1, 1, 0, 2] },
      { id: 'own', counts: [0, 1, 0, 20] },
      { id: 'whole', counts: [0, 3, 0, 0] },
    ]);
    expect(byShareReached(unitSectors(units), 'own').map(({ id }) => id)).toEqual(['own', 'whole', 'half', 'near', 'closed']);
  });

  it('keep all figures of what they fold', () => {
    const more = unitSectors(unitsOf(Array.from({ length: 30 }, (_, i) => ({ id: `u${i}`, counts: [1, 2, 3, 4] })))).at(-1)!;
    expect(more.counts).toEqual([11, 22, 33, 44]);
    expect(more.reached).toBe(33);
  });
});
