/**
 * The steps from an empty Neo4j database to the present schema; `schema` of the node (:CrosstieLog) counts those that were taken.
 * Each statement can run twice, since schema changes are transactions of their own. A step that was released is never changed:
 * add one behind it.
 */
export const neo4jMigrations: readonly (readonly string[])[] = [
  [
    'CREATE CONSTRAINT unit_id IF NOT EXISTS FOR (n:Unit) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT community_id IF NOT EXISTS FOR (n:Community) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT crosstie_log_id IF NOT EXISTS FOR (n:CrosstieLog) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT change_batch_first IF NOT EXISTS FOR (n:ChangeBatch) REQUIRE n.first IS UNIQUE',
    'CREATE INDEX change_batch_last IF NOT EXISTS FOR (n:ChangeBatch) ON (n.last)',
    'CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name)',
    'CREATE INDEX topic_name IF NOT EXISTS FOR (n:Topic) ON (n.name)',
    'CREATE INDEX community_name IF NOT EXISTS FOR (n:Community) ON (n.name)',
  ],
  [
    'CREATE CONSTRAINT suggestion_id IF NOT EXISTS FOR (n:Suggestion) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT introduction_id IF NOT EXISTS FOR (n:Introduction) REQUIRE n.id IS UNIQUE',
  ],
  [
    'CREATE CONSTRAINT program_id IF NOT EXISTS FOR (n:Program) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT mentorship_id IF NOT EXISTS FOR (n:Mentorship) REQUIRE n.id IS UNIQUE',
    // Ties that were kept under types which the graph uses for something else from here on. Writing to their start locks it.
    ...['ENROLLED_IN', 'MENTORS', 'LEARNS_IN'].map(
      (type) =>
        `MATCH (a:Person)-[:${type}]->(:Person) WITH DISTINCT a SET a.id = a.id
         WITH a MATCH (a)-[r:${type}]->(b:Person) WHERE r.kind IS NOT NULL
         CREATE (a)-[s:${type}_TIE]->(b) SET s = properties(r) DELETE r`,
    ),
  ],
];
