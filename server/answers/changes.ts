import type { Change } from '../../graph/records/change.ts';
import { type Kind, keyOf } from '../../graph/records/kinds.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Changes } from '../api/changes.schema.ts';
import type { Store } from '../store/store.ts';

/** What people wrote to each other and made of suggestions is theirs: of these the log tells others only that something changed. */
const personal: readonly Kind[] = ['suggestion', 'introduction'];

/** Changes after a number, at most `limit`; the cursor is the number to go on from. */
export async function changesAnswer(viewer: Viewer, store: Store, since: number, limit: number): Promise<Changes> {
  const changes = await store.changesSince(since, limit);
  const last = changes[changes.length - 1];
  return {
    items: changes.map((change) => changeItem(viewer, change)),
    nextCursor: changes.length === limit ? String(last.seq) : null,
  };
}

export function changeItem({ role }: Viewer, change: Change): Changes['items'][number] {
  const { seq, at, kind } = change;
  const isTold = role === 'operator' || !personal.includes(kind);
  const actor = isTold ? change.actor : '';
  const rest =
    change.op === 'put'
      ? { op: change.op, key: keyOf(kind, change.record as never), ...(isTold && { record: change.record }) }
      : { op: change.op, key: change.key };
  return { seq, at, actor, kind, ...rest };
}
