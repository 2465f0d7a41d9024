import { keyOf } from '../../graph/records/kinds.ts';
import type { Asked } from '../access/privacy.ts';
import type { Profile } from '../api/people.schema.ts';
import { notFound } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { personItem } from './people.ts';
import { rosterOf } from './rosters.ts';

/** One person's page: the record, and what they belong to, offer and attended; what they seek is for themself only. */
export async function profileAnswer(asked: Asked, store: Store, id: string): Promise<Profile> {
  const { network, shows } = asked;
  const { directory, snapshot } = network;
  const person = directory.person.get(id);
  if (person === undefined || !shows(person)) throw notFound();
  const item = personItem(asked, person);
  const manager = item.manager === undefined ? undefined : directory.person.get(item.manager);
  const { communities, events, offers, seeks } = snapshot.context;
  const groups = (of: typeof events) => Array.from(of.groupsOf.subarray(of.offsets[person], of.offsets[person + 1]));
  const offered = await Promise.all(
    groups(offers).map(async (t) => {
      const topic = directory.topics[t];
      const skill = await store.get('skill', keyOf('skill', { person: id, topic: topic.id, seeks: false }));
      return { topic: topic.id, name: topic.name, strength: skill?.offers ?? 1 };
    }),
  );
  return {
    ...item,
    managerName: manager === undefined ? null : directory.people[manager].name,
    communities: groups(communities).map((c) => {
      const { id: community, name, kind } = directory.communities[c];
      return { id: community, name, kind, role: rosterOf(network, c).get(person)?.role ?? 'member' };
    }),
    offers: offered,
    seeks:
      asked.grant === 'all' || asked.viewer.person === id
        ? groups(seeks).map((t) => ({ topic: directory.topics[t].id, name: directory.topics[t].name }))
        : [],
    events: groups(events)
      .map((e) => directory.events[e])
      .sort((a, b) => (a.start < b.start ? 1 : -1))
      .map((event) => ({ id: event.id, name: event.name, kind: event.kind, start: event.start, status: 'attended' })),
  };
}
