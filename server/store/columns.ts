import type { z } from 'zod';
import { type Kind, kindNames, kinds, type RecordOf } from '../../graph/records/kinds.ts';

/** How one field of a record is kept: its name, its type, and whether it is a part of the key. */
export interface Column {
  field: string;
  type: ColumnType;
  key: boolean;
}
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'list' | 'map';

const separator = '\u001f';

/** The columns of a kind in schema order. They follow from its zod schema, so that no store lists fields by hand. */
export const columnsOf = (kind: Kind): Column[] => columns[kind];

/** The values of the key fields that `keyOf` joined, in the order of `kinds[kind].key`; undefined when their number does not fit. */
export function keyParts(kind: Kind, key: string): string[] | undefined {
  const parts = key.split(separator);
  return parts.length === kinds[kind].key.length ? parts : undefined;
}

/** A record with its fields in schema order, from a function that gives the value of each; undefined and null are left out. */
export function recordFrom<K extends Kind>(kind: K, value: (column: Column, index: number) => unknown): RecordOf<K> {
  const record: Record<string, unknown> = {};
  const list = columns[kind];
  for (let c = 0; c < list.length; c++) {
    const found = value(list[c], c);
    if (found !== undefined && found !== null) record[list[c].field] = found;
  }
  return record as RecordOf<K>;
}

/** A map as JSON text with its names in order, so that equal maps are equal bytes. */
export const mapText = (map: object) =>
  JSON.stringify(Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1))));

const columns = Object.fromEntries(
  kindNames.map((kind) => {
    const key: readonly string[] = kinds[kind].key;
    const shape: Record<string, z.core.$ZodType> = kinds[kind].schema.shape;
    return [kind, Object.entries(shape).map(([field, schema]) => ({ field, type: typeOf(schema), key: key.includes(field) }))];
  }),
) as Record<Kind, Column[]>;

function typeOf(schema: z.core.$ZodType): ColumnType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return typeOf(def.innerType);
    case 'string':
    case 'enum':
      return 'text';
    case 'number':
      return (schema as z.ZodNumber).isInt ? 'integer' : 'real';
    case 'boolean':
      return 'boolean';
    case 'array':
      return 'list';
    case 'record':
      return 'map';
    default:
      throw new Error(`A field of type ${def.type} has no column type: give it one in columns.ts.`);
  }
}
