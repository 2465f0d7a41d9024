import type { Directory } from '../../graph/snapshot/network.ts';
import type { Asked } from '../access/privacy.ts';
import { notFound } from '../errors.ts';
import { pageOf } from './cursor.ts';

/** Kinds that everybody may read, and where the network keeps them. */
const lists = {
  unit: { all: 'units', index: 'unit' },
  topic: { all: 'topics', index: 'topic' },
  event: { all: 'events', index: 'event' },
} as const;
type Listed = keyof typeof lists;
type Item<K extends Listed> = Directory[(typeof lists)[K]['all']][number];

/** A page of the records of a kind, in the order of their ids. */
export function recordsAnswer<K extends Listed>(asked: Asked, kind: K, { limit, cursor }: { limit: number; cursor?: string }) {
  const all = asked.network.directory[lists[kind].all] as Item<K>[];
  const { items, nextCursor } = pageOf(all, ({ id }) => id, limit, cursor);
  return { items: items.map((item) => shown(asked, item)), nextCursor };
}

export function recordAnswer<K extends Listed>(asked: Asked, kind: K, id: string): Item<K> {
  const { directory } = asked.network;
  const at = directory[lists[kind].index].get(id);
  if (at === undefined) throw notFound();
  return shown(asked, directory[lists[kind].all][at] as Item<K>);
}

/** Of an event's speakers those whom the viewer may see. */
function shown<T extends { speakers?: string[] } | object>({ network, shows }: Asked, item: T): T {
  if (!('speakers' in item)) return item;
  const { person } = network.directory;
  return { ...item, speakers: (item.speakers as string[]).filter((id) => person.has(id) && shows(person.get(id)!)) };
}
