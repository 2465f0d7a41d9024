import type { Kind } from '../../graph/records/kinds.ts';
import { isNodeKind, type Link, type LinkKind, links, type NodeKind, nodes } from './neo4j-graph.ts';

/**
 * The Cypher of the store. Labels come from tables of ours; types of ties are letters, digits and underscores (`tieType`) and
 * quoted all the same. Every value is a parameter.
 */

const quote = (name: string) => `\`${name.replaceAll('`', '``')}\``;
const anyOf = (types: string[]) => types.map(quote).join('|');

/** Rows {id, properties}: makes the nodes, or replaces all their properties. */
export const putNodes = (kind: NodeKind) =>
  `UNWIND $rows AS row MERGE (n:${nodes[kind].label} {id: row.id}) SET n = row.properties`;

/** Rows {id}: deletes the nodes; they must not have relationships any more. */
export const deleteNodes = (kind: NodeKind) => `UNWIND $rows AS row MATCH (n:${nodes[kind].label} {id: row.id}) DELETE n`;

/** Rows {id}: one relationship, if any, that still refers to one of the nodes. */
export const referringTo = (kind: NodeKind) =>
  `UNWIND $rows AS row MATCH (n:${nodes[kind].label} {id: row.id})-[r]-() WITH n, r LIMIT 1
   RETURN n.id AS id, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to`;

/**
 * Rows {id}, or the fields of the key: deletes what relationships the record has. Ties need their type.
 */
export function clear(kind: Kind, tieTypes: string[] = []): string[] {
  if (isNodeKind(kind)) {
    const { label, links } = nodes[kind];
    return (['out', 'in'] as const).flatMap((direction) => {
      const types = links.filter((link) => link.direction === direction).map((link) => link.type);
      const [left, right] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
      if (types.length === 0) return [];
      return [`UNWIND $rows AS row MATCH (n:${label} {id: row.id})${left}[r:${anyOf(types)}]${right}() DELETE r`];
    });
  }
  const { ends, label, types, identity } = links[kind];
  const where = identity.map((field) => `coalesce(r.${field}, '') = row.${field}`).join(' AND ') || 'true';
  const main =
    `UNWIND $rows AS row MATCH (:Person {id: row.${ends[0]}})-[r:${anyOf(kind === 'tie' ? tieTypes : types)}]->` +
    `(:${label} {id: row.${ends[1]}}) WHERE ${where} DELETE r`;
  if (kind !== 'attendance') return [main];
  return [main, 'UNWIND $rows AS row MATCH (:Person {id: row.person})-[r:GUEST_OF {event: row.event}]->() DELETE r'];
}

/** Rows {from, to, properties}: makes relationships between nodes that exist, and says how many. */
export function putLinks({ from, type, to, merge }: Link) {
  const identity = merge && ` {${merge.map((field) => `${field}: row.properties.${field}`).join(', ')}}`;
  return (
    `UNWIND $rows AS row MATCH (a:${from.label} {id: row.from}) MATCH (b:${to.label} {id: row.to}) ` +
    `${merge ? 'MERGE' : 'CREATE'} (a)-[r:${quote(type)}${identity ?? ''}]->(b) SET r = row.properties RETURN count(*) AS made`
  );
}

/** Rows {from, to}: which of them, by position, lack their start (a) or their end (b). */
export const missingEnds = ({ from, to }: Link) =>
  `UNWIND range(0, size($rows) - 1) AS i WITH i, $rows[i] AS row
   OPTIONAL MATCH (a:${from.label} {id: row.from}) OPTIONAL MATCH (b:${to.label} {id: row.to})
   WITH i, a, b WHERE a IS NULL OR b IS NULL RETURN i, a IS NULL AS start ORDER BY i`;

/** The types that ties have now, among all types of the database. */
export const allTypes = 'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS type';

/** All records of a kind, or with `one` that under a key; rows for `recordOfNode` or `recordOfLinks`. */
export function read(kind: Kind, tieTypes: string[], one: boolean): string {
  if (isNodeKind(kind)) {
    const { label, links } = nodes[kind];
    const linked = links.map(({ field, type, direction, label }) => {
      const [left, right] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
      return `\`${field}\`: [(n)${left}[r:${type}]${right}(x:${label}) | [coalesce(r.position, 0), x.id]]`;
    });
    return `MATCH (n:${label}${one ? ' {id: $id}' : ''}) RETURN properties(n) AS properties, {${linked.join(', ')}} AS linked ORDER BY n.id`;
  }
  const { ends, identity } = links[kind];
  const where = one ? identity.map((field) => `coalesce(r.${field}, '') = $${field}`) : [];
  // What one record of a skill says may be two relationships; of all else it is one, and grouping would cost memory.
  const found = kind === 'skill' ? 'collect([type(r), properties(r)])' : '[[type(r), properties(r)]]';
  const order = ['start', 'end', ...identity.map((field) => `coalesce(r.${field}, '')`)];
  return (
    `${matchLinks(kind, tieTypes, one ? [`{id: $${ends[0]}}`, `{id: $${ends[1]}}`] : ['', ''], where)} ` +
    `RETURN a.id AS start, b.id AS end, ${found} AS found ORDER BY ${order.join(', ')}`
  );
}

export function count(kind: Kind, tieTypes: string[]): string {
  if (isNodeKind(kind)) return `MATCH (n:${nodes[kind].label}) RETURN count(n) AS count`;
  const distinct = kind === 'skill' ? 'WITH DISTINCT a, b ' : '';
  return `${matchLinks(kind, tieTypes, ['', ''], [])} ${distinct}RETURN count(*) AS count`;
}

function matchLinks(kind: LinkKind, tieTypes: string[], [start, end]: string[], where: string[]) {
  const { label, types } = links[kind];
  // Whoever keeps relationships of their own between people in the same database gives them no kind.
  const conditions = kind === 'tie' ? ['r.kind IS NOT NULL', ...where] : where;
  const pattern = `(a:Person ${start})-[r:${anyOf(kind === 'tie' ? tieTypes : types)}]->(b:${label} ${end})`;
  return `MATCH ${pattern}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}`;
}
