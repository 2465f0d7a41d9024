import neo4j from 'neo4j-driver';
import { type Kind, kinds, type RecordOf } from '../../graph/records/kinds.ts';
import { type Column, columnsOf, mapText, recordFrom } from './columns.ts';

/**
 * How records look as a graph, so that people recognize them in Neo4j Browser and Bloom:
 *
 *   (:Person)-[:IN_UNIT]->(:Unit)-[:PART_OF]->(:Unit)       (:Person)-[:REPORTS_TO]->(:Person), the manager
 *   (:Person)-[:MEMBER_OF {role, since, until}]->(:Community)-[:ABOUT {position}]->(:Topic)-[:BROADER]->(:Topic)
 *   (:Person)-[:OFFERS {strength}]->(:Topic)                (:Person)-[:SEEKS]->(:Topic), or LISTS for neither
 *   (:Person)-[:ATTENDED|REGISTERED_FOR|INVITED_TO]->(:Event)-[:PART_OF]->(:Event)
 *   (:Person)-[:SPEAKS_AT {position}]->(:Event)             (:Person)-[:GUEST_OF {event}]->(:Person)
 *   (:Person)-[:EMAIL {kind, weight, …}]->(:Person), a tie: its type is its kind in capitals
 *   (:Person)-[:CONTACTED {kind, time, weight, history}]->(:Person)
 *   (:Person)-[:ENROLLED_IN {roles}]->(:Program)
 *   (:Person)-[:MENTORS {position}]->(:Mentorship)<-[:LEARNS_IN {position}]-(:Person)
 *   (:Mentorship)-[:PART_OF]->(:Program)                    (:Mentorship)-[:ABOUT]->(:Topic)
 *   (:Suggestion)-[:SUGGESTED_TO]->(:Person)               (:Suggestion)-[:SUGGESTS]->(:Person)
 *   (:Introduction)-[:ASKED_BY]->(:Person)                 (:Introduction)-[:INTRODUCES]->(:Person), -[:THROUGH]->(:Person)
 */
export type NodeKind =
  | 'unit'
  | 'topic'
  | 'person'
  | 'community'
  | 'program'
  | 'event'
  | 'mentorship'
  | 'suggestion'
  | 'introduction';
export type LinkKind = Exclude<Kind, NodeKind>;

/** One end of a relationship: a node, and the field of the record that names it (none when the node is the record itself). */
export interface End {
  label: string;
  id: string;
  field?: string;
}

/** One relationship of a record. With `merge`, one whose properties of these names agree is replaced. */
export interface Link {
  from: End;
  type: string;
  to: End;
  properties: Properties;
  merge?: readonly string[];
}
export type Properties = Record<string, unknown>;

/** A field of a node's record that is kept as relationships of the node: `out` from it, `in` towards it. */
interface LinkField {
  field: string;
  type: string;
  direction: 'out' | 'in';
  label: string;
}

