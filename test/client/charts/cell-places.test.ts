import { describe, expect, it } from 'vitest';
import { cellPlaces } from '../../../client/charts/cell-places.ts';

const cells = [20, 50, 80, 110].map((inner) => ({ inner, outer: inner + 28, start: 0, end: 1 }));
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

describe('the places of a sector', () => {
  it('are one for each who stands in a ring or may come to it, and no two the same', () => {
    const far = ids('far', 12);
    const rings = cellPlaces(cells, [ids('one', 3), ids('two', 5), far, []], [['far0'], far, [], []]);
    expect(rings.map(({ places }) => places.size)).toEqual([4, 17, 12, 0]);
    for (const { places } of rings) expect(new Set(places.values()).size).toBe(places.size);
  });

  it('lead straight inwards: who comes ends at about the angle where they stood', () => {
    const far = ids('far', 9);
    const [, two, three] = cellPlaces(cells, [[], [], far, []], [[], far, [], []]);
    for (const id of far) expect(Math.abs(two.places.get(id)!.angle - three.places.get(id)!.angle)).toBeLessThan(0.12);
  });

  it('are known of somebody from nowhere, too', () => {
    const [one] = cellPlaces(cells, [[], [], [], []], [['new'], [], [], []]);
    expect(one.places.get('new')!.angle).toBeCloseTo(0.5);
  });
});
