import { expect, test } from 'vitest';
import { contactsNearTo, meanContacts, namedContacts, namedTiesBetween } from '../../../graph/recommend/acquaintance.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { smallNetwork } from '../../support/small-networks.ts';

// 0 knows 1, 2 and 3, who all know 4; 3 hides, and 2 knows 1.
const people = [{ unit: 0 }, { unit: 0 }, { unit: 1 }, { unit: 1, visibility: 'hidden' as const }, { unit: 1 }];
const ties = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 4],
  [2, 4],
  [3, 4],
  [1, 2],
].map(([source, target]) => ({ source, target }));
const nobody = viewOf(smallNetwork({ people, ties }), null);
const own = viewOf(smallNetwork({ people, ties }), 0);

test('who hides is not counted, though their ties count in the figures of groups', () => {
  expect(nobody.snapshot.neighbors.length / 2).toBe(7);
  for (const view of [nobody, own]) {
    expect(namedContacts(view, 0)).toBe(2);
    expect([0, 1].map((unit) => namedContacts(view, 0, unit))).toEqual([1, 1]);
    expect([0, 1].map((unit) => namedContacts(view, 4, unit))).toEqual([1, 1]);
    expect(namedTiesBetween(view, 0, 1)).toBe(3);
    expect(namedTiesBetween(view, 1, 0)).toBe(3);
  }
  for (const view of [nobody, own]) expect(meanContacts(view)).toBe((2 * 5) / 4);
});

test('a contact is near to somebody through a contact of both, not through ego or by knowing them alone', () => {
  expect(contactsNearTo(own, 0, 4)).toBe(2);
  const path = viewOf(
    smallNetwork({
      people: [{}, {}, {}, {}],
      ties: [
        { source: 0, target: 1 },
        { source: 1, target: 2 },
        { source: 2, target: 3 },
      ],
    }),
    0,
  );
  expect(contactsNearTo(path, 0, 3)).toBe(1);
  expect(contactsNearTo(path, 0, 2)).toBe(0);
});
