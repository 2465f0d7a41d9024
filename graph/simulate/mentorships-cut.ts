import type { Snapshot, TwoMode } from '../snapshot/snapshot.ts';

/** A mentorship that a departure cuts; indexes. */
export interface CutMentorship {
  mentorship: number;
  /** What it is left without: its last mentor, its last mentee, or both. */
  without: ('mentors' | 'mentees')[];
}

/**
 * Mentorships that lose their last mentor or their last mentee when a set of people leaves (science.md, section 6), in the order of the
 * directory: of those that run, and in which both sides are there before. Where it is given, only people who are `known` (1) are there.
 * O(people in the mentorships of those who leave).
 */
export function mentorshipsCut(
  { context: { mentors, mentees } }: Pick<Snapshot, 'context'>,
  leaving: readonly number[],
  { known }: { known?: Uint8Array } = {},
): CutMentorship[] {
  const gone = new Set(leaving);
  const cut: CutMentorship[] = [];
  for (const mentorship of mentorshipsOf({ mentors, mentees }, leaving)) {
    const sides = { mentors: membersOf(mentors, mentorship, known), mentees: membersOf(mentees, mentorship, known) };
    if (sides.mentors.length === 0 || sides.mentees.length === 0) continue;
    const without = (['mentors', 'mentees'] as const).filter((side) => sides[side].every((i) => gone.has(i)));
    if (without.length > 0) cut.push({ mentorship, without });
  }
  return cut;
}

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
