import type { Network } from '../../graph/snapshot/network.ts';
import { type View, viewOf } from '../../graph/snapshot/view.ts';
import type { Compute, Watch } from '../compute/compute.ts';
import { notFound } from '../errors.ts';
import { type Names, pseudonyms, trueNames } from './names.ts';
import { type Grant, type PolicyName, policy } from './policy.ts';
import type { Viewer } from './viewer.ts';

/** Who asks, and what the answer may rest on: decided here once, so that nothing behind it asks again. */
export interface Asked {
  network: Network;
  view: View;
  viewer: Viewer;
  grant: Grant;
  /** How people are called. */
  names: Names;
  /** May this person be named? */
  shows(person: number): boolean;
  /** Groups of fewer people are left out; 0 = none are. */
  smallest: number;
  compute: Compute;
  watch: Watch;
}

export interface AskOptions {
  network: Network;
  viewer: Viewer;
  /** Whom the question is about, where it is about one person. */
  about?: string;
  minGroupSize: number;
  compute: Compute;
  watch?: Watch;
}

/** What somebody's answer may rest on, by the policy's row; a Problem not-found where nothing is granted. */
export function ask(name: PolicyName, { network, viewer, about, minGroupSize, compute, watch = {} }: AskOptions): Asked {
  const grant = policy[name][viewer.role];
  if (grant === 'no' || (grant === 'self' && about !== undefined && about !== viewer.person)) throw notFound();
  // The operator sees of a person's network what that person would.
  const person = viewer.person ?? (viewer.role === 'operator' ? about : undefined);
  const index = person === undefined || person === null ? null : (network.directory.person.get(person) ?? null);
  const view = cachedView(network, index);
  const smallest = grant === 'all' ? 0 : grant === 'large-groups' ? 2 * minGroupSize : minGroupSize;
  return {
    network,
    view,
    viewer,
    grant,
    names:
      grant === 'pseudonyms' ? pseudonyms(network.directory, unitSizes(network), minGroupSize) : trueNames(network.directory),
    shows: shownBy(grant, network, view),
    smallest,
    compute,
    watch,
  };
}

function shownBy(grant: Grant, { directory }: Network, { visible }: View): (person: number) => boolean {
  if (grant === 'all') return () => true;
  if (grant === 'led' || grant === 'pseudonyms') return (i) => directory.people[i].visibility !== 'hidden';
  return (i) => visible[i] === 1;
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

const sizes = new WeakMap<Network, Int32Array>();

/** People by unit number. */
export function unitSizes(network: Network): Int32Array {
  let found = sizes.get(network);
  if (!found) {
    found = new Int32Array(network.snapshot.units);
    for (const unit of network.snapshot.unit) if (unit >= 0) found[unit]++;
    sizes.set(network, found);
  }
  return found;
}