export const nodes: Record<NodeKind, { label: string; links: LinkField[] }> = {
  unit: { label: 'Unit', links: [{ field: 'parent', type: 'PART_OF', direction: 'out', label: 'Unit' }] },
  topic: { label: 'Topic', links: [{ field: 'broader', type: 'BROADER', direction: 'out', label: 'Topic' }] },
  person: {
    label: 'Person',
    links: [
      { field: 'unit', type: 'IN_UNIT', direction: 'out', label: 'Unit' },
      { field: 'manager', type: 'REPORTS_TO', direction: 'out', label: 'Person' },
    ],
  },
  community: { label: 'Community', links: [{ field: 'topics', type: 'ABOUT', direction: 'out', label: 'Topic' }] },
  program: { label: 'Program', links: [] },
  event: {
    label: 'Event',
    links: [
      { field: 'parent', type: 'PART_OF', direction: 'out', label: 'Event' },
      { field: 'speakers', type: 'SPEAKS_AT', direction: 'in', label: 'Person' },
    ],
  },
  mentorship: {
    label: 'Mentorship',
    links: [
      { field: 'program', type: 'PART_OF', direction: 'out', label: 'Program' },
      { field: 'mentors', type: 'MENTORS', direction: 'in', label: 'Person' },
      { field: 'mentees', type: 'LEARNS_IN', direction: 'in', label: 'Person' },
      { field: 'topic', type: 'ABOUT', direction: 'out', label: 'Topic' },
    ],
  },
  suggestion: {
    label: 'Suggestion',
    links: [
      { field: 'for', type: 'SUGGESTED_TO', direction: 'out', label: 'Person' },
      { field: 'person', type: 'SUGGESTS', direction: 'out', label: 'Person' },
    ],
  },
  introduction: {
    label: 'Introduction',
    links: [
      { field: 'for', type: 'ASKED_BY', direction: 'out', label: 'Person' },
      { field: 'person', type: 'INTRODUCES', direction: 'out', label: 'Person' },
      { field: 'via', type: 'THROUGH', direction: 'out', label: 'Person' },
    ],
  },
};

const statusTypes = { attended: 'ATTENDED', registered: 'REGISTERED_FOR', invited: 'INVITED_TO' } as const;

/** The relationships of a kind: the fields of their ends, the label they lead to, their types, and the rest of their key. */
export const links: Record<LinkKind, { ends: [string, string]; label: string; types: string[]; identity: string[] }> = {
  skill: { ends: ['person', 'topic'], label: 'Topic', types: ['OFFERS', 'SEEKS', 'LISTS'], identity: [] },
  membership: { ends: ['person', 'community'], label: 'Community', types: ['MEMBER_OF'], identity: ['role', 'since'] },
  attendance: { ends: ['person', 'event'], label: 'Event', types: Object.values(statusTypes), identity: [] },
  enrolment: { ends: ['person', 'program'], label: 'Program', types: ['ENROLLED_IN'], identity: [] },
  /** Types follow from the kinds of ties: see `tieType`. */
  tie: { ends: ['source', 'target'], label: 'Person', types: [], identity: ['kind'] },
  contact: { ends: ['source', 'target'], label: 'Person', types: ['CONTACTED'], identity: ['kind', 'time'] },
};

/** Types that are never those of ties. */
export const fixedTypes = new Set([
  ...Object.values(nodes).flatMap((node) => node.links.map((link) => link.type)),
  ...Object.values(links).flatMap((link) => link.types),
  'GUEST_OF',
]);

export const isNodeKind = (kind: Kind): kind is NodeKind => kind in nodes;

/**
 * The relationship type of ties of a kind: its letters and digits in capitals, joined by underscores ("Peer review" gives
 * PEER_REVIEW); with _TIE behind it where the graph uses the type for something else. Holds nothing that would need escaping
 * beyond back-ticks. Kinds may share a type, so the exact kind is a property too.
 */
export function tieType(kind: string): string {
  const words = kind.toUpperCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['TIE'];
  const type = words.join('_');
  return fixedTypes.has(type) ? `${type}_TIE` : type;
}

/** The properties and links of a record that is a node. */
export function nodeOf<K extends NodeKind>(kind: K, record: RecordOf<K>): { properties: Properties; links: Link[] } {
  const { label, links } = nodes[kind];
  const fields = record as Record<string, unknown>;
  const own: End = { label, id: record.id };
  return {
    properties: propertiesOf(kind, fields, (column) => !links.some((link) => link.field === column.field)),
    links: links.flatMap(({ field, type, direction, label }) => {
      const value = fields[field] as string | string[] | undefined;
      const ids = Array.isArray(value) ? value : value === undefined ? [] : [value];
      return ids.map((id, position): Link => {
        const other: End = { label, id, field };
        const properties = Array.isArray(value) ? { position: neo4j.int(position) } : {};
        return direction === 'out' ? { from: own, type, to: other, properties } : { from: other, type, to: own, properties };
      });
    }),
  };
}

