import type { CommunityWithMembers } from './communities.ts';
import type { EventWithGuests } from './events.ts';

/** What brings two people together beside their work. */
export interface Occasions {
  /** 0 = nothing; a shared community counts more than a shared event, a small one more than a large one. */
  strength(i: number, j: number): number;
  /** When the events were at which both have been, in working days before the end. */
  events(i: number, j: number): number[];
}

/** Communities people are in now and events at which they have been; the whole conference is too large to meet anybody. */
export function occasionsOf(
  people: number,
  communities: readonly CommunityWithMembers[],
  events: readonly EventWithGuests[],
): Occasions {
  const communitiesOf = Array.from({ length: people }, () => new Set<number>());
  const eventsOf = Array.from({ length: people }, () => new Set<number>());
  communities.forEach(({ members }, c) => {
    for (const { employee, until } of members) if (until === undefined) communitiesOf[employee].add(c);
  });
  events.forEach(({ attended, kind }, e) => {
    if (kind !== 'conference') for (const employee of attended) eventsOf[employee].add(e);
  });
  return {
    strength(i, j) {
      let sum = 1.2 * Math.min(4, common(eventsOf[i], eventsOf[j]).length);
      for (const c of common(communitiesOf[i], communitiesOf[j])) sum += 12 / Math.log2(2 + communities[c].members.length);
      return sum;
    },
    events: (i, j) => common(eventsOf[i], eventsOf[j]).map((e) => events[e].back),
  };
}

const common = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].filter((x) => b.has(x));
