import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Session } from 'neo4j-driver';
import type { Write } from '../../graph/records/change.ts';
import type { Kind, RecordOf } from '../../graph/records/kinds.ts';
import { Problem } from '../errors.ts';
import { keyParts } from './columns.ts';
import { assertSchema, connect, isTransient, migrate, reported } from './neo4j-connection.ts';
import { fixedTypes, isNodeKind, keyFields, type Properties, recordOfLinks, recordOfNode, tieType } from './neo4j-graph.ts';
import { logWriter, readChanges, readSeq } from './neo4j-log.ts';
import { allTypes, count, read } from './neo4j-statements.ts';
import { graphWriter, ownerOfWrite } from './neo4j-writer.ts';
import { queue } from './queue.ts';
import type { Store, StoreOptions } from './store.ts';

const writesPerBatch = 5_000;
/** How often writes that can be replayed are tried when the server rolls them back for a passing reason. */
const attempts = 5;

type Writes = AsyncIterable<Write> | Iterable<Write>;

/** Opens a store in a Neo4j database (5 or later, its own for each store) and brings its schema up to date. */
export async function openNeo4j(url: string, options: StoreOptions = {}): Promise<Store> {
  const driver = connect(url, options);
  const { database } = options;
  // Reads of this process see its own writes, also on another member of a cluster.
  const bookmarkManager = neo4j.bookmarkManager();
  const inTurn = queue();
  let closed = false;
  try {
    await reported(url, () => migrate(driver, url, database));
  } catch (error) {
    await driver.close();
    throw error;
  }

  return {
    url,

    apply: (writes, actor) =>
      inTurn(() =>
        reported(url, async () => {
          for (let attempt = 1; ; attempt++) {
            try {
              return await withSession(true, (session) => applyOnce(session, writes, actor));
            } catch (error) {
              if (attempt === attempts || !Array.isArray(writes) || !isTransient(error)) throw error;
              await sleep(100 * 2 ** attempt);
            }
          }
        }),
      ),

    async *scan<K extends Kind>(kind: K) {
      const session = openSession(false);
      try {
        const tieTypes = await tieTypesIn(session, kind);
        if (kind === 'tie' && tieTypes.length === 0) return;
        for await (const row of session.run(read(kind, tieTypes, false))) yield recordOf(kind, row.toObject());
      } catch (error) {
        await reported(url, () => Promise.reject(error));
      } finally {
        await session.close();
      }
    },

    get: <K extends Kind>(kind: K, key: string) =>
      reading(async (session) => {
        const parts = keyParts(kind, key);
        if (!parts) return;
        const fields = keyFields(kind, parts);
        const { records } = await session.run(read(kind, kind === 'tie' ? [tieType(fields.kind)] : [], true), fields);
        return records[0] && recordOf(kind, records[0].toObject());
      }),

    count: (kind) =>
      reading(async (session) => {
        const tieTypes = await tieTypesIn(session, kind);
        if (kind === 'tie' && tieTypes.length === 0) return 0;
        const { records } = await session.run(count(kind, tieTypes));
        return records[0].get('count');
      }),

    changesSince: (seq, limit = Number.MAX_SAFE_INTEGER) => reading((session) => readChanges(session, seq, limit)),

    seq: () => reading(readSeq),

    health: () => reading((session) => assertSchema(session, url)),

    close: () =>
      inTurn(async () => {
        if (closed) return;
        closed = true;
        await driver.close();
      }),
  };

  async function applyOnce(session: Session, writes: Writes, actor: string) {
    const transaction = await session.beginTransaction();
    let seq: number;
    try {
      const log = await logWriter(transaction, actor);
      const graph = graphWriter(transaction);
      let batch = new Map<string, Write>();
      for await (const write of writes) {
        batch.set(ownerOfWrite(write), write);
        await log.append(write);
        if (batch.size < writesPerBatch) continue;
        await graph.write(batch);
        batch = new Map();
      }
      await graph.write(batch);
      await graph.finish();
      seq = await log.finish();
    } catch (error) {
      // The server rolls back by itself when the connection is gone.
      await transaction.rollback().catch(() => {});
      throw error;
    }
    await transaction.commit().catch((error) => {
      if (!['ServiceUnavailable', 'SessionExpired'].includes(error.code)) throw error;
      throw new Problem(
        'unavailable',
        `The connection to ${url} was lost while it committed: either all changes up to ${seq} were written or none.`,
      );
    });
    return seq;
  }

  async function tieTypesIn(session: Session, kind: Kind): Promise<string[]> {
    if (kind !== 'tie') return [];
    const { records } = await session.run(allTypes);
    return records.map((record) => record.get('type')).filter((type) => !fixedTypes.has(type));
  }

  function openSession(writes: boolean) {
    if (closed) throw new Problem('unavailable', `The store ${url} is closed.`);
    const defaultAccessMode = writes ? neo4j.session.WRITE : neo4j.session.READ;
    return driver.session({ database, bookmarkManager, defaultAccessMode });
  }

  async function withSession<T>(writes: boolean, action: (session: Session) => Promise<T>): Promise<T> {
    const session = openSession(writes);
    try {
      return await action(session);
    } finally {
      await session.close();
    }
  }

  function reading<T>(action: (session: Session) => Promise<T>) {
    return reported(url, () => withSession(false, action));
  }
}

/** A record from a row of `read`. */
function recordOf<K extends Kind>(kind: K, row: Record<string, unknown>): RecordOf<K> {
  if (isNodeKind(kind)) return recordOfNode(kind, row.properties as Properties, row.linked as never) as RecordOf<K>;
  return recordOfLinks(kind as never, row.start as string, row.end as string, row.found as never) as RecordOf<K>;
}
