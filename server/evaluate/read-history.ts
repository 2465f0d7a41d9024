import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type History, inTime } from '../../graph/evaluate/history.ts';
import { compareIds } from '../../graph/snapshot/network.ts';
import { type Fault, Problem } from '../errors.ts';
import { type ReadCell, readId, readInstant, readWeight } from '../import/cells.ts';
import { type Row, readTable } from './read-table.ts';

/** The contacts of a directory: over time, or as training and test where it holds train.csv and test.csv. */
export type Histories = { all: History } | { train: History; test: History };

/** Reads people.csv (their units), and contacts.csv or train.csv and test.csv. A Problem that lists what is wrong where anything is. */
export async function readHistories(directory: string): Promise<Histories> {
  const has = (name: string) => existsSync(join(directory, name));
  const faults: Fault[] = [];
  const read = (name: string, columns: Record<string, ReadCell>, required: string[]) =>
    readTable(join(directory, name), name, columns, required, faults);
  const contacts = { source: readId, target: readId, time: readInstant, weight: readWeight };
  const people = has('people.csv') ? await read('people.csv', { id: readId, unit: readId }, ['id']) : [];
  let tables: Row[][];
  if (has('train.csv') && has('test.csv'))
    tables = [await read('train.csv', contacts, ['source', 'target']), await read('test.csv', contacts, ['source', 'target'])];
  else if (has('contacts.csv')) tables = [await read('contacts.csv', contacts, ['source', 'target', 'time'])];
  else
    throw new Problem(
      'usage',
      `${directory} holds nothing to evaluate on: expected contacts.csv, train.csv and test.csv, or programs.csv.`,
    );
  if (faults.length > 0) throw new Problem('invalid', `${directory} cannot be read.`, faults);
  const directed = tables.length === 2;
  const made = historiesOf(people, tables, directed);
  return directed ? { train: made[0], test: made[1] } : { all: inTime(made[0]) };
}

function historiesOf(people: Row[], tables: Row[][], directed: boolean): History[] {
  const ids = new Set(people.map(({ id }) => id as string));
  for (const { source, target } of tables.flat()) ids.add(source as string).add(target as string);
  const sorted = [...ids].sort(compareIds);
  const index = new Map(sorted.map((id, i) => [id, i]));
  const units = new Map<string, number>();
  const unit = new Int32Array(sorted.length).fill(-1);
  for (const { id, unit: name } of people) {
    if (name === undefined) continue;
    const number = units.get(name as string) ?? units.set(name as string, units.size).size - 1;
    unit[index.get(id as string)!] = number;
  }
  return tables.map((rows) => {
    const kept = rows.filter(({ source, target, weight }) => source !== target && weight !== 0);
    return {
      n: sorted.length,
      units: units.size,
      unit,
      source: Int32Array.from(kept, ({ source }) => index.get(source as string)!),
      target: Int32Array.from(kept, ({ target }) => index.get(target as string)!),
      time: Float64Array.from(kept, ({ time }) => (time === undefined ? 0 : Date.parse(time as string))),
      weight: Float64Array.from(kept, ({ weight }) => (weight as number | undefined) ?? 1),
      directed,
    };
  });
}
