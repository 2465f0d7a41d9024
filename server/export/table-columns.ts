import type { z } from 'zod';
import { kinds } from '../../graph/records/kinds.ts';
import { squash } from '../import/cells.ts';
import { type Table, type TableName, tables } from '../import/tables.ts';
import type { Store } from '../store/store.ts';
import { isWellFormed } from './cell-text.ts';

/** The columns of one exported table: fields of the record, then attributes (of people only). */
export interface TableColumns {
  fields: string[];
  attributes: string[];
}

/**
 * The columns that the records of a table need: those that must be there, and those in which a record has another value than import
 * takes for an absent column. Undefined where there are no records. Reads all records of the kind once.
 */
export async function tableColumns(store: Store, name: TableName): Promise<TableColumns | undefined> {
  const { kind, required, columns }: Table = tables[name];
  const shape = kinds[kind].schema.shape as Record<string, z.ZodType>;
  const usual = Object.fromEntries(Object.keys(columns).map((field) => [field, usualText(name, field, shape[field])]));
  const needed = new Set([...required, ...('name' in columns ? ['name'] : []), ...(name === 'contacts' ? ['history'] : [])]);
  const attributes = new Set<string>();
  let any = false;
  for await (const record of store.scan(kind) as AsyncIterable<Record<string, unknown>>) {
    any = true;
    for (const field in usual) if (!needed.has(field) && JSON.stringify(record[field]) !== usual[field]) needed.add(field);
    for (const attribute in record.attributes as object) attributes.add(attribute);
  }
  if (!any) return undefined;
  return { fields: Object.keys(columns).filter((field) => needed.has(field)), attributes: distinct(attributes, columns) };
}

/** The value of an absent column, as JSON. */
function usualText(name: TableName, field: string, schema: z.ZodType | undefined): string | undefined {
  if (name === 'ties' && field === 'origin') return '"file"';
  return JSON.stringify(schema?.safeParse(undefined).data);
}

/** The attributes that can be columns: their names read back as they are, and mean neither a field nor one another. */
function distinct(attributes: ReadonlySet<string>, columns: Table['columns']): string[] {
  const taken = new Set(Object.keys(columns).map(squash));
  return [...attributes].sort().filter((name) => {
    if (name === '' || name !== name.trim() || name.includes('\0') || !isWellFormed(name) || taken.has(squash(name)))
      return false;
    return taken.add(squash(name));
  });
}
