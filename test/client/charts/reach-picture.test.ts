import { describe, expect, it } from 'vitest';
import { pathsToEgo, reachPicture } from '../../../client/charts/reach-picture.ts';
import { madeMap } from './made-reach.ts';

const map = madeMap([
  { id: 'mobile', counts: [2, 1, 0, 0] },
  { id: 'support', counts: [0, 0, 2, 1] },
  { id: 'legal', counts: [0, 0, 0, 2] },
  { id: null, counts: [0, 1, 1, 0] },
]);

describe('the figures of the reach picture', () => {
  it('count people and units within two steps, people without a unit in no unit', () => {
    const { before, total } = reachPicture(map, []);
    expect(before).toEqual({ people: 4, units: 1 });
    expect(total).toEqual({ people: 10, units: 3 });
  });

  it('count whom two contacts open together once', () => {
    const chosen = [
      { id: 'support-2-0', opens: ['support-2-0', 'support-3-0', 'none-2-0'] },
      { id: 'legal-3-0', opens: ['legal-3-0', 'support-3-0'] },
    ];
    const { after, units, added } = reachPicture(map, chosen);
    expect(after).toEqual({ people: 8, units: 3 });
    expect(units.map((unit) => unit.added)).toEqual([0, 2, 1, 1]);
    expect(units[1].gained).toEqual([1, 1]);
    expect(added.get('support-3-0')).toBe('support-2-0');
  });

  it('count nobody who is within two steps already', () => {
    expect(reachPicture(map, [{ id: 'mobile-1-0', opens: ['mobile-1-0', 'mobile-0-0'] }]).after.people).toBe(4);
  });

  it('count people whom a large map does not list by where they stand', () => {
    const large = madeMap([{ id: 'web', counts: [1, 4, 900, 900] }], { complete: false });
    const standing = { far: { unit: 'web', distance: 4 }, near: { unit: 'web', distance: 2 } };
    const { units } = reachPicture(large, [{ id: 'far', opens: ['far', 'near', 'unknown'] }], standing);
    expect(units[0]).toMatchObject({ reached: 5, added: 1, gained: [0, 1] });
  });
});

describe('paths to ego', () => {
  const path = pathsToEgo(map, new Map([['legal-3-1', 'legal-3-0']]));
  it('go through the contacts in between', () => expect(path('support-2-0')).toEqual(['mobile-1-0', 'mobile-0-0']));
  it('are empty for a contact', () => expect(path('mobile-0-0')).toEqual([]));
  it('are empty for whom no path is known', () => expect(path('legal-3-0')).toEqual([]));
  it('go through the chosen contact for whom that one would bring', () => expect(path('legal-3-1')).toEqual(['legal-3-0']));
});
