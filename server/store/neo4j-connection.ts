import neo4j, { type Driver, Neo4jError, type Session } from 'neo4j-driver';
import { Problem } from '../errors.ts';
import { neo4jMigrations } from './migrations/neo4j.ts';
import type { StoreOptions } from './store.ts';

const connectMilliseconds = 10_000;
const outOfMemory = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';

/** A driver for the server at the URL; a Problem when the URL holds what belongs elsewhere. Nothing is sent yet. */
export function connect(url: string, { user = 'neo4j', password = '' }: StoreOptions): Driver {
  if (url.includes('@'))
    throw new Problem('usage', 'The URL of Neo4j holds a user name or password: put them into NEO4J_USER and NEO4J_PASSWORD.');
  try {
    return neo4j.driver(url, password ? neo4j.auth.basic(user, password) : undefined, {
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      connectionTimeout: connectMilliseconds,
      userAgent: 'crosstie',
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
  } catch (error) {
    throw new Problem('usage', `"${url}" is no URL of Neo4j: ${(error as Error).message}`);
  }
}

/** Brings the schema of the database up to date; several processes may do so at once. */
export async function migrate(driver: Driver, url: string, database: string | undefined) {
  // Without the retries of `executeQuery`: whoever opens a store that is not there is to know at once.
  await driver.verifyConnectivity({ database });
  const session = driver.session({ database });
  const version = await schemaVersion(session).finally(() => session.close());
  if (version > neo4jMigrations.length) refuseSchema(url, version);
  for (const statement of neo4jMigrations.slice(version).flat()) await changeSchema(driver, statement, database);
  if (version === neo4jMigrations.length) return;
  await driver.executeQuery('CALL db.awaitIndexes(300)', {}, { database });
  await driver.executeQuery(
    `MERGE (log:CrosstieLog {id: 'log'}) ON CREATE SET log.name = 'Change log', log.seq = 0
     SET log.schema = CASE WHEN coalesce(log.schema, 0) > $version THEN log.schema ELSE $version END`,
    { version: neo4j.int(neo4jMigrations.length) },
    { database },
  );
}

/** Rejects when the schema of the database is not the present one. */
export async function assertSchema(session: Session, url: string) {
  const version = await schemaVersion(session);
  if (version !== neo4jMigrations.length) refuseSchema(url, version);
}

/** Runs it; what makes the server unusable for everybody becomes a Problem that names the server, never the password. */
export async function reported<T>(url: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw problemOf(url, error) ?? error;
  }
}

/** Whether the transaction is rolled back, and the same one may succeed now. */
export const isTransient = (error: unknown) => error instanceof Neo4jError && error.retriable && error.code !== outOfMemory;

function problemOf(url: string, error: unknown) {
  if (!(error instanceof Neo4jError)) return;
  const { code, message } = error;
  const because = reasons.find(([start]) => code.startsWith(start))?.[1];
  if (because) return new Problem('unavailable', `The store ${url} cannot be used: ${because} (${message}).`);
}

/** Starts of error codes of driver and server, and what they mean to people. */
const reasons: [string, string][] = [
  ['ServiceUnavailable', 'no Neo4j answers there'],
  ['N/A', 'what answers there is no Neo4j, or speaks another version of its protocol'],
  ['SessionExpired', 'the connection was lost'],
  ['Neo.ClientError.Security', 'user name or password (NEO4J_USER, NEO4J_PASSWORD) are refused'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'the database (NEO4J_DATABASE) does not exist'],
  [outOfMemory, 'the changes of one call exceed its memory for a transaction: raise server.memory.heap.max_size there'],
  ['Neo.TransientError', 'the server is busy or changing'],
  ['Neo.ClientError.Cluster', 'the server does not take writes now'],
];

async function schemaVersion(session: Session) {
  const { records } = await session.run(`MATCH (log:CrosstieLog {id: 'log'}) RETURN log.schema AS version`);
  return (records[0]?.get('version') ?? 0) as number;
}

async function changeSchema(driver: Driver, statement: string, database: string | undefined) {
  try {
    await driver.executeQuery(statement, {}, { database });
  } catch (error) {
    // Another process did the same at the same time.
    if (!(error instanceof Neo4jError) || !error.code.includes('AlreadyExists')) throw error;
  }
}

function refuseSchema(url: string, version: number): never {
  throw new Problem(
    'unavailable',
    `The store ${url} has schema version ${version}, this program knows ${neo4jMigrations.length}: ` +
      'use a program as new as the one that wrote it, or another database.',
  );
}
