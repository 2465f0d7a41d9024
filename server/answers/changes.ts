import type { Change } from '../../graph/records/change.ts';
import { keyOf } from '../../graph/records/kinds.ts';
import type { Changes } from '../api/changes.schema.ts';
import type { Store } from '../store/store.ts';

/** Changes after a number, at most `limit`; the cursor is the number to go on from. */
export async function changesAnswer(store: Store, since: number, limit: number): Promise<Changes> {
  const changes = await store.changesSince(since, limit);
  const last = changes[changes.length - 1];
  return { items: changes.map(changeItem), nextCursor: changes.length === limit ? String(last.seq) : null };
}

export function changeItem(change: Change): Changes['items'][number] {
  const { seq, at, actor, kind } = change;
  const rest =
    change.op === 'put'
      ? { op: change.op, key: keyOf(kind, change.record as never), record: change.record }
      : { op: change.op, key: change.key };
  return { seq, at, actor, kind, ...rest };
}
