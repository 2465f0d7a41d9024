import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import driverOf, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, inject } from 'vitest';

/** Where the Neo4j of this run is, or null: then skip, as in `describe.skipIf(!neo4j)`. It answers once `useNeo4j` has run. */
export const neo4j = inject('neo4j');

const waitMilliseconds = 600_000;

/**
 * Call it in a `describe` whose tests need Neo4j: gives them the server for themselves, empty, from before the first test
 * until after the last; other files wait meanwhile. Starts the server when nobody did.
 */
export function useNeo4j() {
  let turn: Socket | undefined;
  beforeAll(async () => {
    turn = connect(inject('neo4jGate'), '127.0.0.1');
    const [answer] = await once(turn, 'data');
    if (String(answer) !== 'open\n') throw new Error(String(answer));
    await emptyNeo4j({ schema: true });
  }, waitMilliseconds);
  afterAll(() => void turn?.destroy());
}

/** Deletes all nodes and relationships; with `schema`, constraints and indexes too, which takes half a second longer. */
export async function emptyNeo4j({ schema = false } = {}) {
  await withNeo4j(async (driver) => {
    const session = driver.session();
    await session.run('MATCH (n) WHERE NOT n:CrosstieTestDatabase CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    await session.close();
    if (!schema) return;
    for (const { name } of await rows(driver, 'SHOW CONSTRAINTS YIELD name'))
      await driver.executeQuery(`DROP CONSTRAINT \`${name}\``);
    for (const { name } of await rows(driver, 'SHOW INDEXES YIELD name, type WHERE type <> "LOOKUP" RETURN name'))
      await driver.executeQuery(`DROP INDEX \`${name}\``);
  });
}

/** A driver of the test's own, to look at the graph as somebody with Neo4j Browser would. */
export async function withNeo4j<T>(action: (driver: Driver) => Promise<T>): Promise<T> {
  const { url, user, password } = neo4j!;
  const auth = password ? driverOf.auth.basic(user, password) : undefined;
  const driver = driverOf.driver(url, auth, { disableLosslessIntegers: true, telemetryDisabled: true });
  try {
    return await action(driver);
  } finally {
    await driver.close();
  }
}

/** The rows of a query as plain objects. */
export const rows = async (driver: Driver, query: string, parameters = {}) =>
  (await driver.executeQuery(query, parameters)).records.map((record) => record.toObject());
