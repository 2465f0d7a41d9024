import type { Directory, Network } from '../../graph/snapshot/network.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import { keepTies } from '../../graph/snapshot/tie-sets.ts';
import { type View, viewOf } from '../../graph/snapshot/view.ts';
import type { Compute, Watch } from '../compute/compute.ts';
import { notFound } from '../errors.ts';
import { type Names, pseudonyms, trueNames } from './names.ts';
import { type Grant, grants, type PolicyName, policy } from './policy.ts';
import { suppressedUnits } from './suppression.ts';
import type { Viewer } from './viewer.ts';

/** Who asks, and what the answer may rest on: decided here once, so that nothing behind it asks again. */
export interface Asked {
  network: Network;
  view: View;
  viewer: Viewer;
  grant: Grant;
  /** Of which figures of single people are made: for leads, who see them by name, without the ties of hidden people. */
  figured: Snapshot;
  /** How people are called. */
  names: Names;
  /** May this person be named? */
  shows(person: number): boolean;
  /** Groups of fewer people are left out; 0 = none are. */
  smallest: number;
  /** Uint8Array(units): 1 = a unit that the viewer is not shown; none for who sees a community that they lead. */
  hidden: Uint8Array;
  /** Is this person in a unit that is shown, or among people without a unit who are many enough? */
  inShownUnit(person: number): boolean;
  compute: Compute;
  watch: Watch;
  /** Milliseconds of work that exact betweenness may take; beyond, it is sampled. */
  exactMilliseconds: number;
}

export interface AskOptions {
  network: Network;
  viewer: Viewer;
  /** Whom the question is about, where it is about one person. */
  about?: string;
  minGroupSize: number;
  compute: Compute;
  watch?: Watch;
  exactMilliseconds?: number;
}

/** What somebody's answer may rest on, by the policy's row; a Problem not-found where nothing is granted. */
export function ask(
  name: PolicyName,
  { network, viewer, about, minGroupSize, compute, watch = {}, exactMilliseconds = 60_000 }: AskOptions,
): Asked {
  const grant: Grant = policy[name][viewer.role];
  if (!grants.includes(grant))
    throw new Error(`The policy "${name}" grants "${grant}" to "${viewer.role}": expected ${grants.join(', ')}.`);
  if (grant === 'no' || (grant === 'self' && about !== undefined && about !== viewer.person)) throw notFound();
  // The operator sees of a person's network what that person would.
  const person = viewer.person ?? (viewer.role === 'operator' ? about : undefined);
  const index = person === undefined || person === null ? null : (network.directory.person.get(person) ?? null);
  const view = cachedView(network, index);
  const smallest = grant === 'all' ? 0 : grant === 'large-groups' ? 2 * minGroupSize : minGroupSize;
  const { hidden, unitless } = suppressed(network, grant === 'led' ? 0 : smallest);
  const { unit } = network.snapshot;
  return {
    network,
    view,
    viewer,
    grant,
    figured: grant === 'led' ? withoutHidden(network) : network.snapshot,
    names: grant === 'pseudonyms' ? pseudonyms(network.directory, hidden) : trueNames(network.directory),
    shows: shownBy(grant, network, view),
    smallest,
    hidden,
    inShownUnit: (i) => (unit[i] < 0 ? !unitless : !hidden[unit[i]]),
    compute,
    watch,
    exactMilliseconds,
  };
}

/** Uint8Array(n): 1 = may be named; what is counted of single people is of these. */
export const knownTo = ({ network, shows }: Pick<Asked, 'network' | 'shows'>): Uint8Array =>
  Uint8Array.from({ length: network.snapshot.n }, (_, i) => (shows(i) ? 1 : 0));

function shownBy(grant: Grant, { directory }: Network, { visible }: View): (person: number) => boolean {
  if (grant === 'all') return () => true;
  if (grant === 'led' || grant === 'pseudonyms') return (i) => directory.people[i].visibility !== 'hidden';
  return (i) => visible[i] === 1;
}

const withoutHiddenPeople = new WeakMap<Network, Snapshot>();

/** The snapshot without the ties of hidden people; the network's own where nobody hides. Made once a network, O(n + m). */
function withoutHidden(network: Network): Snapshot {
  let found = withoutHiddenPeople.get(network);
  if (!found) {
    const { people } = network.directory;
    const isHidden = (i: number) => people[i].visibility === 'hidden';
    found = people.some(({ visibility }) => visibility === 'hidden')
      ? keepTies(network.snapshot, (i, j) => !isHidden(i) && !isHidden(j))
      : network.snapshot;
    withoutHiddenPeople.set(network, found);
  }
  return found;
}

/** How many views of a network are kept, so that what is computed for one is found again. */
const keptViews = 64;
const views = new WeakMap<Network, Map<number | null, View>>();

function cachedView(network: Network, person: number | null): View {
  let kept = views.get(network);
  if (!kept) views.set(network, (kept = new Map()));
  const view = kept.get(person) ?? viewOf(network, person);
  kept.delete(person);
  kept.set(person, view);
  if (kept.size > keptViews) kept.delete(kept.keys().next().value!);
  return view;
}

interface Suppressed {
  hidden: Uint8Array;
  /** People without a unit are too few to be shown. */
  unitless: boolean;
}

const suppressions = new WeakMap<Directory, Map<number, Suppressed>>();

/** What is left out of a network's answers at a smallest size: decided once a directory, so that all answers leave out the same. */
function suppressed(network: Network, smallest: number): Suppressed {
  let kept = suppressions.get(network.directory);
  if (!kept) suppressions.set(network.directory, (kept = new Map()));
  let found = kept.get(smallest);
  if (!found) {
    const sizes = unitSizes(network);
    const unitless = network.snapshot.n - sizes.reduce((sum, size) => sum + size, 0);
    found = { hidden: suppressedUnits(sizes, unitless, smallest), unitless: unitless < smallest };
    kept.set(smallest, found);
  }
  return found;
}

const sizes = new WeakMap<Directory, Int32Array>();

/** People by unit number. */
export function unitSizes(network: Network): Int32Array {
  let found = sizes.get(network.directory);
  if (!found) {
    found = new Int32Array(network.snapshot.units);
    for (const unit of network.snapshot.unit) if (unit >= 0) found[unit]++;
    sizes.set(network.directory, found);
  }
  return found;
}
