import type { Session } from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import type { Write } from '../../../graph/records/change.ts';
import { openNeo4j } from '../../../server/store/neo4j.ts';
import { readChanges } from '../../../server/store/neo4j-log.ts';
import { emptyNeo4j, neo4j, useNeo4j, withNeo4j } from '../../support/neo4j.ts';

const topics = (count: number): Write[] =>
  Array.from({ length: count }, (_, i) => ({ op: 'put', kind: 'topic', record: { id: `t${i}`, name: `T ${i}` } }));

describe.skipIf(!neo4j)('the change log in Neo4j', () => {
  useNeo4j();

  test('gives so many changes whatever the size of its batches, and reads no more batches than it may need', async () => {
    await emptyNeo4j({ schema: true });
    const store = await openNeo4j(neo4j!.url, neo4j!);
    // Batches of 1, 1, 1, 1000, 1000, 1000, 500, 2.
    for (const count of [1, 1, 1, 3500, 2]) await store.apply(topics(count), 'system:test');
    await store.close();
    await withNeo4j(async (driver) => {
      const session = driver.session();
      let batches = 0;
      const counting = {
        async *run(...statement: Parameters<Session['run']>) {
          for await (const record of session.run(...statement)) {
            batches++;
            yield record;
          }
        },
      } as unknown as Pick<Session, 'run'>;
      const read = async (seq: number, limit: number) => {
        batches = 0;
        return (await readChanges(counting, seq, limit)).map((change) => change.seq);
      };
      const from = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);

      expect(await read(0, Number.MAX_SAFE_INTEGER)).toEqual(from(1, 3505));
      expect(batches).toBe(8);
      expect(await read(3, 1000)).toEqual(from(4, 1000));
      expect(batches).toBe(1);
      expect(await read(3, 2000)).toEqual(from(4, 2000));
      expect(batches).toBe(2);
      expect(await read(0, 3)).toEqual([1, 2, 3]);
      expect(batches).toBe(3);
      expect(await read(1, 1500)).toEqual(from(2, 1500));
      expect(batches).toBe(4);
      expect(await read(700, 1000)).toEqual(from(701, 1000));
      expect(await read(3500, 100)).toEqual(from(3501, 5));
      expect(await read(3505, 100)).toEqual([]);
      expect(await read(0, 0)).toEqual([]);
      await session.close();
    });
  }, 120_000);
});