/** The record of a node from its properties and, by field, what its links name: pairs of position and id. */
export function recordOfNode<K extends NodeKind>(kind: K, properties: Properties, linked: Record<string, [number, string][]>) {
  return recordFrom(kind, (column) => {
    if (!(column.field in linked)) return decode(column, properties[column.field]);
    const ids = linked[column.field].sort(([a], [b]) => a - b).map(([, id]) => id);
    return column.type === 'list' ? ids : ids[0];
  });
}

/** The relationships of a record that is one. */
export function linksOf<K extends LinkKind>(kind: K, record: RecordOf<K>): Link[] {
  const fields = record as Record<string, unknown>;
  const { ends, label, identity } = links[kind];
  const from: End = { label: 'Person', id: fields[ends[0]] as string, field: ends[0] };
  const to: End = { label, id: fields[ends[1]] as string, field: ends[1] };
  switch (kind) {
    case 'skill': {
      const { offers, seeks } = record as RecordOf<'skill'>;
      const result: Link[] = [];
      if (offers !== undefined) result.push({ from, type: 'OFFERS', to, properties: { strength: neo4j.int(offers) } });
      if (seeks) result.push({ from, type: 'SEEKS', to, properties: {} });
      return result.length > 0 ? result : [{ from, type: 'LISTS', to, properties: {} }];
    }
    case 'attendance': {
      const { status, guestOf, event } = record as RecordOf<'attendance'>;
      const type = statusTypes[status];
      if (guestOf === undefined) return [{ from, type, to, properties: {} }];
      const host: End = { label: 'Person', id: guestOf, field: 'guestOf' };
      return [
        { from, type, to, properties: { guestOf } },
        { from, type: 'GUEST_OF', to: host, properties: { event } },
      ];
    }
    default: {
      const properties = propertiesOf(kind, fields, (column) => !ends.includes(column.field));
      const type = kind === 'tie' ? tieType(fields.kind as string) : links[kind].types[0];
      // Between two people there are many; of the others what was there before is cleared.
      return [{ from, type, to, properties, ...(label === 'Person' && { merge: identity }) }];
    }
  }
}

/** The record of what lies between two nodes under one key: types and properties of its relationships. */
export function recordOfLinks<K extends LinkKind>(kind: K, start: string, end: string, found: [string, Properties][]) {
  const { ends } = links[kind];
  const [type, properties] = found[0];
  const derived: Properties = { [ends[0]]: start, [ends[1]]: end };
  if (kind === 'skill') {
    derived.offers = found.find(([type]) => type === 'OFFERS')?.[1].strength;
    derived.seeks = found.some(([type]) => type === 'SEEKS');
  }
  if (kind === 'attendance') derived.status = Object.entries(statusTypes).find(([, statusType]) => statusType === type)![0];
  return recordFrom(kind, (column) =>
    column.field in derived ? derived[column.field] : decode(column, properties[column.field]),
  );
}

function propertiesOf(kind: Kind, fields: Record<string, unknown>, keep: (column: Column) => boolean) {
  const properties: Properties = {};
  for (const column of columnsOf(kind))
    if (fields[column.field] !== undefined && keep(column)) properties[column.field] = encode(column, fields[column.field]);
  return properties;
}

function encode(column: Column, value: unknown) {
  if (column.type === 'integer') return neo4j.int(value as number);
  return column.type === 'map' ? mapText(value as object) : value;
}

const decode = (column: Column, value: unknown) =>
  column.type === 'map' && value !== undefined ? JSON.parse(value as string) : value;

/** The parts of a key by the names of its fields. */
export const keyFields = (kind: Kind, parts: string[]) =>
  Object.fromEntries(kinds[kind].key.map((field, k) => [field, parts[k]])) as Record<string, string>;
