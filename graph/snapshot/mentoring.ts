import type { Membership } from '../records/community.ts';
import type { Skill } from '../records/topic.ts';
import type { Directory } from './network.ts';
import { float64, int32, type TwoMode } from './snapshot.ts';

/** How much people (or communities) have to do with groups: those of person i are groups[offsets[i] .. offsets[i + 1]), sorted, `grade` beside. */
export interface Graded {
  offsets: Int32Array;
  groups: Int32Array;
  /** Float64Array(entries), > 0 */
  grade: Float64Array;
}

/** What the choice of mentors rests on beside ties and groups. Views keep it whole: it is looked up for people who may be named only. */
export interface Mentoring {
  /** Int32Array(topics): the broader topic, −1 = none. */
  broader: Int32Array;
  /** How well people know the topics they offer: 1 … 5. */
  expertise: Graded;
  /** What communities are about, by community; the grade is 1. */
  about: Graded;
  /** Standing in communities: member 1, core 2, lead 3. */
  standing: Graded;
  /** Int32Array(n): mentorships that each would have at a time. */
  capacity: Int32Array;
  /** Int32Array(n): mentorships in which each is a mentor now; a circle is one. */
  load: Int32Array;
}

const standingOf: Record<Membership['role'], number> = { member: 1, core: 2, lead: 3 };

/** `mentors`: of the mentorships that run. O(people + skills + memberships), plus sorting. */
export function mentoringOf(
  { people, topics, communities, memberships, person, topic, community }: Directory,
  skills: Iterable<Skill>,
  mentors: TwoMode,
): Mentoring {
  const offered = [...skills].filter((skill) => skill.offers && person.has(skill.person) && topic.has(skill.topic));
  const broader = int32(topics.length),
    capacity = int32(people.length),
    load = int32(people.length);
  for (const [t, { broader: id }] of topics.entries()) broader[t] = id === undefined ? -1 : (topic.get(id) ?? -1);
  for (const [i, { mentorCapacity }] of people.entries()) capacity[i] = mentorCapacity;
  for (let i = 0; i < load.length; i++) load[i] = mentors.offsets[i + 1] - mentors.offsets[i];
  return {
    broader,
    expertise: graded(
      people.length,
      offered.map((skill) => ({ person: person.get(skill.person)!, group: topic.get(skill.topic)!, grade: skill.offers! })),
    ),
    about: graded(
      communities.length,
      communities.flatMap((each, c) =>
        each.topics.flatMap((id) => (topic.has(id) ? [{ person: c, group: topic.get(id)!, grade: 1 }] : [])),
      ),
    ),
    standing: graded(
      people.length,
      memberships.map((each) => ({
        person: person.get(each.person)!,
        group: community.get(each.community)!,
        grade: standingOf[each.role],
      })),
    ),
    capacity,
    load,
  };
}

/** Nobody offers anything, everybody would have two mentorships and nobody has one. */
export const noMentoring = (n: number): Mentoring => ({
  broader: int32(0),
  expertise: graded(n, []),
  about: graded(0, []),
  standing: graded(n, []),
  capacity: int32(n).fill(2),
  load: int32(n),
});

/** Of several entries of a person in a group the greatest grade counts. */
export function graded(n: number, entries: { person: number; group: number; grade: number }[]): Graded {
  const sorted = entries.toSorted((a, b) => a.person - b.person || a.group - b.group || b.grade - a.grade);
  const kept = sorted.filter(
    ({ person, group }, k) => k === 0 || sorted[k - 1].person !== person || sorted[k - 1].group !== group,
  );
  const offsets = int32(n + 1),
    groups = int32(kept.length),
    grade = float64(kept.length);
  for (const [k, entry] of kept.entries()) {
    offsets[entry.person + 1]++;
    groups[k] = entry.group;
    grade[k] = entry.grade;
  }
  for (let i = 0; i < n; i++) offsets[i + 1] += offsets[i];
  return { offsets, groups, grade };
}

/** 0 where the person is not in the group. O(groups of the person). */
export function gradeOf({ offsets, groups, grade }: Graded, person: number, group: number): number {
  for (let t = offsets[person]; t < offsets[person + 1]; t++) if (groups[t] === group) return grade[t];
  return 0;
}
