import { keyOf } from '../../graph/records/kinds.ts';
import type { Tie } from '../../graph/records/tie.ts';
import { compareIds } from '../../graph/snapshot/network.ts';
import type { Asked } from '../access/privacy.ts';
import type { TieItem } from '../api/records.schema.ts';
import { shared } from '../compute/shared-runs.ts';
import { notFound } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { cursorAt, type Page, pageOf, readCursor } from './cursor.ts';
import { readTieId, tieId } from './tie-id.ts';

export interface TiesQuestion {
  person?: string;
  limit: number;
  cursor?: string;
}

/** Ties that the viewer may see, in the order of their keys as the viewer knows them. O(ties before the page's end). */
export async function tiesAnswer(asked: Asked, store: Store, question: TiesQuestion): Promise<Page<TieItem>> {
  if (asked.grant === 'pseudonyms') return pseudonymousTies(asked, store, question);
  const { person, limit, cursor } = question;
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
    if (!seesTie(asked, tie) || (person !== undefined && tie.source !== person && tie.target !== person)) continue;
    if (items.length === limit) return { items, nextCursor: cursorAt(limit, last) };
    items.push(tieItem(asked, tie));
    last = key;
  }
  return { items, nextCursor: null };
}

/** One tie, where the viewer may see it; `id` holds people's ids as the viewer knows them. */
export async function tieAnswer(asked: Asked, store: Store, id: string): Promise<TieItem> {
  const { source, target, kind } = readTieId(id);
  const key = { source: storedId(asked, source), target: storedId(asked, target), kind };
  const tie = await store.get('tie', keyOf('tie', { ...key, weight: 1, visibility: 'shared' }));
  if (!tie || !seesTie(asked, tie)) throw notFound();
  return tieItem(asked, tie);
}

/**
 * Neither the order nor the cursor may rest on the real ids. The list is read once a network, O(ties log ties); every page is cut
 * from it.
 */
async function pseudonymousTies(asked: Asked, store: Store, { person, limit, cursor }: TiesQuestion) {
  const all = await shared(asked.network, 'pseudonymous ties', asked.watch, async () => {
    const items: TieItem[] = [];
    for await (const tie of store.scan('tie')) if (seesTie(asked, tie)) items.push(tieItem(asked, tie));
    return items.sort((a, b) => compareIds(a.id, b.id));
  });
  const chosen = person === undefined ? all : all.filter(({ source, target }) => source === person || target === person);
  return pageOf(chosen, ({ id }) => id, limit, cursor);
}

/** Private ties are seen by their ends, ties of two others where both are open (contract.md). */
export function seesTie({ grant, viewer, network }: Asked, { source, target, visibility }: Tie): boolean {
  if (grant === 'all') return true;
  // Among pseudonyms one's own ties are as all others: what was missing or more would tell who is who.
  if (grant !== 'pseudonyms' && (viewer.person === source || viewer.person === target)) return true;
  if (visibility === 'private' || grant === 'self') return false;
  const { person, people } = network.directory;
  const ends = [source, target].map((id) => person.get(id));
  if (ends.some((end) => end === undefined)) return false;
  if (grant === 'pseudonyms') return ends.every((end) => people[end!].visibility !== 'hidden');
  return ends.every((end) => people[end!].visibility === 'open');
}

function tieItem({ grant, names, network }: Asked, tie: Tie): TieItem {
  if (grant !== 'pseudonyms') return { ...tie, id: tieId(tie) };
  const called = (id: string) => names.id(network.directory.person.get(id)!);
  const shown = { ...tie, source: called(tie.source), target: called(tie.target) };
  return { ...shown, id: tieId(shown) };
}

/** The id in the store of whom an id in a request means. */
function storedId({ grant, names, network }: Asked, id: string): string {
  if (grant !== 'pseudonyms') return id;
  const person = names.find(id);
  if (person === undefined) throw notFound();
  return network.directory.people[person].id;
}
