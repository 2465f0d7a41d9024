import { ballastedRows } from '../../graph/snapshot/ballast.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { View } from '../../graph/snapshot/view.ts';

/** A snapshot on its way to a worker, with a number by which the worker knows it again. */
interface Numbered {
  number: number;
  snapshot: Snapshot;
}

export type Packed =
  | { kind: 'snapshot'; of: Numbered }
  | { kind: 'view'; of: Numbered; introductions: Numbered; viewer: View['viewer']; visible: Uint8Array };

const numbers = new WeakMap<Snapshot, number>();
let last = 0;

/** Snapshots lie in shared memory, so that packing and posting one copies nothing but its description. */
export function packed(subject: Snapshot | View): Packed {
  if (!('snapshot' in subject)) return { kind: 'snapshot', of: numbered(subject) };
  const { snapshot, introductions, viewer, visible } = subject;
  return { kind: 'view', of: numbered(snapshot), introductions: numbered(introductions), viewer, visible };
}

function numbered(snapshot: Snapshot): Numbered {
  let number = numbers.get(snapshot);
  if (number === undefined) numbers.set(snapshot, (number = ++last));
  return { number, snapshot };
}

/** How many snapshots a worker knows again, fewer where they are large. What kernels prepare for a snapshot they keep by its identity. */
const kept = 6,
  keptEntries = 5e7;

/** Unpacks in a worker: the same number gives the same object, so that what was prepared for it is found again. */
export function unpacker(): (subject: Packed) => Snapshot | View {
  const known = new Map<number, Snapshot>();
  const entries = () =>
    [...known.values()].reduce((sum, { neighbors, out }) => sum + neighbors.length + 2 * out.neighbors.length, 0);
  const snapshotOf = ({ number, snapshot }: Numbered) => {
    const same = known.get(number) ?? ballastedRows(snapshot);
    known.delete(number);
    known.set(number, same);
    while (known.size > kept || (known.size > 2 && entries() > keptEntries)) known.delete(known.keys().next().value!);
    return same;
  };
  return (subject) => {
    if (subject.kind === 'snapshot') return snapshotOf(subject.of);
    const { of, introductions, viewer, visible } = subject;
    return { snapshot: snapshotOf(of), introductions: snapshotOf(introductions), viewer, visible };
  };
}
