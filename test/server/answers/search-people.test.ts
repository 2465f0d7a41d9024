import { describe, expect, test } from 'vitest';
import { personSchema } from '../../../graph/records/person.ts';
import { buildNetwork } from '../../../graph/snapshot/network.ts';
import { searchPeople } from '../../../server/answers/search-people.ts';
import { noRecords } from '../../support/no-records.ts';

const { directory } = buildNetwork(
  {
    ...noRecords,
    unit: [{ id: 'u', name: 'Anatomy Research' }],
    person: [
      ['17', '17'],
      ['170', '170'],
      ['a', 'Ana Lopez'],
      ['b', 'Anatole France'],
      ['c', 'Joana Ana'],
      ['d', 'Øyvind Łukasz Straße'],
      ['e', 'Émile ZOLA'],
      ['f', 'Mary-Ann O’Brien'],
      ['g', 'Zed', 'u'],
      ['h', 'Ana Lopez'],
    ].map(([id, name, unit]) => personSchema.parse({ id, name, unit })),
  },
  { seq: 1, today: '2026-01-01' },
);
const find = (query: string) => searchPeople(directory, query).map((i) => directory.people[i].id);

describe('a search for people', () => {
  test('without a word finds everybody in the order of ids', () => {
    expect(find(' ')).toEqual(directory.people.map(({ id }) => id));
  });

  test('puts whole first names before other names, beginnings and units; equals by name, then by id', () => {
    expect(find('ana')).toEqual(['a', 'h', 'c', 'b', 'g']);
  });

  test('puts an id that is named exactly first', () => {
    expect(find('17')).toEqual(['17', '170']);
    expect(find('170')).toEqual(['170']);
  });

  test.each([
    ['emile zola', ['e']],
    ['ÉMILE', ['e']],
    ['oyvind', ['d']],
    ['lukasz strasse', ['d']],
    ['ann', ['f']],
    ['brien', ['f']],
    ['lop ana', ['a', 'h']],
    ['ana xyz', []],
    ['research', ['g']],
  ])('finds "%s" without regard to case, accents, order and marks', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });
});
