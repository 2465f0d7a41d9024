import { expect, test } from 'vitest';
import { kinds } from '../../../graph/records/kinds.ts';
import { type TableName, tableNames, tables } from '../../../server/import/tables.ts';
import { faultsOf } from '../../support/imports.ts';

test('a table wants every column without which there is no record, unless the import knows the value', () => {
  /** A name is the id where there is none, and a tie is a contact. */
  const known = (name: TableName) => ['name', ...(name === 'ties' || name === 'contacts' ? ['kind'] : [])];
  for (const name of tableNames) {
    const { kind, required, columns } = tables[name];
    const wanted = Object.entries(kinds[kind].schema.shape)
      .filter(([field, type]) => field in columns && !known(name).includes(field) && !type.safeParse(undefined).success)
      .map(([field]) => field);
    expect(required, name).toEqual(expect.arrayContaining(wanted));
  }
});

test('an introduction without its text is told as such, whether the column or the cell is missing', async () => {
  const people = 'id\na\nb\nc\n';
  const faults = (introductions: string) => faultsOf({ 'people.csv': people, 'introductions.csv': introductions });
  expect(await faults('id,for,person,via,at\ni,a,b,c,2025-01-01\n')).toMatchObject([
    { column: 'text', detail: expect.stringMatching(/^no such column/) },
  ]);
  expect(await faults('id,for,person,via,at,text\ni,a,b,c,2025-01-01,\n')).toMatchObject([
    { line: 2, column: 'text', detail: 'empty: expected a value' },
  ]);
});
