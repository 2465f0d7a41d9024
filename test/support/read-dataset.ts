import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { personSchema } from '../../graph/records/person.ts';
import { type Tie, tieSchema } from '../../graph/records/tie.ts';
import { buildNetwork, type Network } from '../../graph/snapshot/network.ts';
import { datasets } from './datasets.ts';
import { noRecords } from './no-records.ts';

type Row = Record<string, string>;

/** The network of a data set: people with their units, and all ties; parallel rows of a kind add up. */
export function readDataset(name: string): Network {
  const rows = (file: string): Row[] => parse(readFileSync(join(datasets.path(name), file)), { columns: true });
  const people = rows('people.csv');
  const ties = new Map<string, Tie>();
  for (const { source, target, type, weight } of rows('ties.csv')) {
    const key = `${source} ${target} ${type}`;
    const before = ties.get(key);
    if (before) before.weight += Number(weight);
    else ties.set(key, tieSchema.parse({ source, target, kind: type, weight: Number(weight) }));
  }
  const units = [...new Set(people.map(({ unit }) => unit).filter((unit) => unit !== ''))];
  return buildNetwork(
    {
      ...noRecords,
      person: people.map(({ id, unit }) => personSchema.parse({ id, name: id, unit: unit || undefined })),
      unit: units.map((id) => ({ id, name: id })),
      tie: ties.values(),
    },
    { seq: 1, today: '2026-01-01' },
  );
}
