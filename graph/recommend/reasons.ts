import type { Directory } from '../snapshot/network.ts';
import type { Ground } from './grounds.ts';

/** A reason in words, with the ids of what it speaks of. */
export interface Reason {
  kind: Ground['kind'];
  text: string;
  about: string[];
}

/** Puts the grounds of a choice into words addressed to ego. */
export function reasons(grounds: Ground[], directory: Directory, ego: number): Reason[] {
  return grounds.map((ground) => ({ kind: ground.kind, ...words(ground, directory, ego) }));
}

function words(ground: Ground, directory: Directory, ego: number): { text: string; about: string[] } {
  switch (ground.kind) {
    case 'first-in-unit': {
      const unit = directory.units[ground.unit];
      return { text: `Would be your first contact in ${unitName(unit.name)}`, about: [unit.id] };
    }
    case 'opens-unit': {
      const units = ground.units.map((u) => directory.units[u]);
      return { text: `Would bring ${list(units.map((unit) => unitName(unit.name)))} within two steps`, about: ids(units) };
    }
    case 'common-contacts': {
      const people = ground.people.map((i) => directory.people[i]);
      return { text: `You both know ${list(names(people), ground.count)}`, about: ids(people) };
    }
    case 'community': {
      const communities = ground.communities.map((c) => directory.communities[c]);
      return { text: `You are both in ${list(names(communities))}`, about: ids(communities) };
    }
    case 'event': {
      const events = ground.events.map((e) => directory.events[e]);
      return { text: `You were both at ${list(names(events))}`, about: ids(events) };
    }
    case 'offers': {
      const topics = ground.topics.map((t) => directory.topics[t]);
      return { text: `Offers what you seek: ${list(names(topics))}`, about: ids(topics) };
    }
    case 'office':
      return { text: `Works in your office, ${directory.people[ego].office}`, about: [] };
    case 'reach':
      return { text: reachText(ground.people, ground.alone), about: [] };
    case 'close-by':
      return { text: `Is ${['no', 'one', 'two', 'three'][ground.steps] ?? ground.steps} steps away from you`, about: [] };
  }
}

const reachText = (people: number, alone: boolean) =>
  alone
    ? `Would alone bring ${people === 1 ? 'one person' : `${people} people`} within two steps`
    : `Would bring ${people === 1 ? 'one more person' : `${people} more people`} within two steps`;

/** Units that are only numbered need the word. */
export const unitName = (name: string) => (/^\d+$/.test(name) ? `unit ${name}` : name);

const names = (items: { name: string }[]) => items.map((item) => item.name);
const ids = (items: { id: string }[]) => items.map((item) => item.id);

/** "A", "A and B", "A, B and 3 others"; at most two are named. `count`: how many there are in all. */
export function list(all: string[], count = all.length): string {
  const named = all.slice(0, 2),
    others = count - named.length;
  if (others <= 0) return named.join(' and ');
  return `${named.join(', ')} and ${others === 1 ? 'one other' : `${others} others`}`;
}
