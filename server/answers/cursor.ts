import { Problem } from '../errors.ts';

/** One page of a list that lies in memory. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/**
 * The items after a cursor, at most `limit`. A cursor is opaque: the last item's id and how many came before the next, so that a page goes on
 * at the right place when the list has changed meanwhile.
 */
export function pageOf<T>(all: readonly T[], idOf: (item: T) => string, limit: number, cursor?: string): Page<T> {
  const first = cursor === undefined ? 0 : startAfter(all, idOf, cursor);
  const items = all.slice(first, first + limit);
  const end = first + items.length;
  return { items, nextCursor: end < all.length ? cursorAt(end, idOf(items[items.length - 1])) : null };
}

export const cursorAt = (position: number, id: string) => Buffer.from(JSON.stringify([position, id])).toString('base64url');

/** What a cursor holds; a Problem where it is none of ours. */
export function readCursor(cursor: string): [position: number, id: string] {
  try {
    const [position, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Number.isInteger(position) && position >= 0 && typeof id === 'string') return [position, id];
  } catch {}
  const detail = 'expected the nextCursor of an earlier answer';
  throw new Problem('usage', `The cursor is "${cursor}": ${detail}.`, [{ pointer: '/cursor', value: cursor, detail }]);
}

function startAfter<T>(all: readonly T[], idOf: (item: T) => string, cursor: string): number {
  const [position, id] = readCursor(cursor);
  if (position <= all.length && position > 0 && idOf(all[position - 1]) === id) return position;
  const moved = all.findIndex((item) => idOf(item) === id);
  return moved >= 0 ? moved + 1 : Math.min(position, all.length);
}
