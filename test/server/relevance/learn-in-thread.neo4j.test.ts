import { describe, expect, test } from 'vitest';
import { loadNetwork } from '../../../server/network/load.ts';
import { learnInThread } from '../../../server/relevance/learn-in-thread.ts';
import { openPart } from '../../../server/relevance/open-part.ts';
import { openStore, type StoreOptions } from '../../../server/store/store.ts';
import { temporaryStore } from '../../support/imports.ts';
import { meetingRing } from '../../support/meeting-ring.ts';
import { neo4j, useNeo4j } from '../../support/neo4j.ts';

describe.skipIf(!neo4j)('learning from Neo4j', () => {
  useNeo4j();

  test('gives what learning from SQLite gives, bit for bit', async () => {
    const [graph, tables] = [await openStore(neo4j!.url, neo4j!), await temporaryStore()];
    try {
      const learned = [];
      for (const [store, url, options] of [
        [graph, neo4j!.url, neo4j as StoreOptions],
        [tables, tables.url, {}],
      ] as const) {
        await store.apply(meetingRing, 'system:test');
        const open = openPart(await loadNetwork(store, { today: '2026-01-01' }));
        learned.push(await learnInThread({ url, store: options }, open));
      }
      expect(learned[0]).toBeDefined();
      expect(learned[0]).toEqual(learned[1]);
    } finally {
      await graph.close();
    }
  }, 120_000);
});
