import { beforeEach, describe, expect, test } from 'vitest';
import { importFiles } from '../../../server/import/import-files.ts';
import { openStore } from '../../../server/store/store.ts';
import { datasets } from '../../support/datasets.ts';
import { dump } from '../../support/dump.ts';
import { importTexts, temporaryStore } from '../../support/imports.ts';
import { emptyNeo4j, neo4j, useNeo4j } from '../../support/neo4j.ts';

const files = {
  'people.csv': 'id,unit,level,hired,manager,"Job ""Title"""\na,R,3,2020-05,,Boss\nb,R,1,,a,\nü 🙂,S,,,b,\n',
  'topics.csv': 'id,broader\ngo,ci\nci,\n',
  'communities.csv': 'id,kind,goals,topics\nk,excellence,Show value,go;ci\n',
  'memberships.csv': 'person,community,role,since\na,k,lead,2020-01\na,k,,\n',
  'events.csv': 'id,kind,start,speakers\ne,social,2024-05-31T12:00Z,a;b\n',
  'attendance.csv': 'person,event,guestOf\nb,e,a\n',
  'skills.csv': 'person,topic,offers,seeks\na,go,5,\nb,go,,yes\n',
  'ties.csv':
    'source,target,kind,weight,time,visibility\na,b,email,0.1,100,\na,b,email,0.2,200,private\nb,ü 🙂,advice,1,1385982000.5,\n',
};

describe.skipIf(!neo4j)('import into Neo4j', () => {
  useNeo4j();
  beforeEach(() => emptyNeo4j({ schema: true }));

  test('gives the same records as into SQLite, and a second time changes nothing', async () => {
    const [graph, tables] = [await openStore(neo4j!.url, neo4j!), await temporaryStore()];
    try {
      const report = await importTexts(graph, files);
      expect(report).toEqual(await importTexts(tables, files));
      expect(await dump(graph)).toEqual(await dump(tables));
      expect((await importTexts(graph, files)).seq).toBe(report.seq);
      const more = { 'ties.csv': 'source,target,kind,time\na,b,email,300\n' };
      await importTexts(tables, more);
      await importTexts(graph, more);
      expect(await dump(graph)).toEqual(await dump(tables));
    } finally {
      await graph.close();
    }
  }, 120_000);

  test.skipIf(!datasets.present)(
    'of email-eu-core gives the same records as into SQLite',
    async () => {
      const [graph, tables] = [await openStore(neo4j!.url, neo4j!), await temporaryStore()];
      try {
        const paths = [datasets.path('email-eu-core')];
        for (const store of [graph, tables]) await importFiles(store, paths, {}, { actor: 'system:test' });
        expect(await dump(graph)).toEqual(await dump(tables));
      } finally {
        await graph.close();
      }
    },
    120_000,
  );
});
