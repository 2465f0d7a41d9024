import { expect, test } from 'vitest';
import { personSchema } from '../../../graph/records/person.ts';
import type { Directory } from '../../../graph/snapshot/network.ts';
import { refs, trueNames } from '../../../server/access/names.ts';

test('people whose ids are words that objects know have their own names', () => {
  const ids = ['constructor', 'toString', '__proto__', 'ana'];
  const people = ids.map((id) => personSchema.parse({ id, name: `The ${id}` }));
  const found = refs(trueNames({ people, units: [], unit: new Map() } as unknown as Directory), [0, 1, 2, 3, 0]);
  expect(Object.entries(found).map(([id, { name }]) => [id, name])).toEqual(ids.map((id) => [id, `The ${id}`]));
});
