import { describe, expect, it } from 'vitest';
import { neo4j, rows, useNeo4j, withNeo4j } from './neo4j.ts';

describe.skipIf(!neo4j)('the Neo4j of a test run', () => {
  useNeo4j();

  it('answers, and is empty for the file whose turn it is', async () => {
    const found = await withNeo4j((driver) =>
      rows(driver, 'MATCH (n) WHERE NOT n:CrosstieTestDatabase RETURN count(n) AS nodes'),
    );
    expect(found).toEqual([{ nodes: 0 }]);
  });

  it('lets nobody in without the password', async () => {
    const { default: driverOf } = await import('neo4j-driver');
    const driver = driverOf.driver(neo4j!.url, driverOf.auth.basic('neo4j', 'wrong'));
    await expect(driver.verifyConnectivity()).rejects.toThrow(/unauthorized/i);
    await driver.close();
  });
});
