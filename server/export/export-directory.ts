import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { canonical, type Kind, kinds, type RecordOf } from '../../graph/records/kinds.ts';
import { Problem } from '../errors.ts';
import { inOrder } from '../import/row-reader.ts';
import { type Table, type TableName, tableNames, tables } from '../import/tables.ts';
import type { Store } from '../store/store.ts';
import { cellText, csvLine, holds } from './cell-text.ts';
import { type TableColumns, tableColumns } from './table-columns.ts';
import { lazyFile } from './text-file.ts';

/** What was written: a file and how many records are in it. */
export interface ExportedFile {
  file: string;
  records: number;
}

/**
 * Writes the whole store into a directory that is new or empty: a CSV file for each kind that has records, and KIND.jsonl for what its
 * columns do not hold, so that importing the directory into an empty store gives the same records. In the order of keys: the same
 * store gives the same bytes. Reads each kind twice, and keeps none of it in memory.
 */
export async function exportDirectory(
  store: Store,
  directory: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<ExportedFile[]> {
  await mkdir(directory, { recursive: true });
  const there = await readdir(directory);
  if (there.length > 0)
    throw new Problem('usage', `${directory} holds ${there[0]} already: expected a new or an empty directory.`);
  const files: ExportedFile[] = [];
  for (const [done, name] of tableNames.entries()) {
    progress(done, tableNames.length);
    files.push(...(await exportTable(store, directory, name)));
  }
  progress(tableNames.length, tableNames.length);
  return files;
}

async function exportTable(store: Store, directory: string, name: TableName): Promise<ExportedFile[]> {
  const { kind } = tables[name];
  const columns = await tableColumns(store, name);
  if (!columns) return [];
  const table = { file: `${name}.csv`, records: 0 };
  const rest = { file: `${kind}.jsonl`, records: 0 };
  const csv = lazyFile(join(directory, table.file));
  const jsonl = lazyFile(join(directory, rest.file));
  await csv.write(csvLine([...columns.fields, ...columns.attributes]));
  for await (const record of store.scan(kind) as AsyncIterable<Record<string, unknown>>) {
    const { cells, left } = rowOf(name, columns, record);
    if (cells) {
      table.records++;
      await csv.write(csvLine(cells));
    }
    if (left) {
      rest.records++;
      await jsonl.write(`${canonical(kind, left as RecordOf<Kind>)}\n`);
    }
  }
  await csv.close();
  await jsonl.close();
  return [table, rest].filter(({ records }) => records > 0);
}

/** A record as the cells of its row, and what they do not hold of it. Rows of one key add up in ties: they go over whole or not at all. */
export function rowOf(name: TableName, { fields, attributes }: TableColumns, record: Record<string, unknown>) {
  const { kind, columns, required }: Table = tables[name];
  const left: Record<string, unknown> = {};
  const cells: string[] = [];
  for (const field of fields) {
    const text = cellText(record[field]);
    const fits = holds(record[field], text, columns[field]);
    cells.push(fits ? text : '');
    if (!fits) left[field] = record[field];
  }
  for (const field of Object.keys(record))
    if (field !== 'attributes' && !fields.includes(field) && !isUsual(name, field, record)) left[field] = record[field];

  const own = (record.attributes ?? {}) as Record<string, string>;
  const unheld = new Map(Object.entries(own));
  for (const attribute of attributes) {
    const text = Object.hasOwn(own, attribute) ? own[attribute] : '';
    const fits = Object.hasOwn(own, attribute) && holds(text, text, (cell) => cell);
    cells.push(fits ? text : '');
    if (fits) unheld.delete(attribute);
  }
  if (unheld.size > 0) left.attributes = Object.fromEntries(unheld);

  if (Object.keys(left).length === 0 && isInOrder(name, record)) return { cells, left: undefined };
  const keys = kinds[kind].key as readonly string[];
  // A row without what its table wants is no row.
  const hasAll = ![...keys, ...required].some((field) => field in left);
  if (kind === 'tie' || kind === 'contact' || !hasAll || !isInOrder(name, record)) return { cells: undefined, left: record };
  return { cells, left: { ...Object.fromEntries(keys.map((field) => [field, record[field]])), ...left } };
}

/** Whether a field that has no column is as import takes it for absent. */
function isUsual(name: TableName, field: string, record: Record<string, unknown>): boolean {
  const { kind }: Table = tables[name];
  if (kind === 'tie' && field === 'origin') return record[field] === 'file';
  const usual = (kinds[kind].schema.shape as Record<string, { safeParse(value: unknown): { data?: unknown } }>)[field];
  return JSON.stringify(usual?.safeParse(undefined).data) === JSON.stringify(record[field]);
}

function isInOrder(name: TableName, record: Record<string, unknown>): boolean {
  const [from, to] = inOrder[name] ?? [];
  const [start, end] = [from && record[from], to && record[to]];
  return !(typeof start === 'string' && typeof end === 'string' && start > end);
}
