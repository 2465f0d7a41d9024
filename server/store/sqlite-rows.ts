import { type Kind, kindNames, kinds, type RecordOf } from '../../graph/records/kinds.ts';
import { type Column, columnsOf, mapText, recordFrom } from './columns.ts';

/** The statements of one kind, and how its records become their parameters and back. */
export interface Table<K extends Kind = Kind> {
  /** Inserts or replaces; parameters from `parameters`. */
  put: string;
  /** Parameters: the parts of the key. */
  delete: string;
  /** Parameters: the parts of the key. */
  get: string;
  /** All rows in the order of the key. SQLite compares bytes of UTF-8, which is the order of code points. */
  scan: string;
  count: string;
  parameters(record: RecordOf<K>): unknown[];
  /** From a raw row of `get` or `scan`. */
  record(row: unknown[]): RecordOf<K>;
}

const quote = (name: string) => `"${name}"`;

export const tables = Object.fromEntries(kindNames.map((kind) => [kind, tableOf(kind)])) as { [K in Kind]: Table<K> };

function tableOf<K extends Kind>(kind: K): Table<K> {
  const columns = columnsOf(kind);
  const all = columns.map((column) => quote(column.field));
  const key = kinds[kind].key.map(quote);
  const others = columns.filter((column) => !column.key).map((column) => quote(column.field));
  const where = key.map((name) => `${name} = ?`).join(' AND ');
  return {
    put:
      `INSERT INTO ${quote(kind)} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')}) ` +
      `ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    delete: `DELETE FROM ${quote(kind)} WHERE ${where}`,
    get: `SELECT ${all.join(', ')} FROM ${quote(kind)} WHERE ${where}`,
    scan: `SELECT ${all.join(', ')} FROM ${quote(kind)} ORDER BY ${key.join(', ')}`,
    count: `SELECT count(*) FROM ${quote(kind)}`,
    parameters: (record) => {
      const fields = record as Record<string, unknown>;
      return columns.map((column) => encode(column, fields[column.field]));
    },
    record: (row) => recordFrom(kind, (column, c) => decode(column, row[c])),
  };
}

function encode(column: Column, value: unknown) {
  if (value === undefined) return column.key ? '' : null;
  if (column.type === 'boolean') return value ? 1 : 0;
  if (column.type === 'list') return JSON.stringify(value);
  if (column.type === 'map') return mapText(value as object);
  return value;
}

function decode(column: Column, value: unknown) {
  if (value === null || (column.key && value === '')) return undefined;
  if (column.type === 'boolean') return value === 1;
  if (column.type === 'list' || column.type === 'map') return JSON.parse(value as string);
  return value;
}
