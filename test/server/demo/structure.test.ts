import { describe, expect, it } from 'vitest';
import { planStructure } from '../../../server/demo/structure.ts';

const total = (people: number) => planStructure(people).leaves.reduce((sum, leaf) => sum + leaf.size, 0);

describe('the structure', () => {
  it('has fifteen units of 12 to 44 people in five divisions at 400 people', () => {
    const { units, leaves } = planStructure(400);
    expect(Object.fromEntries(leaves.map(({ name, size }) => [name, size]))).toEqual({
      Platform: 44,
      Research: 38,
      Support: 40,
      'Sales EMEA': 34,
      Operations: 36,
      Mobile: 26,
      Finance: 22,
      People: 16,
      Data: 30,
      Marketing: 24,
      Design: 18,
      Legal: 14,
      Security: 16,
      'Sales Americas': 30,
      Manufacturing: 12,
    });
    expect(units.filter((unit) => unit.parent === undefined)).toHaveLength(5);
  });

  it.each([20, 21, 37, 50, 99, 150, 400, 777, 1000, 4000, 10_000])('places all of %i people in units of 5 to 60', (people) => {
    const { units, leaves } = planStructure(people);
    expect(total(people)).toBe(people);
    for (const leaf of leaves) expect(leaf.size, leaf.name).toSatisfy((size: number) => size >= 5 && size <= 60);
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    const known = new Set<string>();
    // A parent comes before its children, so that the units are a forest.
    for (const { id, parent } of units) {
      if (parent !== undefined) expect(known).toContain(parent);
      known.add(id);
    }
    for (const leaf of leaves) {
      expect(known).toContain(leaf.id);
      expect(
        units.some(({ parent }) => parent === leaf.id),
        `${leaf.id} has people and parts`,
      ).toBe(false);
    }
  });

  it('has more units, not larger ones, as it grows, and exactly one first of each plan', () => {
    expect(planStructure(20).leaves.length).toBeLessThan(planStructure(100).leaves.length);
    expect(planStructure(2000).leaves.length).toBeGreaterThan(30);
    const { leaves } = planStructure(2000);
    const plans = new Set(leaves.map(({ planName }) => planName));
    expect(leaves.filter(({ first }) => first).map(({ planName }) => planName)).toEqual([...plans]);
  });
});
