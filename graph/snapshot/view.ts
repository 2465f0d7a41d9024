import type { Network } from './network.ts';
import type { Snapshot, TwoMode } from './snapshot.ts';
import { uint8 } from './snapshot.ts';
import { addTies, keepTies } from './tie-sets.ts';

/**
 * What one viewer's answer may rest on (contract.md, "Who may see what"). Made once per answer; nothing behind it asks again
 * who may see what.
 */
export interface View {
  /**
   * The viewer's own ties to people they may see, their own private ties, and the ties of two others who are both open.
   * For nobody in particular (viewer null): every shared tie, so that hidden people count in group figures.
   */
  snapshot: Snapshot;
  /** Ties that may be steps of an introduction: as above, and ties of two others who are both visible to the viewer. */
  introductions: Snapshot;
  /** Index of the person who looks, null = nobody in particular. */
  viewer: number | null;
  /**
   * Uint8Array(n): 1 = may be named and suggested. Hidden people are seen by themselves only, people of visibility `communities`
   * by those who share one with them; for nobody in particular only open people are.
   */
  visible: Uint8Array;
}

/** The view of one person, or of nobody in particular. The snapshot is the network's own where nothing differs. O(n), else O(n + m). */
export function viewOf(network: Network, viewer: number | null): View {
  const { snapshot, directory, privateTies } = network;
  if (viewer !== null && !(Number.isInteger(viewer) && viewer >= 0 && viewer < snapshot.n))
    throw new RangeError(`viewer is ${viewer}, expected null or a person index in 0 … ${snapshot.n - 1}`);
  const open = openPeople(network);
  if (viewer === null) return { snapshot, introductions: snapshot, viewer, visible: open.mask };

  const visible = seenBy(viewer, network, open.mask);
  const own = privateTies.filter((tie) => tie.source === viewer || tie.target === viewer);
  if (open.all && own.length === 0) return { snapshot, introductions: snapshot, viewer, visible };

  const mayShow = (i: number, j: number) =>
    i === viewer ? visible[j] === 1 : j === viewer ? visible[i] === 1 : open.mask[i] === 1 && open.mask[j] === 1;
  const mayLead = (i: number, j: number) => visible[i] === 1 && visible[j] === 1;
  const seen = own.filter((tie) => mayLead(tie.source, tie.target));
  const ties = {
    source: seen.map((tie) => tie.source),
    target: seen.map((tie) => tie.target),
    weight: seen.map((tie) => tie.weight),
  };
  const mine = (kept: Snapshot) => (seen.length > 0 ? addTies(kept, ties) : kept);
  const shown = mine(open.all ? snapshot : keepTies(snapshot, mayShow));
  const same = directory.people.every((person, i) => person.visibility !== 'communities' || !visible[i] || i === viewer);
  return { snapshot: shown, introductions: same ? shown : mine(keepTies(snapshot, mayLead)), viewer, visible };
}

const openOf = new WeakMap<Network, { mask: Uint8Array; all: boolean }>();

/** Who is open to everybody; kept with the network, which never changes. */
function openPeople(network: Network) {
  let open = openOf.get(network);
  if (!open) {
    const mask = uint8(network.snapshot.n);
    network.directory.people.forEach((person, i) => {
      mask[i] = person.visibility === 'open' ? 1 : 0;
    });
    openOf.set(network, (open = { mask, all: mask.every((is) => is === 1) }));
  }
  return open;
}

function seenBy(viewer: number, { snapshot, directory }: Network, open: Uint8Array): Uint8Array {
  const visible = uint8(snapshot.n);
  visible.set(open);
  visible[viewer] = 1;
  eachFellow(viewer, snapshot.context.communities, (i) => {
    if (directory.people[i].visibility === 'communities') visible[i] = 1;
  });
  return visible;
}

function eachFellow(person: number, { offsets, groupsOf, groupOffsets, members }: TwoMode, visit: (fellow: number) => void) {
  for (let t = offsets[person]; t < offsets[person + 1]; t++)
    for (let k = groupOffsets[groupsOf[t]]; k < groupOffsets[groupsOf[t] + 1]; k++) visit(members[k]);
}
