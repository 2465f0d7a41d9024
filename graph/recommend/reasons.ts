import type { Directory } from '../snapshot/network.ts';
import { count } from '../words/numbers.ts';
import { unitName } from '../words/unit-name.ts';
import type { CommonGround } from './common-ground.ts';
import type { Ground } from './grounds.ts';
import { broughtBy, type PairGround, type ReachOfPair } from './pairs.ts';

/** A reason in words, with the ids of what it speaks of. */
export interface Reason {
  kind: Ground['kind'];
  text: string;
  about: string[];
}

type Words = Omit<Reason, 'kind'>;

const know = ' know ';

/** Whether a reason addressed to somebody names people: only those do that tell whom two know. */
export const namesPeople = (text: string): boolean => text.startsWith(`You both${know}`);

/** Puts the grounds of a suggestion into words addressed to ego. */
export const reasons = (grounds: Ground[], directory: Directory): Reason[] =>
  grounds.map((ground) => ({ kind: ground.kind, ...words(ground, directory) }));

/** Puts the grounds of a pair into words about the two. */
export const pairReasons = (grounds: PairGround[], directory: Directory): Reason[] =>
  grounds.map((ground) => ({
    kind: ground.kind,
    ...(ground.kind === 'reach' ? { text: pairReachText(ground), about: [] } : commonWords(ground, directory, 'Both')),
  }));

function words(ground: Ground, directory: Directory): Words {
  switch (ground.kind) {
    case 'first-in-unit': {
      const unit = directory.units[ground.unit];
      return { text: `Would be your first contact in ${unitName(unit.name)}`, about: [unit.id] };
    }
    case 'opens-unit': {
      const units = ground.units.map((u) => directory.units[u]);
      return { text: `Would bring ${list(units.map((unit) => unitName(unit.name)))} within two steps`, about: ids(units) };
    }
    case 'offers': {
      const topics = ground.topics.map((t) => directory.topics[t]);
      return { text: `Offers what you seek: ${list(names(topics))}`, about: ids(topics) };
    }
    case 'reach':
      return { text: `${reachText(ground.people)}${ground.alone ? ', even without the others' : ''}`, about: [] };
    case 'same-unit': {
      const { id, name } = directory.units[ground.unit];
      const known = [
        ...(ground.ego > 0 ? [`you know ${people(ground.ego)}`] : []),
        ...(ground.person > 0 ? [`they know ${ground.ego > 0 ? ground.person : people(ground.person)}`] : []),
      ];
      return {
        text: `You both work in ${unitName(name)}${known.length > 0 ? `, where ${known.join(' and ')}` : ''}`,
        about: [id],
      };
    }
    case 'contacts-in-unit': {
      const { id, name } = directory.units[ground.unit];
      return { text: `Works in ${unitName(name)}, where you know ${people(ground.people)}`, about: [id] };
    }
    case 'known-in-unit':
      return { text: `Knows ${people(ground.people)} in your unit`, about: [directory.units[ground.unit].id] };
    case 'units-tied': {
      const [theirs, own] = ground.units.map((u) => directory.units[u]);
      const joins = ground.ties === 1 ? 'One tie joins' : `${count(ground.ties, 'tie')} join`;
      return { text: `${joins} ${unitName(theirs.name)} and your unit`, about: ids([theirs, own]) };
    }
    case 'near-contacts':
      return {
        text:
          ground.people === 1
            ? 'One of your contacts has a contact in common with them'
            : `${ground.people} of your contacts have contacts in common with them`,
        about: [],
      };
    case 'many-contacts':
      return { text: `Knows ${people(ground.people)}`, about: [] };
    case 'together':
      return { text: 'Somebody was in touch with you both at once', about: [] };
    case 'close-by':
      return { text: `Is ${ground.steps} steps away from you`, about: [] };
    default:
      return commonWords(ground, directory, 'You');
  }
}

function commonWords(ground: CommonGround, directory: Directory, subject: 'You' | 'Both'): Words {
  const who = (verb: string) => (subject === 'You' ? `You ${verb} both` : `Both ${verb}`);
  const whoBoth = subject === 'You' ? 'You both' : 'Both';
  switch (ground.kind) {
    case 'common-contacts': {
      const people = ground.people.map((i) => directory.people[i]);
      return { text: `${whoBoth}${know}${list(names(people), ground.count)}`, about: ids(people) };
    }
    case 'community': {
      const communities = ground.communities.map((c) => directory.communities[c]);
      return { text: `${who('are')} in ${list(names(communities))}`, about: ids(communities) };
    }
    case 'event': {
      const events = ground.events.map((e) => directory.events[e]);
      return { text: `${who('were')} at ${list(names(events))}`, about: ids(events) };
    }
    case 'office':
      return { text: `${whoBoth} work in ${directory.people[ground.person].office}`, about: [] };
  }
}

const people = (number: number) => (number === 1 ? 'one person' : count(number, 'person', 'people'));

const reachText = (people: number) =>
  `Would bring ${people === 1 ? 'one more person' : `${people} more people`} within two steps`;

function pairReachText(ground: ReachOfPair): string {
  if ('people' in ground) return `${reachText(ground.people)} of one of them`;
  const pairs = broughtBy(ground),
    of = pairs === 1 ? 'one pair of people' : `${count(pairs, 'pair')} of people`;
  return 'pairs' in ground ? `By itself would bring ${of} within two steps` : `Would bring ${of} back within two steps`;
}

/** What would be missing without somebody, were everybody else met whom it is told of: "Without Bo you would reach nobody in Legal". */
export function withoutText(name: string, units: readonly string[]): string {
  const named = units.slice(0, 2).map(unitName),
    others = units.length - named.length;
  const last = others === 1 ? 'one other unit' : others > 1 ? `${others} other units` : named.pop()!;
  return `Without ${name} you would reach nobody in ${named.length > 0 ? `${named.join(', ')} or ` : ''}${last}`;
}

const names = (items: { name: string }[]) => items.map((item) => item.name);
const ids = (items: { id: string }[]) => items.map((item) => item.id);

/** "A", "A and B", "A, B and 3 others"; at most two are named. `count`: how many there are in all. */
export function list(all: string[], count = all.length): string {
  const named = all.slice(0, 2),
    others = count - named.length;
  if (others <= 0) return named.join(' and ');
  return `${named.join(', ')} and ${others === 1 ? 'one other' : `${others} others`}`;
}
