import type { Write } from '../../graph/records/change.ts';
import { type Kind, kinds, type RecordOf } from '../../graph/records/kinds.ts';
import { clique } from './graphs.ts';

/** A record put, with the defaults of its schema. */
export const put = <K extends Kind>(kind: K, record: object) =>
  ({ op: 'put', kind, record: kinds[kind].schema.parse(record) as RecordOf<K> }) as Write;

/**
 * Nineteen people. Sales a1 … a8 and Tech b1 … b8 are cliques, Legal c1 … c3 a triangle; a1 – b1, a2 – b1 and b2 – c1 lie between. a8 is
 * hidden, b8 seen in communities only. a1 has a private tie to c2, leads the community of Makers (a1, a2, a8, b1, b2, b8, c1), and seeks
 * the topic that b2 offers; a1 and b3 were at one event.
 */
export function* smallOrganization(): Iterable<Write> {
  yield put('unit', { id: 'firm', name: 'Firm' });
  for (const [id, name] of [
    ['sales', 'Sales'],
    ['tech', 'Tech'],
    ['legal', 'Legal'],
  ])
    yield put('unit', { id, name, parent: 'firm' });
  yield put('topic', { id: 'graphs', name: 'Graphs' });
  for (const [letter, unit, size] of [
    ['a', 'sales', 8],
    ['b', 'tech', 8],
    ['c', 'legal', 3],
  ] as const) {
    for (let i = 1; i <= size; i++) yield person(`${letter}${i}`, unit);
    for (const [i, j] of clique(size)) yield tie(`${letter}${i + 1}`, `${letter}${j + 1}`);
  }
  yield tie('a1', 'b1', { weight: 3 });
  yield tie('a2', 'b1');
  yield tie('b2', 'c1', { kind: 'advice' });
  yield tie('a1', 'c2', { visibility: 'private' });
  yield put('community', { id: 'makers', name: 'Makers', kind: 'practice', topics: ['graphs'] });
  yield put('community', { id: 'readers', name: 'Readers' });
  for (const member of ['a2', 'a8', 'b1', 'b2', 'b8', 'c1']) yield put('membership', { person: member, community: 'makers' });
  yield put('membership', { person: 'a1', community: 'makers', role: 'lead', since: '2025-01-01' });
  for (const member of ['b1', 'b2', 'b3', 'b4', 'b5']) yield put('membership', { person: member, community: 'readers' });
  yield put('event', { id: 'lunch', name: 'Lunch', kind: 'lunch-and-learn', start: '2025-03-01T12:00:00Z', speakers: ['b3'] });
  for (const guest of ['a1', 'b3']) yield put('attendance', { person: guest, event: 'lunch' });
  yield put('skill', { person: 'b2', topic: 'graphs', offers: 4 });
  yield put('skill', { person: 'a1', topic: 'graphs', seeks: true });
}

const visibilities: Record<string, string> = { a8: 'hidden', b8: 'communities' };
const names: Record<string, string> = {
  a1: 'Ana Müller',
  a2: 'Bo Larsen',
  b1: 'Zoë Ångström',
  b2: 'Anatole Weiss',
  c1: 'Jo Ana',
};

const person = (id: string, unit: string) =>
  put('person', {
    id,
    name: names[id] ?? `Person ${id.toUpperCase()}`,
    unit,
    visibility: visibilities[id] ?? 'open',
    attributes: { badge: id },
    ...(id === 'a3' && { manager: 'a8' }),
  });

const tie = (source: string, target: string, fields = {}) => put('tie', { source, target, ...fields });
