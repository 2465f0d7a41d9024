import fc from 'fast-check';
import { buildNetwork, type Network } from '../../graph/snapshot/network.ts';
import { anySmall, personId, type Small, smallRecords } from './small-networks.ts';

/** What mentors are chosen by, beside what a small network says. */
export interface MentorSmall {
  small: Small;
  /** Level of each person; undefined = unknown. */
  levels?: (number | undefined)[];
  /** Who leads, or is of the core of, a community that they are in. */
  roles?: { person: number; community: number; role: 'lead' | 'core' }[];
  /** How well somebody offers a topic, where not 3. */
  strengths?: { person: number; topic: number; strength: number }[];
  /** The broader topic of a topic. */
  broader?: Record<number, number>;
  /** What a community is about. */
  about?: Record<number, number[]>;
}

export function mentorNetwork({
  small,
  levels = [],
  roles = [],
  strengths = [],
  broader = {},
  about = {},
}: MentorSmall): Network {
  const records = smallRecords(small);
  const role = new Map(roles.map((each) => [`${personId(each.person)} c${each.community}`, each.role]));
  const strength = new Map(strengths.map((each) => [`${personId(each.person)} t${each.topic}`, each.strength]));
  const topics = new Set([...records.topic].map(({ id }) => id));
  const known = (topic: number) => topics.has(`t${topic}`);
  return buildNetwork(
    {
      ...records,
      person: [...records.person].map((person, i) => ({ ...person, ...(levels[i] !== undefined && { level: levels[i] }) })),
      membership: [...records.membership].map((each) => ({
        ...each,
        role: role.get(`${each.person} ${each.community}`) ?? each.role,
      })),
      skill: [...records.skill].map((skill) => ({
        ...skill,
        ...(skill.offers && { offers: strength.get(`${skill.person} ${skill.topic}`) ?? skill.offers }),
      })),
      topic: [...records.topic].map((topic) => {
        const above = broader[Number(topic.id.slice(1))];
        return above !== undefined && known(above) ? { ...topic, broader: `t${above}` } : topic;
      }),
      community: [...records.community].map((community) => ({
        ...community,
        topics: (about[Number(community.id.slice(1))] ?? []).filter(known).map((topic) => `t${topic}`),
      })),
    },
    { seq: 1, today: '2026-01-01' },
  );
}

/** Any small network with levels, roles, strengths, broader topics and topics of communities. */
export function anyMentorSmall(): fc.Arbitrary<MentorSmall> {
  const group = fc.nat(3);
  return anySmall({ minPeople: 2, maxPeople: 10, privacy: true }).chain((small) => {
    const person = fc.nat(small.people.length - 1);
    return fc.record({
      small: fc.constant(small),
      levels: fc.array(fc.option(fc.nat(4), { nil: undefined }), { maxLength: small.people.length }),
      roles: fc.array(fc.record({ person, community: group, role: fc.constantFrom('lead' as const, 'core' as const) }), {
        maxLength: 4,
      }),
      strengths: fc.array(fc.record({ person, topic: group, strength: fc.integer({ min: 1, max: 5 }) }), { maxLength: 6 }),
      broader: fc.dictionary(fc.constantFrom('0', '1', '2'), fc.constant(3)),
      about: fc.dictionary(fc.constantFrom('0', '1', '2', '3'), fc.array(group, { maxLength: 2 })),
    });
  });
}
