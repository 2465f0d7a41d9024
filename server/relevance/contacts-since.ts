import type { Store } from '../store/store.ts';

/** Changes read at once. */
const batch = 2000;

/** How many changes of contacts the log holds after one number, up to another. O(changes between the two). */
export async function contactsSince(store: Pick<Store, 'changesSince'>, from: number, to: number): Promise<number> {
  let found = 0;
  for (let seq = from; seq < to; ) {
    const changes = await store.changesSince(seq, batch);
    if (changes.length === 0) break;
    for (const { kind } of changes) if (kind === 'contact') found++;
    seq = changes[changes.length - 1].seq;
  }
  return found;
}
