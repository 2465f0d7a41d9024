import type { Direction } from '../../graph/recommend/mentor-features.ts';
import { mentorReasons } from '../../graph/recommend/mentor-words.ts';
import { refs } from '../access/names.ts';
import type { Asked } from '../access/privacy.ts';
import type { Mentors } from '../api/mentors.schema.ts';
import { notFound, Problem } from '../errors.ts';
import { rosterOf } from './rosters.ts';

export interface MentorsQuestion {
  topic?: string;
  k: number;
  bridging: number;
  direction: Direction;
}

/** Who could be an informal mentor of a person, why, through whom, and what both share. */
export async function mentorsAnswer(asked: Asked, id: string, question: MentorsQuestion): Promise<Mentors> {
  const { network, view, names, compute, watch } = asked;
  const { directory } = network;
  const ego = directory.person.get(id);
  if (ego === undefined) throw notFound();
  const { k, bridging, direction } = question;
  const topic = question.topic === undefined ? -1 : topicOf(asked, question.topic);
  const { items, before, after } = await compute.run('mentors', view, { ego, topic, k, bridging, direction }, watch);
  const { seeks } = view.snapshot.context;

  return {
    person: id,
    topic: question.topic ?? null,
    bridging,
    items: items.map((item) => ({
      person: names.id(item.person),
      score: item.score,
      relevance: item.relevance,
      gain: item.gain,
      distance: item.distance,
      reasons: mentorReasons(item.grounds, directory, topic >= 0),
      introduction: { via: item.via.map(names.id) },
      topics: item.topics.map(({ sought, offered, strength }) => ({
        topic: directory.topics[offered].id,
        name: directory.topics[offered].name,
        strength,
        sought: directory.topics[sought].id,
      })),
      communities: item.communities.map(({ community }) => ({
        community: directory.communities[community].id,
        name: directory.communities[community].name,
        role: rosterOf(network, community).get(item.person)!.role,
      })),
    })),
    seeks: Array.from(seeks.groupsOf.subarray(seeks.offsets[ego], seeks.offsets[ego + 1]), (t) => ({
      topic: directory.topics[t].id,
      name: directory.topics[t].name,
    })),
    reach: { before, after },
    people: refs(names, [ego, ...items.flatMap((item) => [item.person, ...item.via])]),
  };
}

function topicOf({ network }: Asked, id: string): number {
  const topic = network.directory.topic.get(id);
  if (topic !== undefined) return topic;
  const detail = 'expected the id of a topic';
  throw new Problem('invalid', `topic is "${id}": ${detail}.`, [{ pointer: '/topic', value: id, detail }]);
}
