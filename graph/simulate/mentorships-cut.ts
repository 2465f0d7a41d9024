import type { Snapshot, TwoMode } from '../snapshot/snapshot.ts';

/** A mentorship that a departure cuts; indexes. */
export interface CutMentorship {
  mentorship: number;
  /** What it is left without: its last mentor, its last mentee, or both, also where one is left with nobody but themself. */
  without: ('mentors' | 'mentees')[];
}

/**
 * Mentorships in which nobody learns from somebody else any more when a set of people leaves (science.md, section 6), in the order of the
 * directory: of those that run, and in which somebody does before. Where it is given, only people who are `known` (1) are there.
 * O(people in the mentorships of those who leave).
 */
export function mentorshipsCut(
  { context: { mentors, mentees } }: Pick<Snapshot, 'context'>,
  leaving: readonly number[],
  { known }: { known?: Uint8Array } = {},
): CutMentorship[] {
  const gone = new Set(leaving);
  const stays = (i: number) => !gone.has(i);
  const cut: CutMentorship[] = [];
  for (const mentorship of mentorshipsOf({ mentors, mentees }, leaving)) {
    const before = { mentors: membersOf(mentors, mentorship, known), mentees: membersOf(mentees, mentorship, known) };
    const after = { mentors: before.mentors.filter(stays), mentees: before.mentees.filter(stays) };
    if (!isLearning(before) || isLearning(after)) continue;
    const without = bothSides.filter((side) => after[side].length === 0);
    cut.push({ mentorship, without: without.length > 0 ? without : [...bothSides] });
  }
  return cut;
}

const bothSides = ['mentors', 'mentees'] as const;

/** Whether somebody learns from somebody else: the same people may be on both sides. */
const isLearning = ({ mentors, mentees }: Record<(typeof bothSides)[number], Int32Array>): boolean =>
  mentors.some((mentor) => mentees.some((mentee) => mentee !== mentor));

/** Every mentorship in which one of them is, in their order. */
function mentorshipsOf(sides: Pick<Snapshot['context'], 'mentors' | 'mentees'>, people: readonly number[]): Int32Array {
  const found = new Set<number>();
  for (const { offsets, groupsOf } of [sides.mentors, sides.mentees])
    for (const i of people) for (let t = offsets[i]; t < offsets[i + 1]; t++) found.add(groupsOf[t]);
  return Int32Array.from(found).sort();
}

/** The people of one side of a mentorship by index, those who are known where that is given. */
export const membersOf = ({ groupOffsets, members }: TwoMode, mentorship: number, known?: Uint8Array): Int32Array =>
  members.subarray(groupOffsets[mentorship], groupOffsets[mentorship + 1]).filter((i) => !known || known[i] === 1);
