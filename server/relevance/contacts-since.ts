import type { Store } from '../store/store.ts';

/** Changes read at once. */
const batch = 2000;

/** How many changes of contacts the log holds after one number, up to another; once there are `enough`, the rest is not read. */
export async function contactsSince(
  store: Pick<Store, 'changesSince'>,
  from: number,
  to: number,
  enough = Number.POSITIVE_INFINITY,
): Promise<number> {
  let found = 0;
  for (let seq = from; seq < to && found < enough; ) {
    const changes = await store.changesSince(seq, batch);
    if (changes.length === 0) break;
    for (const { kind } of changes) if (kind === 'contact') found++;
    seq = changes[changes.length - 1].seq;
  }
  return found;
}
