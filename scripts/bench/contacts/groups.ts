import type { Random } from '../../../graph/arrays/seeded-random.ts';
import { twoMode } from '../../../graph/snapshot/csr.ts';
import type { Directory } from '../../../graph/snapshot/network.ts';
import { int32, type Snapshot } from '../../../graph/snapshot/snapshot.ts';

const communities = { groups: 30, least: 500, most: 5_000 },
  topics = { groups: 200, least: 20 },
  peopleOfEvent = { least: 20, most: 300, people: 200 }, // one event for so many people
  peopleOfOffice = 2_000,
  reports = 8;

/** The same ties with all the groups that recommendations look at: sizes log-uniform, members drawn from everybody. */
export function withGroups(snapshot: Snapshot, random: Random): Snapshot {
  const { n } = snapshot;
  const groups = (count: number, least: number, most: number) => {
    const person: number[] = [],
      group: number[] = [];
    for (let g = 0; g < count; g++)
      for (let size = Math.min(n, least) * (Math.max(most, least) / least) ** random(); size > 0; size--) {
        person.push(random.below(n));
        group.push(g);
      }
    return twoMode(n, count, person, group);
  };
  const office = int32(n),
    manager = int32(n);
  for (let i = 0; i < n; i++) {
    office[i] = random.below(Math.max(1, n / peopleOfOffice));
    manager[i] = i === 0 ? -1 : Math.floor((i - 1) / reports);
  }
  return {
    ...snapshot,
    context: {
      ...snapshot.context,
      office,
      manager,
      communities: groups(communities.groups, communities.least, communities.most),
      events: groups(n / peopleOfEvent.people, peopleOfEvent.least, peopleOfEvent.most),
      offers: groups(topics.groups, topics.least, n / 20),
      seeks: groups(topics.groups, topics.least, n / 20),
    },
  };
}

/** Names for a snapshot that was made without any: all people are called the same, and so are all units and groups. */
export function strangers({ n, units, context }: Snapshot): Directory {
  const called = (count: number, name: string) => new Array(count).fill({ id: 'x', name, office: 'Somewhere' });
  return {
    people: called(n, 'Robin Doe'),
    units: called(units, 'Research'),
    communities: called(context.communities.groups, 'Gardeners'),
    topics: called(Math.max(context.offers.groups, context.seeks.groups), 'Statistics'),
    events: called(context.events.groups, 'Summer party'),
    programs: [],
    mentorships: [],
    enrolments: [],
    memberships: [],
    person: new Map(),
    unit: new Map(),
    community: new Map(),
    topic: new Map(),
    event: new Map(),
    program: new Map(),
    mentorship: new Map(),
  };
}
