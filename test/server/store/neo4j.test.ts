import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Write } from '../../../graph/records/change.ts';
import { openNeo4j } from '../../../server/store/neo4j.ts';
import { emptyNeo4j, neo4j, rows, useNeo4j, withNeo4j } from '../../support/neo4j.ts';
import { conformance } from './conformance.ts';
import { allSamples, oddText, people, put } from './records.ts';

describe.skipIf(!neo4j)('with a Neo4j server', () => {
  useNeo4j();

  conformance('Neo4j', {
    empty: async () => {
      await emptyNeo4j();
      return { url: neo4j!.url, options: neo4j! };
    },
    sequences: 15,
  });

  describe('the graph in Neo4j', () => {
    it('reads as people would draw it', async () => {
      await opened((store) => store.apply(allSamples, 'system:test'));
      const found = await withNeo4j((driver) =>
        rows(
          driver,
          `MATCH (a)-[r]->(b) RETURN DISTINCT labels(a)[0] + ' ' + type(r) + ' ' + labels(b)[0] AS pattern ORDER BY pattern`,
        ),
      );
      expect(found.map(({ pattern }) => pattern)).toEqual([
        'Community ABOUT Topic',
        'Event PART_OF Event',
        'Introduction ASKED_BY Person',
        'Introduction INTRODUCES Person',
        'Introduction THROUGH Person',
        'Mentorship ABOUT Topic',
        'Mentorship PART_OF Program',
        'Person ATTENDED Event',
        'Person CONTACT Person',
        'Person CONTACTED Person',
        'Person ENROLLED_IN Program',
        'Person GUEST_OF Person',
        'Person INVITED_TO Event',
        'Person IN_UNIT Unit',
        'Person LEARNS_IN Mentorship',
        'Person LISTS Topic',
        'Person MEMBER_OF Community',
        'Person MENTORS Mentorship',
        'Person OFFERS Topic',
        'Person REPORTS_TO Person',
        'Person SEEKS Topic',
        'Person SPEAKS_AT Event',
        expect.stringMatching(/^Person ZOË_Q_.* Person$/),
        'Suggestion SUGGESTED_TO Person',
        'Suggestion SUGGESTS Person',
        'Topic BROADER Topic',
        'Unit PART_OF Unit',
      ]);
    });

    it('gives every node of the organization a name to show, and keeps numbers and lists as such', async () => {
      await opened((store) => store.apply(allSamples, 'system:test'));
      await withNeo4j(async (driver) => {
        const nameless =
          'MATCH (n) WHERE n.name IS NULL AND NOT n:CrosstieTestDatabase AND NOT n:Mentorship AND NOT n:Suggestion AND NOT n:Introduction';
        expect(await rows(driver, `${nameless} RETURN n`)).toEqual([]);
        expect(
          await rows(
            driver,
            'MATCH (p:Person {level: -7})-[o:OFFERS {strength: 5}]->() RETURN p.languages AS l, p.external AS e',
          ),
        ).toEqual([{ l: ['de', oddText, 'de'], e: true }]);
      });
    });

    it('lets one person, unit, topic, community, programme, event and mentorship have an id', async () => {
      await opened((store) => store.apply(people(1), 'system:test'));
      await withNeo4j(async (driver) => {
        const constraints = await rows(driver, 'SHOW CONSTRAINTS YIELD labelsOrTypes AS labels, properties');
        for (const label of ['Person', 'Unit', 'Topic', 'Community', 'Program', 'Event', 'Mentorship'])
          expect(constraints).toContainEqual({ labels: [label], properties: ['id'] });
        await expect(driver.executeQuery('CREATE (:Person {id: "p0"})')).rejects.toThrow('already exists');
      });
    });

    it('leaves relationships alone that others made between people', async () => {
      await opened(async (store) => {
        await store.apply([...people(2), put('tie', { source: 'p0', target: 'p1' })], 'system:test');
        await withNeo4j((driver) =>
          driver.executeQuery('MATCH (a:Person {id: "p0"}), (b:Person {id: "p1"}) CREATE (a)-[:LIKES]->(b)'),
        );
        expect(await store.count('tie')).toBe(1);
        await store.apply([...people(2), { op: 'delete', kind: 'tie', key: 'p0\u001fp1\u001fcontact' }], 'system:test');
        expect(await withNeo4j((driver) => rows(driver, 'MATCH ()-[r:LIKES]->() RETURN count(r) AS n'))).toEqual([{ n: 1 }]);
        await expect(store.apply([{ op: 'delete', kind: 'person', key: 'p0' }], 'x')).rejects.toMatchObject({
          type: 'conflict',
          message: expect.stringContaining('[LIKES]'),
        });
      });
    });

    it('keeps ties of kinds whose type the graph came to use for something else', async () => {
      await opened((store) => store.apply(people(2), 'system:test'));
      await withNeo4j(async (driver) => {
        await driver.executeQuery('MATCH (log:CrosstieLog) SET log.schema = 2');
        await driver.executeQuery(
          `MATCH (a:Person {id: "p0"}), (b:Person {id: "p1"}) CREATE (a)-[:MENTORS {since: 2020}]->(b)
           CREATE (a)-[:MENTORS {kind: "mentors", weight: 2.0, visibility: "shared"}]->(b)`,
        );
      });
      const tie = { source: 'p0', target: 'p1', kind: 'mentors', weight: 2, visibility: 'shared' };
      const store = await openNeo4j(neo4j!.url, neo4j!);
      expect(await store.get('tie', 'p0\u001fp1\u001fmentors')).toEqual(tie);
      expect(await store.count('tie')).toBe(1);
      await store.close();
      const own = 'MATCH (:Person)-[r:MENTORS]->(:Person) RETURN r.since AS since';
      expect(await withNeo4j((driver) => rows(driver, own))).toEqual([{ since: 2020 }]);
    });

    it('is refused when its schema is newer than the program, and then unhealthy too', async () => {
      await opened(async (store) => {
        await withNeo4j((driver) => driver.executeQuery('MATCH (log:CrosstieLog) SET log.schema = 1000'));
        const newer = { type: 'unavailable', message: expect.stringContaining('schema version 1000') };
        await expect(store.health()).rejects.toMatchObject(newer);
        await expect(openNeo4j(neo4j!.url, neo4j!)).rejects.toMatchObject(newer);
      });
    });

    it('opens once when several open it new at the same time', async () => {
      await emptyNeo4j({ schema: true });
      const stores = await Promise.all(Array.from({ length: 4 }, () => openNeo4j(neo4j!.url, neo4j!)));
      await Promise.all(stores.map((store, i) => store.apply([put('person', { id: `${i}`, name: 'P' })], 'x')));
      expect(await stores[0].seq()).toBe(4);
      for (const store of stores) await store.close();
    });

    it('tries a list of writes again that lost a deadlock, and tells of it where writes cannot be had twice', async () => {
      await opened(async (store) => {
        await store.apply(people(100), 'system:test');
        const [write] = people(1);
        expect(await deadlocked((pause) => store.apply(pausing([write], pause), 'x'))).toBe(101);
        const once = (pause: () => Promise<void>) =>
          (async function* () {
            await pause();
            yield write;
          })();
        await expect(deadlocked((pause) => store.apply(once(pause), 'x'))).rejects.toMatchObject({ type: 'unavailable' });
        expect(await store.seq()).toBe(101);
      });
    });
  });

  describe('a server that cannot be used', () => {
    it('is named when the password is wrong, and the password is not', async () => {
      const error = await openNeo4j(neo4j!.url, { user: 'neo4j', password: 'wrong-secret' }).catch((error) => error);
      expect(error).toMatchObject({ type: 'unavailable', message: expect.stringContaining(neo4j!.url) });
      expect(error.message).toContain('NEO4J_PASSWORD');
      expect(error.message).not.toContain('wrong-secret');
    });

    it('is named when it has no such database', async () => {
      await expect(openNeo4j(neo4j!.url, { ...neo4j!, database: 'nowhere' })).rejects.toMatchObject({
        type: 'unavailable',
        message: expect.stringContaining('NEO4J_DATABASE'),
      });
    });
  });
});

