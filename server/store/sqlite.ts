import { setImmediate as turn } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { Change, Write } from '../../graph/records/change.ts';
import { canonical, type Kind, keyOf, kindNames, kinds } from '../../graph/records/kinds.ts';
import { Problem } from '../errors.ts';
import { columnsOf, keyParts } from './columns.ts';
import { queue } from './queue.ts';
import { dangling, references } from './references.ts';
import { assertSchema, openReader, openWriter, reported, whileBusy } from './sqlite-connection.ts';
import { tables } from './sqlite-rows.ts';
import type { Store } from './store.ts';

/** How long `apply` waits for another process that writes. */
const lockMilliseconds = 120_000;
/** Rows and writes between two turns of the event loop: about a millisecond of work. */
const rowsPerTurn = 500;

const lastSeq = 'SELECT coalesce(max(seq), 0) FROM change';
const lastBatch = 'SELECT coalesce(max(id), 0) FROM batch';
const insertBatch = 'INSERT INTO batch (id, at, actor) VALUES (?, ?, ?)';
const insertChange = 'INSERT INTO change (seq, batch, kind, key, record) VALUES (?, ?, ?, ?, ?)';
const selectChanges = 'SELECT seq, at, actor, op, kind, key, record FROM log WHERE seq > ? ORDER BY seq LIMIT ?';

/** Opens a store in one SQLite file, with a table for each kind; makes the file and its directory where they are missing. */
export async function openSqlite(path: string): Promise<Store> {
  const writer = await openWriter(path);
  const reader = openReader(path);
  const inTurn = queue();
  const statements = writeStatements(writer);
  const reads = Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      { get: reader.prepare(tables[kind].get).raw(), count: reader.prepare(tables[kind].count).pluck() },
    ]),
  ) as Record<Kind, { get: Database.Statement; count: Database.Statement }>;
  const readSeq = reader.prepare(lastSeq).pluck();
  const readChanges = reader.prepare(selectChanges);
  let closed = false;

  return {
    url: `sqlite:${path}`,

    apply: (writes, actor) =>
      inTurn(async () => {
        assertOpen();
        await whileBusy(lockMilliseconds, path, () => writer.exec('BEGIN IMMEDIATE'));
        try {
          const first = statements.seq.get() as number;
          const batch = (statements.batch.get() as number) + 1;
          let seq = first;
          for await (const write of writes) {
            put(write, ++seq, batch);
            if ((seq - first) % rowsPerTurn === 0) await turn();
          }
          if (seq > first) statements.insertBatch.run(batch, new Date().toISOString(), actor);
          commit();
          return seq;
        } catch (error) {
          if (writer.inTransaction) writer.exec('ROLLBACK');
          return reported(path, () => {
            throw error;
          });
        }
      }),

    async *scan<K extends Kind>(kind: K) {
      assertOpen();
      // A connection of its own: one statement is one consistent state, and it holds up no other reader.
      const connection = openReader(path);
      try {
        let rows = 0;
        for (const row of connection.prepare(tables[kind].scan).raw().iterate()) {
          yield tables[kind].record(row as unknown[]);
          if (++rows % rowsPerTurn === 0) await turn();
        }
      } finally {
        connection.close();
      }
    },

    async get<K extends Kind>(kind: K, key: string) {
      assertOpen();
      const parts = keyParts(kind, key);
      const row = parts && (reads[kind].get.get(...parts) as unknown[] | undefined);
      return row && tables[kind].record(row);
    },

    async count(kind) {
      assertOpen();
      return reads[kind].count.get() as number;
    },

    async changesSince(seq, limit = -1) {
      assertOpen();
      return (readChanges.all(seq, limit) as LogRow[]).map(changeOf);
    },

    async seq() {
      assertOpen();
      return readSeq.get() as number;
    },

    async health() {
      assertOpen();
      reported(path, () => openReader(path)).close();
      assertSchema(reader, path);
    },

    close: () =>
      inTurn(async () => {
        if (closed) return;
        closed = true;
        reader.close();
        writer.close();
      }),
  };

  function assertOpen() {
    if (closed) throw new Problem('unavailable', `The store sqlite:${path} is closed.`);
  }

  function put(write: Write, seq: number, batch: number) {
    const { kind } = write;
    if (write.op === 'put') {
      const table = tables[kind] as (typeof tables)[typeof kind];
      statements.put[kind].run(...table.parameters(write.record as never));
      statements.insertChange.run(seq, batch, kind, null, canonical(kind, write.record as never));
    } else {
      const parts = keyParts(kind, write.key);
      if (!parts)
        throw new Error(`"${write.key}" is no key of a ${kind}: expected ${kinds[kind].key.join(', ')} joined by U+001F.`);
      statements.delete[kind].run(...parts);
      statements.insertChange.run(seq, batch, kind, write.key, null);
    }
  }

  function commit() {
    try {
      writer.exec('COMMIT');
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error;
      throw firstDangling(writer) ?? error;
    }
  }
}

const writeStatements = (writer: Database.Database) => ({
  seq: writer.prepare(lastSeq).pluck(),
  batch: writer.prepare(lastBatch).pluck(),
  insertBatch: writer.prepare(insertBatch),
  insertChange: writer.prepare(insertChange),
  put: byKind((kind) => writer.prepare(tables[kind].put)),
  delete: byKind((kind) => writer.prepare(tables[kind].delete)),
});

const byKind = <T>(make: (kind: Kind) => T) => Object.fromEntries(kindNames.map((kind) => [kind, make(kind)])) as Record<Kind, T>;

interface LogRow {
  seq: number;
  at: string;
  actor: string;
  op: 'put' | 'delete';
  kind: Kind;
  key: string | null;
  record: string | null;
}

function changeOf({ seq, at, actor, op, kind, key, record }: LogRow) {
  return (op === 'put' ? { seq, at, actor, op, kind, record: JSON.parse(record!) } : { seq, at, actor, op, kind, key }) as Change;
}

/** Which record refers to nothing: asked only when a commit was refused, since it reads whole tables. */
function firstDangling(database: Database.Database) {
  for (const reference of references) {
    const { kind, field, to } = reference;
    const list = columnsOf(kind).find((column) => column.field === field)?.type === 'list';
    const from = list ? `, json_each("${field}")` : '';
    const value = list ? 'value' : `"${field}"`;
    const row = database
      .prepare(
        `SELECT record.*, ${value} AS missing FROM "${kind}" AS record${from} ` +
          `WHERE missing IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "${to}" WHERE id = missing) LIMIT 1`,
      )
      .get() as (Record<string, unknown> & { missing: string }) | undefined;
    if (row) return dangling(reference, keyOf(kind, row as never), row.missing);
  }
}
