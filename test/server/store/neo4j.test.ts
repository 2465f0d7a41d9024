import { describe } from 'vitest';
import { emptyNeo4j, neo4j, useNeo4j } from '../../support/neo4j.ts';
import { conformance } from './conformance.ts';

describe.skipIf(!neo4j)('with a Neo4j server', () => {
  useNeo4j();

  conformance('Neo4j', {
    empty: async () => {
      await emptyNeo4j();
      return { url: neo4j!.url, options: neo4j! };
    },
    sequences: 15,
  });
});
