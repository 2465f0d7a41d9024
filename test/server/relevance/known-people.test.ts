import { expect, test } from 'vitest';
import { knownPeople } from '../../../server/relevance/known-people.ts';
import { openPart } from '../../../server/relevance/open-part.ts';
import { smallNetwork } from '../../support/small-networks.ts';

test('people of a directory are found by id in the past, whatever their numbers are now', () => {
  const small = { people: [{}, { visibility: 'hidden' as const }, {}, {}], ties: [] };
  const { people } = openPart(smallNetwork(small));
  const { directory } = smallNetwork(small);
  expect([...knownPeople(people, directory)]).toEqual([0, -1, 1, 2]);
  expect(knownPeople(people, directory)).toBe(knownPeople(people, directory));
  const without0 = { ...directory, people: directory.people.slice(1), person: new Map<string, number>() };
  for (const [i, { id }] of without0.people.entries()) without0.person.set(id, i);
  expect([...knownPeople(people, without0)]).toEqual([-1, 1, 2]);
});
