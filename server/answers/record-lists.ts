import { kinds } from '../../graph/records/kinds.ts';
import type { Directory } from '../../graph/snapshot/network.ts';
import type { Asked } from '../access/privacy.ts';
import { notFound } from '../errors.ts';
import { pageOf } from './cursor.ts';

/** Kinds that are told as lists, and where the network keeps them. */
const lists = {
  unit: { all: 'units', index: 'unit' },
  topic: { all: 'topics', index: 'topic' },
  event: { all: 'events', index: 'event' },
  program: { all: 'programs', index: 'program' },
  mentorship: { all: 'mentorships', index: 'mentorship' },
} as const;
export type Listed = keyof typeof lists;
type Item<K extends Listed> = Directory[(typeof lists)[K]['all']][number];

/** A page of the records of a kind, in the order of their ids. */
export function recordsAnswer<K extends Listed>(asked: Asked, kind: K, { limit, cursor }: { limit: number; cursor?: string }) {
  const all = asked.network.directory[lists[kind].all] as Item<K>[];
  const { items, nextCursor } = pageOf(all.filter(granted(asked, kind)), ({ id }) => id, limit, cursor);
  return { items: items.map((item) => shown(asked, kind, item)), nextCursor };
}

export function recordAnswer<K extends Listed>(asked: Asked, kind: K, id: string): Item<K> {
  const item = listed(asked.network.directory, kind, id);
  if (!item || !granted(asked, kind)(item)) throw notFound();
  return shown(asked, kind, item);
}

/** The record of a kind under an id. */
export function listed<K extends Listed>(directory: Directory, kind: K, id: string): Item<K> | undefined {
  const at = directory[lists[kind].index].get(id);
  return at === undefined ? undefined : (directory[lists[kind].all][at] as Item<K>);
}

/** Whether a record is among what the viewer is granted: of programmes and mentorships their own, where that is all. */
function granted({ grant, viewer: { person }, network: { directory } }: Asked, kind: Listed): (item: { id: string }) => boolean {
  if (grant !== 'self') return () => true;
  const own = directory.mentorships.filter(({ mentors, mentees }) => [...mentors, ...mentees].some((id) => id === person));
  const enrolled = directory.enrolments.filter((enrolment) => enrolment.person === person);
  const ids = kind === 'mentorship' ? own.map(({ id }) => id) : [...own, ...enrolled].map(({ program }) => program);
  const mine = new Set<string | undefined>(ids);
  return ({ id }) => mine.has(id);
}

/** Of the people in a record's lists (an event's speakers, the mentors and mentees of a mentorship) those whom the viewer may see. */
function shown<K extends Listed>({ network, shows }: Asked, kind: K, item: Item<K>): Item<K> {
  const { person } = network.directory;
  const told: Record<string, unknown> = { ...item };
  for (const [field, to] of Object.entries(kinds[kind].refers))
    if (to === 'person' && Array.isArray(told[field]))
      told[field] = told[field].filter((id: string) => person.has(id) && shows(person.get(id)!));
  return told as Item<K>;
}
