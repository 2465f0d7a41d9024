import { Expected, type ReadCell, squash } from './cells.ts';
import type { ColumnMap } from './column-map.ts';
import { utf8 } from './read-csv.ts';
import { type Table, type TableName, tables } from './tables.ts';

/** A record as a row states it: fields that it does not state are absent. */
export type Stated = Record<string, unknown>;

export interface CellFault {
  column?: string;
  value?: string;
  detail: string;
}

export interface RowReader {
  /** What is wrong with the columns: with faults here, rows cannot be read. */
  faults: CellFault[];
  warnings: string[];
  /** Whether rows of ties.csv are timed contacts. */
  timed: boolean;
  has(field: string): boolean;
  read(cells: readonly string[]): { stated: Stated; faults: CellFault[]; warnings: string[] };
  /** The id that a row seems to have, whatever is wrong with it: so that others may refer to it without being at fault too. */
  idOf(cells: readonly string[]): string | undefined;
}

interface Column {
  name: string;
  /** The field that it fills; undefined where it is left out. */
  field?: string;
  attribute?: boolean;
  read?: ReadCell;
}

/** Fields of which the second may not come before the first. */
export const inOrder: Partial<Record<TableName, [string, string]>> = {
  ties: ['first', 'last'],
  programs: ['start', 'end'],
  events: ['start', 'end'],
  mentorships: ['start', 'end'],
  memberships: ['since', 'until'],
};

export interface RowReaderOptions {
  file: string;
  map: ColumnMap;
  /** Whether a second column of one name is a fault or left out. */
  sameName?: 'fault' | 'left out';
  /** Cells are bytes (as `readCsv` gives them) or text. */
  decode?: (cell: string) => { text: string; fault?: string };
}

/** Makes the reader of a file's rows from its column names. */
export function rowReader(
  name: TableName,
  names: readonly string[],
  { file, map, sameName = 'fault', decode = utf8 }: RowReaderOptions,
): RowReader {
  const table: Table = tables[name];
  const faults: CellFault[] = [];
  const warnings: string[] = [];
  const columns = resolve(name, table, names, (column) => map.column(file, name, column));

  const first = new Map<string, string>();
  for (const column of columns) {
    if (column.field === undefined) continue;
    const key = column.attribute ? squash(column.field) : column.field;
    const other = first.get(key);
    if (other === undefined) first.set(key, column.name);
    else if (sameName === 'left out') column.field = undefined;
    else faults.push({ column: column.name, detail: `two columns mean the same ("${other}" is one): expected one of them` });
  }
  const fields = new Set(columns.filter((column) => !column.attribute).map((column) => column.field));
  for (const field of table.required)
    if (!fields.has(field))
      faults.push({
        column: field,
        detail: `no such column among ${names.join(', ')}: expected one (or --map ${name}.COLUMN=${field})`,
      });
  const timed = name === 'ties' && fields.has('time');
  if (timed && (fields.has('first') || fields.has('last')))
    faults.push({ column: 'time', detail: 'both "time" and "first" or "last": expected one or the other' });
  const ignored = columns.filter((column) => column.field === undefined && column.name !== '' && !column.attribute);
  if (ignored.length > 0) warnings.push(`columns left out, not known here: ${ignored.map((column) => column.name).join(', ')}`);
  if (names.some((column) => column.trim() === '')) warnings.push('a column without a name is left out');

  const required = new Set<string>(timed ? [...table.required, 'time'] : table.required);
  const idColumn = columns.findIndex((column) => column.field === 'id');
  return {
    faults,
    warnings,
    timed,
    has: (field) => fields.has(field),
    read: (cells) => readRow(name, columns, required, cells, decode),
    idOf(cells) {
      const { text } = decode(cells[idColumn] ?? '');
      return text.replaceAll('\uFFFD', '').trim() || undefined;
    },
  };
}

function resolve(
  name: TableName,
  table: Table,
  names: readonly string[],
  mapped: (name: string) => string | undefined,
): Column[] {
  const fieldOf = new Map(Object.keys(table.columns).map((field) => [squash(field), field]));
  const columns = names.map((given): Column & { called: string } => {
    const column = given.trim();
    const to = column === '' ? '' : mapped(column);
    // a column that is mapped to nothing is left out as asked, without a warning
    if (to === '') return { name: '', called: '' };
    const called = to ?? column;
    const field = fieldOf.get(squash(called));
    return { name: column, called, field, read: field === undefined ? undefined : table.columns[field] };
  });
  for (const [alias, field] of Object.entries(table.alias ?? {})) {
    if (columns.some((column) => column.field === field)) continue;
    const column = columns.find(({ called, field: taken }) => taken === undefined && squash(called) === alias);
    if (column) Object.assign(column, { field, read: table.columns[field] });
  }
  // no object can have an attribute of that name
  for (const column of columns)
    if (name === 'people' && column.field === undefined && column.called !== '' && column.called !== '__proto__')
      Object.assign(column, { field: column.called, attribute: true });
  return columns;
}

function readRow(
  name: TableName,
  columns: readonly Column[],
  required: ReadonlySet<string>,
  cells: readonly string[],
  decode: NonNullable<RowReaderOptions['decode']>,
) {
  const stated: Stated = {};
  const faults: CellFault[] = [];
  const badBytes: CellFault[] = [];
  const warnings: string[] = [];
  for (let i = 0; i < cells.length; i++) {
    const { text, fault } = decode(cells[i]);
    const column = columns[i] as Column | undefined;
    if (fault) badBytes.push({ column: column?.name || String(i + 1), value: text, detail: fault });
    if (fault || column?.field === undefined) continue;
    const trimmed = text.trim();
    if (trimmed === '') {
      if (required.has(column.field) && !column.attribute)
        faults.push({ column: column.name, value: '', detail: 'empty: expected a value' });
      continue;
    }
    if (column.attribute) {
      stateAttribute(stated, column.field, trimmed);
      continue;
    }
    const value = column.read!(trimmed);
    if (!(value instanceof Expected)) {
      stated[column.field] = value;
    } else if (name === 'people' && column.field === 'level') {
      stateAttribute(stated, column.name, trimmed);
      warnings.push(`"${column.name}" that is no integer is kept as an attribute`);
    } else {
      faults.push({ column: column.name, value: trimmed, detail: `expected ${value.what}` });
    }
  }
  // in a row of another length cells stand under wrong columns: only what is wrong with their bytes is told
  if (cells.length !== columns.length)
    return { stated, faults: [...badBytes, { detail: `${cells.length} columns: expected ${columns.length}` }], warnings };
  const [from, to] = inOrder[name] ?? [];
  const [start, end] = [from && stated[from], to && stated[to]];
  if (typeof start === 'string' && typeof end === 'string' && start > end)
    faults.push({ column: to, value: end, detail: `before ${from}: expected ${start} or later` });
  return { stated, faults: [...badBytes, ...faults], warnings };
}

const stateAttribute = (stated: Stated, name: string, value: string) => {
  ((stated.attributes ??= {}) as Stated)[name] = value;
};
