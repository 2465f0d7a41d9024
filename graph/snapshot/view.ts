import { follows } from './lineage.ts';
import type { Network } from './network.ts';
import { type Joined, patched } from './patch.ts';
import type { TieChange } from './patch-network.ts';
import { type Context, int32, type Rows, type Snapshot, type TwoMode, uint8 } from './snapshot.ts';
import type { PrivateTie } from './tie-rows.ts';
import { entryOf, keepTies } from './tie-sets.ts';

/**
 * What one viewer's answer may rest on (contract.md, "Who may see what"). Made once per answer; nothing behind it asks again
 * who may see what.
 */
export interface View {
  /**
   * The viewer's own ties to people they may see, their own private ties, and the ties of two others who are both open.
   * Groups and topics hold visible people only. For nobody in particular (viewer null): all that is shared, so that hidden people
   * count in group figures.
   */
  snapshot: Snapshot;
  /**
   * Ties that may be steps of an introduction: as above, and ties of two others who are both visible to the viewer. For nobody in
   * particular: those of two who are both open.
   */
  introductions: Snapshot;
  /** Index of the person who looks, null = nobody in particular. */
  viewer: number | null;
  /**
   * Uint8Array(n): 1 = may be named and suggested. Hidden people are seen by themselves only, people of visibility `communities`
   * by those who share one with them; for nobody in particular only open people are.
   */
  visible: Uint8Array;
}

/** What of a network views are made from. */
export type Viewed = Pick<Network, 'snapshot' | 'privateTies'> & {
  directory: { people: readonly Pick<Network['directory']['people'][number], 'visibility'>[] };
};

/**
 * The view of one person, or of nobody in particular. People who see the same share one snapshot, the network's own where nobody
 * hides. O(n), or O(n + m) of copying for who has private ties, is not open, or sees somebody through a community.
 */
export function viewOf(network: Viewed, viewer: number | null): View {
  const { snapshot, privateTies } = network;
  if (viewer !== null && !(Number.isInteger(viewer) && viewer >= 0 && viewer < snapshot.n))
    throw new RangeError(`viewer is ${viewer}, expected null or a person index in 0 … ${snapshot.n - 1}`);
  const open = openPart(network);
  if (viewer === null) return { snapshot, introductions: open.snapshot, viewer, visible: open.mask };

  const visible = seenBy(viewer, network, open.mask);
  const own = privateTies.filter(
    (tie) => (tie.source === viewer || tie.target === viewer) && visible[tie.source] && visible[tie.target],
  );
  const withOwn = (shared: Snapshot) => (own.length === 0 ? shared : withPrivate(shared, own));
  if (isSame(visible, open.mask)) {
    const shown = withOwn(open.snapshot);
    return { snapshot: shown, introductions: shown, viewer, visible };
  }

  const context = contextOf(visible, snapshot.context);
  // Few people are seen by this viewer and not by everybody: what everybody sees is patched with their ties, not made anew.
  const withTiesOf = (people: readonly number[]) =>
    withOwn({ ...patched(open.snapshot, snapshot.seq, tiesOf(snapshot, people, visible)), context });
  const seenOnly: number[] = [];
  for (let i = 0; i < visible.length; i++) if (visible[i] === 1 && open.mask[i] === 0 && i !== viewer) seenOnly.push(i);
  const shown = withTiesOf([viewer]);
  return { snapshot: shown, introductions: seenOnly.length > 0 ? withTiesOf([viewer, ...seenOnly]) : shown, viewer, visible };
}

/** The ties of some people to whom the viewer sees, each once. */
function tiesOf(snapshot: Snapshot, people: readonly number[], visible: Uint8Array): Joined[] {
  const { offsets, neighbors, weights } = snapshot;
  const done = new Set<number>(),
    ties: Joined[] = [];
  for (const i of people) {
    if (done.has(i)) continue;
    done.add(i);
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const j = neighbors[t];
      if (!visible[j] || done.has(j)) continue;
      const given = weightOf(snapshot.out, i, j),
        received = weightOf(snapshot.out, j, i);
      ties.push({ i, j, weight: weights[t], given, received });
    }
  }
  return ties;
}

/**
 * Makes a network the heir of the one before, which it is but for these changes: what everybody may see is patched with them, and what
 * has been made of that can be brought up to date. O(n + m) of copying where somebody hides.
 */
export function succeed(before: Network, after: Network, changes: readonly TieChange[]): void {
  follows(before.snapshot, after.snapshot, changes);
  const part = openParts.get(before);
  if (!part) return;
  if (part.snapshot === before.snapshot) return void openParts.set(after, { ...part, snapshot: after.snapshot });
  const shown = changes.filter(({ i, j }) => part.mask[i] && part.mask[j]);
  const { answers } = after.snapshot.context;
  const rows = patched(part.snapshot, after.snapshot.seq, shown);
  const snapshot = { ...rows, context: { ...rows.context, answers } };
  follows(part.snapshot, snapshot, shown);
  openParts.set(after, { ...part, snapshot });
}

