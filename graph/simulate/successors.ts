import type { Directory } from '../snapshot/network.ts';
import { entryOf } from '../snapshot/tie-sets.ts';
import type { View } from '../snapshot/view.ts';

/** What speaks for somebody as a successor; indexes. */
export type SuccessorGround =
  | { kind: 'seeks'; topic: number }
  /** Topics next to it in the tree: above, below, or under the same one. */
  | { kind: 'offers-related'; topics: number[] }
  /** Communities about the topic. */
  | { kind: 'community'; communities: number[] }
  /** Those who hold it and know this person. */
  | { kind: 'tied'; holders: number[] };

export interface Successor {
  person: number;
  /** The most telling first, never only that they know a holder. */
  grounds: SuccessorGround[];
}

export interface SuccessorOptions {
  /** How many at most. */
  k?: number;
  /** Whether it counts what people seek, which they have told nobody but the organization. */
  seeks?: boolean;
}

/** How much each ground speaks for somebody: who wants to know it, or knows what is next to it, before who has heard of it. */
const worth: Record<SuccessorGround['kind'], number> = { seeks: 4, 'offers-related': 3, community: 2, tied: 1 };

/**
 * Who could take over a topic that its holders take along (science.md, section 6): visible people who stay and seek it, offer a
 * neighbouring topic, or belong to a community about it; a tie to a holder speaks for them too. By the sum of what speaks for them, then
 * by index. O(people of those groups · log of them + communities).
 */
export function successors(
  view: View,
  directory: Directory,
  topic: number,
  { holders, leaving }: { holders: readonly number[]; leaving: readonly number[] },
  { k = 5, seeks = true }: SuccessorOptions = {},
): Successor[] {
  const { snapshot, visible } = view;
  const { context } = snapshot;
  const gone = new Set(leaving);
  const found = new Map<number, SuccessorGround[]>();
  const groundsOf = (person: number) => {
    let grounds = found.get(person);
    if (!grounds) found.set(person, (grounds = []));
    return grounds;
  };
  const eachMember = ({ groupOffsets, members }: typeof context.offers, group: number, visit: (person: number) => void) => {
    for (const person of members.subarray(groupOffsets[group], groupOffsets[group + 1]))
      if (visible[person] && !gone.has(person)) visit(person);
  };

  if (seeks) eachMember(context.seeks, topic, (person) => groundsOf(person).push({ kind: 'seeks', topic }));
  for (const related of neighbouringTopics(directory, topic))
    eachMember(context.offers, related, (person) => {
      const before = groundsOf(person).find((ground) => ground.kind === 'offers-related');
      if (before) before.topics.push(related);
      else groundsOf(person).push({ kind: 'offers-related', topics: [related] });
    });
  for (const [community, { topics }] of directory.communities.entries())
    if (topics.includes(directory.topics[topic].id))
      eachMember(context.communities, community, (person) => {
        const before = groundsOf(person).find((ground) => ground.kind === 'community');
        if (before) before.communities.push(community);
        else groundsOf(person).push({ kind: 'community', communities: [community] });
      });
  for (const [person, grounds] of found) {
    const known = holders.filter((holder) => entryOf(snapshot, person, holder) >= 0);
    if (known.length > 0) grounds.push({ kind: 'tied', holders: known });
  }

  const sum = (grounds: SuccessorGround[]) => grounds.reduce((total, { kind }) => total + worth[kind], 0);
  return Array.from(found, ([person, grounds]) => ({ person, grounds }))
    .sort((s, t) => sum(t.grounds) - sum(s.grounds) || s.person - t.person)
    .slice(0, k);
}

/** The topic above, those below, and those beside under the same one, in the order of the directory. */
function neighbouringTopics({ topics, topic: number }: Directory, topic: number): number[] {
  const above = topics[topic].broader === undefined ? undefined : number.get(topics[topic].broader);
  return topics.flatMap(({ id, broader }, t) => {
    const up = broader === undefined ? undefined : number.get(broader);
    const isRelated = t === above || up === topic || (above !== undefined && up === above);
    return isRelated && t !== topic && id !== topics[topic].id ? [t] : [];
  });
}
