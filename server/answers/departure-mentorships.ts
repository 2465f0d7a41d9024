import { membersOf, mentorshipsCut } from '../../graph/simulate/mentorships-cut.ts';
import { mentorshipText } from '../../graph/simulate/words.ts';
import type { View } from '../../graph/snapshot/view.ts';
import type { Asked } from '../access/privacy.ts';
import type { Departure } from '../api/departures.schema.ts';

/** How many mentorships a departure cuts, and for who may know names which; people whom the viewer may not know of are in none. */
export function cutMentorships(
  { names, grant, network: { directory } }: Asked,
  { snapshot }: View,
  leaving: number[],
  known: Uint8Array,
) {
  const cut = mentorshipsCut(snapshot, leaving, { known });
  const told: Pick<Departure, 'mentorshipsCut' | 'mentorships'> = { mentorshipsCut: cut.length };
  if (grant === 'pseudonyms') return { told, people: [] };
  const { mentors, mentees } = snapshot.context;
  const sides = cut.map(({ mentorship }) => ({
    mentors: Array.from(membersOf(mentors, mentorship, known)),
    mentees: Array.from(membersOf(mentees, mentorship, known)),
  }));
  told.mentorships = cut.map(({ mentorship, without }, at) => {
    const { id, topic } = directory.mentorships[mentorship];
    return {
      mentorship: id,
      mentors: sides[at].mentors.map(names.id),
      mentees: sides[at].mentees.map(names.id),
      without,
      text: mentorshipText({
        mentors: sides[at].mentors.map(names.name),
        mentees: sides[at].mentees.map(names.name),
        ...(topic !== undefined && { topic: directory.topics[directory.topic.get(topic)!].name }),
      }),
    };
  });
  return { told, people: sides.flatMap(({ mentors, mentees }) => [...mentors, ...mentees]) };
}
