import type { Mentors } from '../../server/api/mentors.schema.ts';
import { t } from './message.ts';

/** What the page of mentors says first: how many could help with what, and how they can be met. */
export function mentorsHeadline({ items, topic, seeks, people }: Mentors, nameOf: (topic: string) => string) {
  const offering = items.filter(({ topics }) => topics.length > 0);
  const sought = topic !== null ? [nameOf(topic)] : soughtNames(offering, seeks);
  const ways = items.filter(({ introduction }) => introduction.via.length > 0).length;
  const units = new Set(items.map(({ person }) => people[person]?.unit).filter(Boolean)).size;
  const about = topic === null && seeks.length === 0 ? t('mentors.seekNothing') : '';
  const kind = items.length === 0 ? 'None' : offering.length === 0 ? 'Any' : offering.length < items.length ? 'Some' : 'All';
  return {
    heading: t(`mentors.heading${kind}`, { count: items.length, offering: offering.length, topics: listed(sought) }),
    lead: items.length === 0 ? about : [about, t('mentors.leadWays', { ways, units }).trim()].filter(Boolean).join(' '),
  };
}

/** Those of the topics sought that somebody here offers. */
function soughtNames(offering: Mentors['items'], seeks: Mentors['seeks']): string[] {
  const found = new Set(offering.flatMap(({ topics }) => topics.map(({ sought }) => sought)));
  return seeks.filter(({ topic }) => found.has(topic)).map(({ name }) => name);
}

const listed = (names: string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