describe('an address without a Neo4j', () => {
  it('is named when nobody answers', async () => {
    await expect(openNeo4j('bolt://127.0.0.1:1', {})).rejects.toMatchObject({
      type: 'unavailable',
      message: expect.stringContaining('The store bolt://127.0.0.1:1 cannot be used: no Neo4j answers there'),
    });
  });

  it('is named when something else answers', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `bolt://127.0.0.1:${(server.address() as { port: number }).port}`;
    await expect(openNeo4j(url, {})).rejects.toMatchObject({ type: 'unavailable', message: expect.stringContaining(url) });
    server.close();
  });

  it('is refused without repeating the password that it holds', async () => {
    const error = await openNeo4j('neo4j://me:secret@localhost', {}).catch((error) => error);
    expect(error).toMatchObject({ type: 'usage', message: expect.stringContaining('NEO4J_PASSWORD') });
    expect(error.message).not.toContain('secret');
  });
});

async function opened(action: (store: Awaited<ReturnType<typeof openNeo4j>>) => Promise<unknown>) {
  await emptyNeo4j();
  const store = await openNeo4j(neo4j!.url, neo4j!);
  try {
    await action(store);
  } finally {
    await store.close();
  }
}

/**
 * Makes a deadlock with a transaction of another program, which the store's has to lose, since the other holds more locks: the
 * other holds all people and, while the store pauses with its log locked, waits for the log; then the store wants p0.
 */
async function deadlocked<T>(action: (pause: () => Promise<void>) => Promise<T>): Promise<T> {
  return withNeo4j(async (driver) => {
    const other = driver.session();
    let waiting: Promise<unknown> | undefined;
    const pause = async () => {
      if (waiting) return;
      const transaction = await other.beginTransaction();
      await transaction.run('MATCH (p:Person) SET p.lockedBy = "other"');
      waiting = transaction.run('MATCH (log:CrosstieLog) SET log.lockedBy = "other"').then(() => transaction.rollback());
      await new Promise((resolve) => setTimeout(resolve, 500));
    };
    try {
      return await action(pause);
    } finally {
      await waiting;
      await other.close();
    }
  });
}

/** A list that takes a pause before its first write is read. */
function pausing(writes: Write[], pause: () => Promise<void>) {
  return Object.assign([...writes], {
    async *[Symbol.asyncIterator]() {
      await pause();
      yield* writes;
    },
  });
}
