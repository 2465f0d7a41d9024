import { keyOf } from '../../graph/records/kinds.ts';
import type { Tie } from '../../graph/records/tie.ts';
import { compareIds } from '../../graph/snapshot/network.ts';
import type { Asked } from '../access/privacy.ts';
import type { TieItem } from '../api/records.schema.ts';
import { notFound } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { cursorAt, readCursor } from './cursor.ts';
import { readTieId, tieId } from './tie-id.ts';

export interface TiesQuestion {
  person?: string;
  limit: number;
  cursor?: string;
}

/** Ties that the viewer may see, in the order of their keys, read from the store. O(ties before the page's end). */
export async function tiesAnswer(asked: Asked, store: Store, { person, limit, cursor }: TiesQuestion) {
  const after = cursor === undefined ? undefined : readCursor(cursor)[1];
  const items: TieItem[] = [];
  let passed = after === undefined;
  let last = '';
  for await (const tie of store.scan('tie')) {
    const key = keyOf('tie', tie);
    if (!passed) {
      // Where the tie of the cursor is gone, what comes after it by its key goes on.
      passed = key === after || compareIds(key, after!) > 0;
      if (key === after || !passed) continue;
    }
    if (!seesTie(asked, tie) || (person !== undefined && !isOf(asked, tie, person))) continue;
    if (items.length === limit) return { items, nextCursor: cursorAt(limit, last) };
    items.push(tieItem(asked, tie));
    last = key;
  }
  return { items, nextCursor: null };
}

/** One tie, where the viewer may see it. */
export async function tieAnswer(asked: Asked, store: Store, id: string): Promise<TieItem> {
  const tie = await store.get('tie', keyOf('tie', { ...readTieId(id), weight: 1, visibility: 'shared' }));
  if (!tie || !seesTie(asked, tie)) throw notFound();
  return tieItem(asked, tie);
}

/** Private ties are seen by their ends, ties of two others where both are open (contract.md). */
export function seesTie({ grant, viewer, network, names }: Asked, { source, target, visibility }: Tie): boolean {
  if (grant === 'all') return true;
  if (viewer.person === source || viewer.person === target) return grant !== 'pseudonyms';
  if (visibility === 'private' || grant === 'self') return false;
  const { person, people } = network.directory;
  const ends = [source, target].map((id) => person.get(id));
  if (ends.some((end) => end === undefined)) return false;
  if (grant === 'pseudonyms') return ends.every((end) => people[end!].visibility !== 'hidden' && names.id(end!) !== undefined);
  return ends.every((end) => people[end!].visibility === 'open');
}

function tieItem({ grant, names, network }: Asked, tie: Tie): TieItem {
  if (grant !== 'pseudonyms') return { ...tie, id: tieId(tie) };
  const called = (id: string) => names.id(network.directory.person.get(id)!);
  const shown = { ...tie, source: called(tie.source), target: called(tie.target) };
  return { ...shown, id: tieId(shown) };
}

function isOf({ network, names, grant }: Asked, { source, target }: Tie, id: string): boolean {
  if (grant !== 'pseudonyms') return source === id || target === id;
  const person = names.find(id);
  const known = person === undefined ? undefined : network.directory.people[person].id;
  return known !== undefined && (source === known || target === known);
}
