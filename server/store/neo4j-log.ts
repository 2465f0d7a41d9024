import { gunzipSync, gzipSync } from 'node:zlib';
import neo4j, { type Transaction } from 'neo4j-driver';
import type { Change, Write } from '../../graph/records/change.ts';
import { canonical } from '../../graph/records/kinds.ts';

/**
 * The change log in Neo4j: the node (:CrosstieLog {seq}) says how far it goes, nodes (:ChangeBatch {first, last, at, actor, lines})
 * hold the changes: JSON texts, a line each, compressed, since the server holds all of a transaction in memory until it commits.
 * Whoever writes locks the first, so that writers of all processes take turns.
 */
const linesPerBatch = 1_000;
const fastest = { level: 1 };

const lock = `MATCH (log:CrosstieLog {id: 'log'}) SET log.lockedBy = $actor`;
/** A statement of its own, so that it reads what the lock was waited for. */
const lastSeq = `MATCH (log:CrosstieLog {id: 'log'}) RETURN log.seq AS seq`;
const insertBatch = `CREATE (:ChangeBatch {name: $name, first: $first, last: $last, actor: $actor, lines: $lines})`;
const finishLog = `
  MATCH (log:CrosstieLog {id: 'log'}) SET log.seq = $seq REMOVE log.lockedBy
  WITH log MATCH (batch:ChangeBatch) WHERE batch.last > $before SET batch.at = $at`;
const selectChanges = `
  MATCH (batch:ChangeBatch) WHERE batch.last > $seq
  RETURN batch.first AS first, batch.at AS at, batch.actor AS actor, batch.lines AS lines
  ORDER BY first LIMIT $batches`;

interface Runner {
  run: Transaction['run'];
}

/** Waits for other writers, then appends to the log within the transaction. */
export async function logWriter(transaction: Transaction, actor: string) {
  await transaction.run(lock, { actor });
  const before = await readSeq(transaction);
  let seq = before;
  let lines: string[] = [];
  return {
    async append(write: Write) {
      seq++;
      lines.push(lineOf(write));
      if (lines.length === linesPerBatch) await flush();
    },
    /** Numbers are final from here on; resolves with the last. */
    async finish() {
      await flush();
      const parameters = { seq: neo4j.int(seq), before: neo4j.int(before), at: new Date().toISOString() };
      await transaction.run(finishLog, parameters);
      return seq;
    },
  };

  async function flush() {
    if (lines.length === 0) return;
    const first = seq - lines.length + 1;
    const name = `Changes ${first} to ${seq}`;
    const bytes = new Int8Array(gzipSync(lines.join('\n'), fastest));
    await transaction.run(insertBatch, { name, first: neo4j.int(first), last: neo4j.int(seq), actor, lines: bytes });
    lines = [];
  }
}

/** The number of the last change. */
export async function readSeq(runner: Runner): Promise<number> {
  const { records } = await runner.run(lastSeq);
  return records[0].get('seq');
}

/** Changes after `seq`, at most `limit`. Batches may be short, so that it reads as many as may be enough, and more when they are not. */
export async function readChanges(runner: Runner, seq: number, limit: number): Promise<Change[]> {
  const changes: Change[] = [];
  for (let after = seq; changes.length < limit; after = changes[changes.length - 1].seq) {
    const batches = Math.ceil((limit - changes.length) / linesPerBatch);
    let found = 0;
    for await (const record of runner.run(selectChanges, { seq: neo4j.int(after), batches: neo4j.int(batches) })) {
      found++;
      const { first, at, actor, lines } = record.toObject() as { first: number; at: string; actor: string; lines: Int8Array };
      const texts = gunzipSync(lines).toString().split('\n');
      for (let i = Math.max(0, after + 1 - first); i < texts.length && changes.length < limit; i++)
        changes.push({ seq: first + i, at, actor, ...JSON.parse(texts[i]) });
    }
    if (found < batches) break;
  }
  return changes;
}

function lineOf(write: Write) {
  const { op, kind } = write;
  return op === 'put'
    ? `{"op":"put","kind":"${kind}","record":${canonical(kind, write.record as never)}}`
    : JSON.stringify({ op, kind, key: write.key });
}
