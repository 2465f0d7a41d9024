import { refs } from '../access/names.ts';
import type { Asked } from '../access/privacy.ts';
import type { CommunitiesPage, CommunityDetail } from '../api/communities.schema.ts';
import { notFound } from '../errors.ts';
import { pageOf } from './cursor.ts';
import { rosterOf, type Seat } from './rosters.ts';

/** All communities, in the order of ids, with how many of the people whom the viewer may see are in them. */
export function communitiesAnswer(asked: Asked, { limit, cursor }: { limit: number; cursor?: string }): CommunitiesPage {
  const { communities } = asked.network.directory;
  const { items, nextCursor } = pageOf([...communities.keys()], (c) => communities[c].id, limit, cursor);
  const rosters = items.map((c) => seatsOf(asked, c));
  return {
    items: items.map((c, at) => communityItem(asked, c, rosters[at])),
    nextCursor,
    people: refs(
      asked.names,
      rosters.flatMap((seats) => leadsOf(seats)),
    ),
  };
}

/** One community: who is in it, and from which units. */
export function communityAnswer(asked: Asked, id: string): CommunityDetail {
  const { directory, snapshot } = asked.network;
  const community = directory.community.get(id);
  if (community === undefined) throw notFound();
  const seats = seatsOf(asked, community);
  const byUnit = new Map<number, number>();
  for (const [person] of seats) byUnit.set(snapshot.unit[person], (byUnit.get(snapshot.unit[person]) ?? 0) + 1);
  return {
    ...communityItem(asked, community, seats),
    roster: seats.map(([person, { role, since }]) => ({ person: asked.names.id(person), role, since })),
    byUnit: [...byUnit]
      .sort(([u, a], [v, b]) => b - a || u - v)
      .map(([u, members]) => ({
        unit: u < 0 ? null : directory.units[u].id,
        name: u < 0 ? 'No unit' : directory.units[u].name,
        members,
      })),
    people: refs(
      asked.names,
      seats.map(([person]) => person),
    ),
  };
}

function communityItem(asked: Asked, community: number, seats: [number, Seat][]) {
  const { directory, snapshot } = asked.network;
  return {
    ...directory.communities[community],
    members: seats.length,
    units: new Set(seats.map(([person]) => snapshot.unit[person]).filter((unit) => unit >= 0)).size,
    leads: leadsOf(seats).map(asked.names.id),
  };
}

const ranks = ['lead', 'core', 'member'];

/** Members whom the viewer may see: leads first, then by name. */
function seatsOf(asked: Asked, community: number): [number, Seat][] {
  const name = (person: number) => asked.names.name(person);
  return [...rosterOf(asked.network, community)]
    .filter(([person]) => asked.shows(person))
    .sort(([a, x], [b, y]) => ranks.indexOf(x.role) - ranks.indexOf(y.role) || collator.compare(name(a), name(b)) || a - b);
}

const collator = new Intl.Collator('en', { numeric: true });

const leadsOf = (seats: [number, Seat][]) => seats.flatMap(([person, { role }]) => (role === 'lead' ? [person] : []));
