import type { Write } from '../../graph/records/change.ts';
import { type Kind, keyOf, kindNames, type RecordOf } from '../../graph/records/kinds.ts';
import type { ImportReport } from '../api/imports.schema.ts';
import { type ContactRow, contactOf, type Staging, states, type TieRow, tieOf } from './staging.ts';

/** What is written: each staged record that differs from the store, in an order in which what is referred to comes first. */
export function* writes({ database }: Staging): Generator<Write> {
  const differs = `state <> ${states.unchanged}`;
  for (const kind of kindNames) {
    if (kind === 'tie') {
      for (const row of database.prepare('SELECT * FROM removed_tie').iterate() as Iterable<TieRow>)
        yield { op: 'delete', kind, key: keyOf(kind, row as RecordOf<'tie'>) };
      for (const row of database.prepare(wholeTies).iterate() as Iterable<TieRow>) yield { op: 'put', kind, record: tieOf(row) };
    } else if (kind === 'contact') {
      for (const row of database.prepare(`SELECT * FROM contact WHERE ${differs}`).iterate() as Iterable<ContactRow>)
        yield { op: 'put', kind, record: contactOf(row) };
    } else {
      const rows = database
        .prepare(`SELECT coalesce(kept, record) FROM row WHERE kind = ? AND ${differs} ORDER BY n`)
        .pluck()
        .iterate(kind);
      for (const record of rows) yield { op: 'put', kind, record: JSON.parse(record as string) } as Write;
    }
  }
}

/** Ties to be written; who may see one is as stated, else as it is in the store, else shared. */
const wholeTies = `
  SELECT source, target, kind, tie.weight, tie.first, tie.last, tie.origin,
    coalesce(tie.visibility, stored.visibility, 'shared') AS visibility
  FROM tie LEFT JOIN stored_tie AS stored USING (source, target, kind) WHERE state <> ${states.unchanged}`;

/** How many records of each kind are added, changed and unchanged; ties that go count as changed. */
export function changes({ database }: Staging): ImportReport['changes'] {
  const counted: ImportReport['changes'] = {};
  const of = (kind: Kind) => (counted[kind] ??= { added: 0, changed: 0, unchanged: 0 });
  const names = Object.fromEntries(Object.entries(states).map(([name, state]) => [state, name])) as Record<
    number,
    keyof typeof states
  >;
  const rows = database.prepare(`
    SELECT kind, state, count(*) AS number FROM row GROUP BY kind, state
    UNION ALL SELECT 'tie', state, count(*) FROM tie GROUP BY state
    UNION ALL SELECT 'contact', state, count(*) FROM contact GROUP BY state
    UNION ALL SELECT 'tie', ${states.changed}, count(*) FROM removed_tie`);
  for (const { kind, state, number } of rows.all() as { kind: Kind; state: number; number: number }[])
    if (number > 0) of(kind)[names[state]] += number;
  return Object.fromEntries(kindNames.filter((kind) => counted[kind]).map((kind) => [kind, counted[kind]]));
}

/** How many writes there are. */
export const writeCount = (counted: ImportReport['changes']) =>
  Object.values(counted).reduce((sum, kind) => sum + (kind ? kind.added + kind.changed : 0), 0);
