import { list } from '../recommend/reasons.ts';
import type { Directory } from '../snapshot/network.ts';
import { count, percent } from '../words/numbers.ts';
import type { SuccessorGround } from './successors.ts';

/** A ground of a successor in words, with the ids of what it speaks of. */
export interface SuccessorReason {
  kind: SuccessorGround['kind'];
  text: string;
  about: string[];
}

export function successorReasons(grounds: SuccessorGround[], directory: Directory): SuccessorReason[] {
  const said = (ground: SuccessorGround): Omit<SuccessorReason, 'kind'> => {
    const told = (verb: string, items: { id: string; name: string }[]) => ({
      text: `${verb} ${list(items.map(({ name }) => name))}`,
      about: items.map(({ id }) => id),
    });
    switch (ground.kind) {
      case 'seeks':
        return told('Seeks', [directory.topics[ground.topic]]);
      case 'offers-related':
        return told(
          'Offers',
          ground.topics.map((t) => directory.topics[t]),
        );
      case 'community':
        return told(
          'Is in',
          ground.communities.map((c) => directory.communities[c]),
        );
      case 'tied':
        return told(
          'Knows',
          ground.holders.map((i) => directory.people[i]),
        );
    }
  };
  return grounds.map((ground) => ({ kind: ground.kind, ...said(ground) }));
}

export interface DepartureWords {
  /** Names of those who leave. */
  leaving: string[];
  lost2: number;
  /** Ordered pairs of people within two steps today. */
  withinTwo: number;
  /** How many would be cut off. */
  cutOff: number;
  unitPairs: number;
  topics?: number;
  communities?: number;
  mentorships: number;
  introductions: number;
  restored: number;
}

/** What leaves with people and what makes up for it: "Without Bo, 214 of 9,310 pairs of people (2.3%) would no longer …". */
export function departureText({ leaving, lost2, withinTwo, cutOff, ...rest }: DepartureWords): string {
  const without = `Without ${list(leaving)}`;
  const lost =
    lost2 === 0
      ? `${without}, everybody else would stay within two steps of whom they are now`
      : `${without}, ${ofPairs(lost2, withinTwo)} would no longer be within two steps of each other`;
  const apart = cutOff > 0 ? `; ${count(cutOff, 'person', 'people')} would be cut off` : '';
  return [`${lost}${apart}.`, alsoLost(rest), madeUp(lost2, rest)].filter(Boolean).join(' ');
}

const ofPairs = (lost2: number, withinTwo: number) =>
  `${count(lost2 / 2, 'of', 'of')} ${count(withinTwo / 2, 'pair')} of people (${percent(lost2 / withinTwo)})`;

function alsoLost({
  unitPairs,
  topics = 0,
  communities = 0,
  mentorships,
}: Pick<DepartureWords, 'unitPairs' | 'topics' | 'communities' | 'mentorships'>): string {
  const said = [
    unitPairs > 0 ? `the only ties between ${unitPairs === 1 ? 'two units' : `${count(unitPairs, 'pair')} of units`}` : '',
    topics > 0 ? `${count(topics, 'topic')} that nobody else offers` : '',
    communities > 0 ? `lead or core of ${count(communities, 'community', 'communities')}` : '',
    mentorships > 0 ? count(mentorships, 'mentorship') : '',
  ].filter(Boolean);
  if (said.length === 0) return '';
  const last = said.pop()!;
  return `With them would go ${said.length > 0 ? `${said.join(', ')} and ` : ''}${last}.`;
}

function madeUp(lost2: number, { introductions, restored }: Pick<DepartureWords, 'introductions' | 'restored'>): string {
  if (restored === 0) return '';
  const of = restored >= lost2 ? 'all of it' : `${percent(restored / lost2)} of it`;
  return `${sentenceStart(count(introductions, 'introduction'))} would make up for ${of}.`;
}

/**
 * A mentorship in a few words: "Ana mentors Bo and Jo on Graphs", "Ana and Bo mentor each other". Names of both sides, never none; the
 * same people on both sides are in the same order there.
 */
export function mentorshipText({ mentors, mentees, topic }: { mentors: string[]; mentees: string[]; topic?: string }): string {
  // Two people may have one name: of a pair it says nothing.
  const isExchange = mentors.length > 1 && mentors.length === mentees.length && mentors.every((name, at) => name === mentees[at]);
  const learners = isExchange ? 'each other' : list(mentees);
  return `${list(mentors)} ${mentors.length === 1 ? 'mentors' : 'mentor'} ${learners}${topic === undefined ? '' : ` on ${topic}`}`;
}

/** Who would cost most, and how much. */
export function shockRankingText(name: string | undefined, share: number, affecting: number): string {
  if (name === undefined) return 'Nobody’s leaving would part others from each other.';
  return `The leaving of ${count(affecting, 'person', 'people')} would part others from each other; ${name}’s most of all: ${percent(share)} of the pairs of people within two steps.`;
}

const sentenceStart = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
