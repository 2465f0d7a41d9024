import { expect, test } from 'vitest';
import { isSamePart, openPart, pairKey, stillHolds } from '../../../server/relevance/open-part.ts';
import { type Small, smallNetwork } from '../../support/small-networks.ts';

const partOf = (small: Small) => openPart(smallNetwork(small));

test('holds open people with their units, and the pairs among them with a private tie', () => {
  const network = smallNetwork({
    people: [{ unit: 1 }, { visibility: 'hidden' }, { unit: 2 }, { visibility: 'communities' }, {}],
    ties: [
      { source: 2, target: 0, private: true },
      { source: 0, target: 2, private: true },
      { source: 0, target: 1, private: true },
      { source: 0, target: 4 },
    ],
  });
  const idOf = (i: number) => network.directory.people[i].id;
  const part = openPart(network);
  expect(part.people).toEqual([0, 2, 4].map(idOf));
  expect([...part.unit]).toEqual([0, 2, 4].map((i) => network.snapshot.unit[i]));
  expect(part.privatePairs).toEqual([pairKey(idOf(0), idOf(2))]);
  expect(openPart(network).people).toBe(part.people);
});

test('still holds while nobody in it hides and no two get a private tie, and is the same when nothing changed', () => {
  const three = partOf({ people: [{}, {}, {}], ties: [] });
  const four = partOf({ people: [{}, {}, {}, {}], ties: [] });
  const oneHides = partOf({ people: [{}, { visibility: 'hidden' }, {}], ties: [] });
  const secret = partOf({ people: [{}, {}, {}], ties: [{ source: 0, target: 1, private: true }] });
  expect([stillHolds(three, four), isSamePart(three, four)]).toEqual([true, false]);
  expect([stillHolds(three, oneHides), stillHolds(oneHides, three)]).toEqual([false, true]);
  expect([stillHolds(three, secret), stillHolds(secret, three)]).toEqual([false, true]);
  expect(isSamePart(three, partOf({ people: [{}, {}, {}], ties: [{ source: 0, target: 2 }] }))).toBe(true);
});
