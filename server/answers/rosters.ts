import { type Membership, membershipRoles } from '../../graph/records/community.ts';
import type { Network } from '../../graph/snapshot/network.ts';

export interface Seat {
  role: Membership['role'];
  since: string | null;
}

const rosters = new WeakMap<Network, Map<number, Seat>[]>();

/** Who is in a community by its number, with the highest role they have there now and since when. */
export function rosterOf(network: Network, community: number): Map<number, Seat> {
  let all = rosters.get(network);
  if (!all) rosters.set(network, (all = readRosters(network)));
  return all[community];
}

/** Numbers of the communities that a person leads. */
export const ledBy = (network: Network, person: number): number[] =>
  network.directory.communities.flatMap((_, c) => (rosterOf(network, c).get(person)?.role === 'lead' ? [c] : []));

function readRosters({ directory }: Network): Map<number, Seat>[] {
  const all = directory.communities.map(() => new Map<number, Seat>());
  const rank = (role: Membership['role']) => membershipRoles.indexOf(role);
  for (const { person, community, role, since } of directory.memberships) {
    const roster = all[directory.community.get(community)!];
    const index = directory.person.get(person)!;
    const before = roster.get(index);
    if (!before || rank(role) < rank(before.role)) roster.set(index, { role, since: since ?? null });
  }
  return all;
}
