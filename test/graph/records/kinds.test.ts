import { describe, expect, test } from 'vitest';
import { canonical, fieldsOf, keyOf, kindNames, kinds } from '../../../graph/records/kinds.ts';

describe('the table of kinds', () => {
  test('a kind comes after every other kind it refers to', () => {
    for (const kind of kindNames)
      for (const referred of Object.values(kinds[kind].refers))
        expect(kindNames.indexOf(referred)).toBeLessThanOrEqual(kindNames.indexOf(kind));
  });

  test('key fields and references are fields of the schema', () => {
    for (const kind of kindNames)
      for (const field of [...kinds[kind].key, ...Object.keys(kinds[kind].refers)]) expect(fieldsOf(kind)).toContain(field);
  });

  test('absent key fields are empty, so that a later date is another key', () => {
    const membership = { person: 'a', community: 'k', role: 'member' as const };
    expect(keyOf('membership', membership)).not.toBe(keyOf('membership', { ...membership, since: '2026-01-01' }));
  });

  test('equal records are equal text, in whatever order their fields and attributes stand', () => {
    const one = kinds.person.schema.parse({ id: 'a', name: 'A', attributes: { x: '1', y: '2' } });
    const other = kinds.person.schema.parse({ attributes: { y: '2', x: '1' }, name: 'A', id: 'a' });
    expect(canonical('person', one)).toBe(canonical('person', other));
  });

  test('a community of excellence without goals is rejected', () => {
    const result = kinds.community.schema.safeParse({ id: 'k', name: 'K', kind: 'excellence' });
    expect(result.error?.issues[0].message).toMatch(/states them/);
  });
});
