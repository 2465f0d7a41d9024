import type { Directory } from '../snapshot/network.ts';
import type { MentorGround } from './mentor-grounds.ts';
import type { TopicMatch } from './mentor-topics.ts';
import { list, type Reason, reasons } from './reasons.ts';

/** A reason for a mentor in words, with the ids of what it speaks of. */
export interface MentorReason extends Omit<Reason, 'kind'> {
  kind: Reason['kind'] | 'level';
}

/** Puts the grounds of a mentor into words addressed to ego; `asked`: for one topic, which ego need not have said to seek. */
export const mentorReasons = (grounds: MentorGround[], directory: Directory, asked = false): MentorReason[] =>
  grounds.map((ground) => {
    switch (ground.kind) {
      case 'expertise':
        return { kind: 'offers', ...expertise(ground.matches, directory, asked) };
      case 'standing':
        return { kind: 'community', ...standing(ground.communities, directory) };
      case 'level':
        return { kind: 'level', text: levels(ground.gap), about: [] };
      default:
        return reasons([ground], directory)[0];
    }
  });

function expertise(matches: TopicMatch[], { topics }: Directory, asked: boolean) {
  const exact = matches.filter(({ sought, offered }) => sought === offered).map(({ offered }) => topics[offered]);
  const near = matches.filter(({ sought, offered }) => sought !== offered);
  const [close] = near;
  const text =
    exact.length > 0
      ? `Offers ${asked ? '' : 'what you seek: '}${list(exact.map(({ name }) => name))}`
      : `Offers ${topics[close.offered].name}, close to ${topics[close.sought].name}${asked ? '' : ' that you seek'}`;
  return { text, about: (exact.length > 0 ? exact : [topics[close.offered], topics[close.sought]]).map(({ id }) => id) };
}

const MEMBER = 1,
  LEAD = 3;

function standing(shared: { community: number; grade: number }[], directory: Directory) {
  const at = ({ community }: { community: number }) => directory.communities[community];
  const [first] = shared;
  if (first.grade > MEMBER) {
    const { id, name } = at(first);
    return { text: `${first.grade >= LEAD ? 'Leads' : 'Is of the core of'} ${name}, where you are too`, about: [id] };
  }
  return { text: `You are both in ${list(shared.map((each) => at(each).name))}`, about: shared.map((each) => at(each).id) };
}

/** How far apart two levels are. */
function levels(gap: number): string {
  if (gap === 0) return 'Is at your level';
  const far = Math.abs(gap);
  const count = far === 1 ? 'One level' : far === 2 ? 'Two levels' : `${far} levels`;
  return `${count} ${gap > 0 ? 'more' : 'less'} senior than you`;
}