/** The snapshot with ties of the viewer alone: the weight of a pair that was tied already grows. */
function withPrivate(shared: Snapshot, ties: readonly PrivateTie[]): Snapshot {
  const pairs = new Map<string, { i: number; j: number; given: number; received: number; weight: number }>();
  for (const { source, target, weight } of ties) {
    const [i, j] = source < target ? [source, target] : [target, source];
    const pair = pairs.get(`${i} ${j}`) ?? { i, j, given: 0, received: 0, weight: 0 };
    pairs.set(`${i} ${j}`, pair);
    pair.weight += weight;
    if (i === source) pair.given += weight;
    else pair.received += weight;
  }
  const sums = [...pairs.values()].map((pair) => ({
    i: pair.i,
    j: pair.j,
    weight: weightOf(shared, pair.i, pair.j) + pair.weight,
    given: weightOf(shared.out, pair.i, pair.j) + pair.given,
    received: weightOf(shared.out, pair.j, pair.i) + pair.received,
  }));
  return patched(shared, shared.seq, sums);
}

function weightOf(rows: Rows, i: number, j: number): number {
  const at = entryOf(rows, i, j);
  return at < 0 ? 0 : rows.weights[at];
}

interface OpenPart {
  /** Uint8Array(n): 1 = open to everybody. */
  mask: Uint8Array;
  /** The ties and groups of open people; the network's own snapshot where everybody is. */
  snapshot: Snapshot;
}

const openParts = new WeakMap<Viewed, OpenPart>();

/** What everybody may see; kept with the network, which never changes. */
function openPart(network: Viewed): OpenPart {
  let part = openParts.get(network);
  if (!part) {
    const { snapshot, directory } = network;
    const mask = uint8(snapshot.n);
    directory.people.forEach((person, i) => {
      mask[i] = person.visibility === 'open' ? 1 : 0;
    });
    const isOpen = (i: number, j: number) => mask[i] === 1 && mask[j] === 1;
    const all = mask.every((is) => is === 1);
    part = {
      mask,
      snapshot: all ? snapshot : { ...keepTies(snapshot, isOpen), context: contextOf(mask, snapshot.context) },
    };
    openParts.set(network, part);
  }
  return part;
}

function seenBy(viewer: number, { snapshot, directory }: Viewed, open: Uint8Array): Uint8Array {
  const visible = uint8(snapshot.n);
  visible.set(open);
  visible[viewer] = 1;
  eachFellow(viewer, snapshot.context.communities, (i) => {
    if (directory.people[i].visibility === 'communities') visible[i] = 1;
  });
  return visible;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function eachFellow(person: number, { offsets, groupsOf, groupOffsets, members }: TwoMode, visit: (fellow: number) => void) {
  for (let t = offsets[person]; t < offsets[person + 1]; t++)
    for (let k = groupOffsets[groupsOf[t]]; k < groupOffsets[groupsOf[t] + 1]; k++) visit(members[k]);
}

/** What is known of visible people; reporting lines stay, since they only keep people from being suggested. */
const contextOf = (visible: Uint8Array, context: Context): Context => ({
  ...context,
  communities: visibleMembers(visible, context.communities),
  events: visibleMembers(visible, context.events),
  offers: visibleMembers(visible, context.offers),
  seeks: visibleMembers(visible, context.seeks),
  mentors: visibleMembers(visible, context.mentors),
  mentees: visibleMembers(visible, context.mentees),
});

/** The same groups with their visible members. */
function visibleMembers(visible: Uint8Array, { groups, offsets, groupsOf, groupOffsets, members }: TwoMode): TwoMode {
  const forward = keptRows(offsets, groupsOf, (_, person) => visible[person] === 1);
  const backward = keptRows(groupOffsets, members, (t) => visible[members[t]] === 1);
  return { groups, offsets: forward.offsets, groupsOf: forward.values, groupOffsets: backward.offsets, members: backward.values };
}

function keptRows(offsets: Int32Array, values: Int32Array, keep: (entry: number, row: number) => boolean) {
  const kept = new Int32Array(values.length),
    starts = int32(offsets.length);
  let count = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let t = offsets[row]; t < offsets[row + 1]; t++) if (keep(t, row)) kept[count++] = values[t];
    starts[row + 1] = count;
  }
  const shared = int32(count);
  shared.set(kept.subarray(0, count));
  return { offsets: starts, values: shared };
}
