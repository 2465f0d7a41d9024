import type { LearnedPast } from '../../graph/recommend/learned-past.ts';
import { ballastedArrays, ballastedRows } from '../../graph/snapshot/ballast.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { View, Viewed } from '../../graph/snapshot/view.ts';

/** Something immutable on its way to a worker, with a number by which the worker knows it again. */
interface Numbered<T> {
  number: number;
  it: T;
}

/** A snapshot, with numbers for who is in which unit, under which manager and in which office: of those that follow one another the same. */
interface NumberedSnapshot extends Numbered<Snapshot> {
  groupings: number[];
}

/** A view, and what was learned from the past, by which ties are likely. */
export interface LearnedView extends View {
  learned: KnownPast;
}

export interface KnownPast {
  past: LearnedPast;
  /** Int32Array(n): index in the past of each person, −1 = not in it. */
  known: Int32Array;
}

/** What everybody's own view is made from, and what was learned, where something was. */
export interface Everybody extends Viewed {
  learned?: KnownPast;
}

export type Subject = Snapshot | View | LearnedView | Everybody;

export type Packed =
  | { kind: 'snapshot'; of: NumberedSnapshot }
  | {
      kind: 'view';
      of: NumberedSnapshot;
      introductions: NumberedSnapshot;
      viewer: View['viewer'];
      visible: Uint8Array;
      learned?: PackedPast;
    }
  | {
      kind: 'everybody';
      of: NumberedSnapshot;
      privateTies: Viewed['privateTies'];
      visibilities: Viewed['directory']['people'][number]['visibility'][];
      learned?: PackedPast;
    };

interface PackedPast {
  past: Numbered<LearnedPast>;
  known: Int32Array;
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** Snapshots and what was learned lie in shared memory, so that packing and posting one copies nothing but its description. */
export function packed(subject: Subject): Packed {
  if (!('snapshot' in subject)) return { kind: 'snapshot', of: numberedSnapshot(subject) };
  const learned = 'learned' in subject && subject.learned ? packedPast(subject.learned) : undefined;
  if ('privateTies' in subject) {
    const visibilities = subject.directory.people.map(({ visibility }) => visibility);
    return { kind: 'everybody', of: numberedSnapshot(subject.snapshot), privateTies: subject.privateTies, visibilities, learned };
  }
  const { snapshot, introductions, viewer, visible } = subject;
  const [of, ways] = [snapshot, introductions].map(numberedSnapshot);
  return { kind: 'view', of, introductions: ways, viewer, visible, learned };
}

const packedPast = ({ past, known }: KnownPast): PackedPast => ({ past: numbered(past), known });

const numberedSnapshot = (snapshot: Snapshot): NumberedSnapshot => ({
  ...numbered(snapshot),
  groupings: groupingsOf(snapshot).map((grouping) => numbered(grouping).number),
});

const groupingsOf = ({ unit, context }: Snapshot) => [unit, context.manager, context.office];

function numbered<T extends object>(it: T): Numbered<T> {
  let number = numbers.get(it);
  if (number === undefined) numbers.set(it, (number = ++last));
  return { number, it };
}

/** How many snapshots a worker knows again, fewer where they are large. What kernels prepare for a snapshot they keep by its identity. */
const kept = 6,
  keptEntries = 5e7;

/** Unpacks in a worker: the same number gives the same object, so that what was prepared for it is found again, for units and managers too. */
export function unpacker(): (subject: Packed) => Subject {
  const known = new Map<number, Snapshot>();
  // One is replaced by the next, and what was learned before is asked for by nobody.
  let learnedLast: Numbered<LearnedPast> | undefined;
  const entries = () =>
    [...known.values()].reduce((sum, { neighbors, out }) => sum + neighbors.length + 2 * out.neighbors.length, 0);
  // Those of the snapshot that came last.
  let groupings = new Map<number, Int32Array>();
  const withGroupings = ({ it, groupings: numbers }: NumberedSnapshot): Snapshot => {
    const same = groupingsOf(it).map((grouping, k) => groupings.get(numbers[k]) ?? grouping);
    groupings = new Map(same.map((grouping, k) => [numbers[k], grouping]));
    const [unit, manager, office] = same;
    return { ...it, unit, context: { ...it.context, manager, office } };
  };
  const snapshotOf = (sent: NumberedSnapshot) => {
    const { number } = sent;
    const same = known.get(number) ?? ballastedRows(withGroupings(sent));
    known.delete(number);
    known.set(number, same);
    while (known.size > kept || (known.size > 2 && entries() > keptEntries)) known.delete(known.keys().next().value!);
    return same;
  };
  const pastOf = ({ past, known }: PackedPast): KnownPast => {
    if (learnedLast?.number !== past.number) {
      learnedLast = past;
      ballastedArrays(learnedLast.it.prepared);
    }
    return { past: learnedLast.it, known };
  };
  return (subject) => {
    if (subject.kind === 'snapshot') return snapshotOf(subject.of);
    const snapshot = snapshotOf(subject.of),
      learned = subject.learned && { learned: pastOf(subject.learned) };
    if (subject.kind === 'everybody') {
      const people = subject.visibilities.map((visibility) => ({ visibility }));
      return { snapshot, privateTies: subject.privateTies, directory: { people }, ...learned };
    }
    const { introductions, viewer, visible } = subject;
    return { snapshot, introductions: snapshotOf(introductions), viewer, visible, ...learned };
  };
}
