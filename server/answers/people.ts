import type { Person } from '../../graph/records/person.ts';
import type { Asked } from '../access/privacy.ts';
import type { PeoplePage, PersonItem } from '../api/people.schema.ts';
import { pageOf } from './cursor.ts';
import { searchPeople } from './search-people.ts';

export interface PeopleQuestion {
  query?: string;
  unit?: string;
  community?: string;
  limit: number;
  cursor?: string;
}

/** The directory: people whom the viewer may see, best match first, else in the order of ids. */
export function peopleAnswer(asked: Asked, { query = '', unit, community, limit, cursor }: PeopleQuestion): PeoplePage {
  const { directory } = asked.network;
  const { communities } = asked.network.snapshot.context;
  const group = community === undefined ? undefined : (directory.community.get(community) ?? -1);
  const isIn = (i: number) =>
    group === undefined || communities.groupsOf.subarray(communities.offsets[i], communities.offsets[i + 1]).includes(group);
  const found = searchPeople(directory, query).filter(
    (i) => asked.shows(i) && (unit === undefined || directory.people[i].unit === unit) && isIn(i),
  );
  const { items, nextCursor } = pageOf(found, (i) => directory.people[i].id, limit, cursor);
  return { items: items.map((i) => personItem(asked, i)), nextCursor, total: found.length };
}

/** A person as the viewer may see them. */
export function personItem(asked: Asked, i: number): PersonItem {
  const person = asked.network.directory.people[i];
  return { ...(seesAll(asked, i) ? person : publicPart(asked, person)), unitName: asked.names.ref(i).unitName };
}

/** Attributes, aliases and pauses are the person's own and the administration's. */
export const seesAll = ({ grant, viewer, network }: Asked, i: number) =>
  grant === 'all' || viewer.role === 'admin' || network.directory.people[i].id === viewer.person;

function publicPart({ network, shows }: Asked, person: Person): Person {
  const { pausedUntil: _, manager, ...shown } = person;
  const index = manager === undefined ? undefined : network.directory.person.get(manager);
  return { ...shown, ...(index !== undefined && shows(index) && { manager }), aliases: [], attributes: {} };
}
