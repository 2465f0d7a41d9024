import type { TieChange } from './patch-network.ts';
import type { Snapshot } from './snapshot.ts';

/** Changes beyond which nothing is brought up to date any more. */
const MOST = 256;

/** What snapshots that follow one another have in common. It holds none of them. */
interface Lineage {
  /** The last changes, in their order, and how many there were before those. */
  changes: TieChange[];
  dropped: number;
  /** What was made of one of the snapshots, and after how many changes that one came. */
  kept: Map<string, { value: unknown; at: number }>;
}

const places = new WeakMap<Snapshot, { lineage: Lineage; at: number }>();
const end = ({ dropped, changes }: Lineage) => dropped + changes.length;

/** Says that a snapshot is another one but for these changes of ties: what has been made of that one can be brought up to date. */
export function follows(before: Snapshot, after: Snapshot, changes: readonly TieChange[]): void {
  const { lineage, at } = placeOf(before);
  // Two that come of one: only the first goes on with what is kept.
  if (at !== end(lineage)) return;
  lineage.changes.push(...changes);
  const more = lineage.changes.length - MOST;
  if (more > 0) {
    lineage.changes.splice(0, more);
    lineage.dropped += more;
    for (const [key, { at }] of lineage.kept) if (at < lineage.dropped) lineage.kept.delete(key);
  }
  places.set(after, { lineage, at: end(lineage) });
}

/** Keeps what has been made of a snapshot, for those that follow it. */
export function keepFor(snapshot: Snapshot, key: string, value: unknown): void {
  const { lineage, at } = placeOf(snapshot);
  const known = lineage.kept.get(key);
  if (at >= lineage.dropped && (!known || known.at <= at)) lineage.kept.set(key, { value, at });
}

/** What was made of a snapshot before this one under this key, and the changes since, each after the other; undefined = nothing. */
export function keptBefore<T>(snapshot: Snapshot, key: string): { value: T; changes: TieChange[] } | undefined {
  const { lineage, at } = placeOf(snapshot);
  const kept = lineage.kept.get(key);
  if (!kept || kept.at > at) return;
  return { value: kept.value as T, changes: lineage.changes.slice(kept.at - lineage.dropped, at - lineage.dropped) };
}

function placeOf(snapshot: Snapshot) {
  let place = places.get(snapshot);
  if (!place) places.set(snapshot, (place = { lineage: { changes: [], dropped: 0, kept: new Map() }, at: 0 }));
  return place;
}
