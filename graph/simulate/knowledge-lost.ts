import type { Directory } from '../snapshot/network.ts';
import type { View } from '../snapshot/view.ts';

/** What nobody else knows, or holds together, once a set of people has left; indexes. */
export interface KnowledgeLost {
  /** Topics that only they offer, and who of them does. */
  topics: { topic: number; holders: number[] }[];
  /** Communities that have a lead, or a core, of nobody else. */
  communities: { community: number; without: ('lead' | 'core')[] }[];
}

/**
 * Topics whose only holders leave, and communities left without lead or core (science.md, section 6), in the order of the directory: as
 * far as the view shows who offers and who belongs. O(topics + memberships).
 */
export function knowledgeLost({ snapshot }: View, directory: Directory, leaving: readonly number[]): KnowledgeLost {
  const { offers, communities } = snapshot.context;
  const gone = new Set(leaving);
  const topics = directory.topics.flatMap((_, topic) => {
    const holders = Array.from(offers.members.subarray(offers.groupOffsets[topic], offers.groupOffsets[topic + 1]));
    return holders.length > 0 && holders.every((i) => gone.has(i)) ? [{ topic, holders }] : [];
  });
  // By community: whether somebody of each role is there, and whether somebody of them stays.
  const held = directory.communities.map(() => ({ lead: { had: false, stays: false }, core: { had: false, stays: false } }));
  for (const { person, community, role } of directory.memberships) {
    const i = directory.person.get(person)!,
      c = directory.community.get(community)!;
    if (role === 'member' || !communities.groupsOf.subarray(communities.offsets[i], communities.offsets[i + 1]).includes(c))
      continue;
    held[c][role].had = true;
    if (!gone.has(i)) held[c][role].stays = true;
  }
  return {
    topics,
    communities: held.flatMap((roles, community) => {
      const without = (['lead', 'core'] as const).filter((role) => roles[role].had && !roles[role].stays);
      return without.length > 0 ? [{ community, without }] : [];
    }),
  };
}
