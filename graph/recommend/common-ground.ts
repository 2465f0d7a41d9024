import type { TwoMode } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';
import type { Feature } from './features.ts';

/** What two people have in common, by index; `feature` is the one that counts it. */
export type CommonGround =
  /** The one or two strongest common contacts, and how many there are in all. */
  | { kind: 'common-contacts'; feature: Feature; people: number[]; count: number }
  | { kind: 'community'; feature: Feature; communities: number[] }
  | { kind: 'event'; feature: Feature; events: number[] }
  /** The office of this person. */
  | { kind: 'office'; feature: Feature; person: number };

/** Everything of the kinds above that i and j share and the viewer may know. Groups are in order of size, the smallest first. O(k_i + k_j). */
export function commonGround(view: View, i: number, j: number): CommonGround[] {
  const { communities, events, office } = view.snapshot.context;
  const found: CommonGround[] = [];
  const contacts = commonContacts(view, i, j);
  if (contacts.length > 0)
    found.push({ kind: 'common-contacts', feature: 'contacts', people: contacts.slice(0, 2), count: contacts.length });
  const sharedCommunities = smallestFirst(communities, sharedGroups(communities, communities, i, j));
  if (sharedCommunities.length > 0) found.push({ kind: 'community', feature: 'communities', communities: sharedCommunities });
  const sharedEvents = smallestFirst(events, sharedGroups(events, events, i, j));
  if (sharedEvents.length > 0) found.push({ kind: 'event', feature: 'events', events: sharedEvents });
  if (office[i] >= 0 && office[i] === office[j]) found.push({ kind: 'office', feature: 'office', person: j });
  return found;
}

/** Groups that i has in `mine` and j has in `theirs`, by index. */
export function sharedGroups(mine: TwoMode, theirs: TwoMode, i: number, j: number): number[] {
  const groups = new Set(theirs.groupsOf.subarray(theirs.offsets[j], theirs.offsets[j + 1]));
  return [...mine.groupsOf.subarray(mine.offsets[i], mine.offsets[i + 1])].filter((group) => groups.has(group));
}

/** Common contacts who may be named; a contact is as strong as the weaker of its two ties, equals are ordered by index. */
function commonContacts({ snapshot, visible }: View, i: number, j: number): number[] {
  const { offsets, neighbors, weights } = snapshot;
  const found: { z: number; weight: number }[] = [];
  for (let t = offsets[i], u = offsets[j]; t < offsets[i + 1] && u < offsets[j + 1]; ) {
    const ahead = neighbors[t] - neighbors[u];
    if (ahead === 0 && visible[neighbors[t]]) found.push({ z: neighbors[t], weight: Math.min(weights[t], weights[u]) });
    if (ahead <= 0) t++;
    if (ahead >= 0) u++;
  }
  return found.sort((a, b) => b.weight - a.weight || a.z - b.z).map(({ z }) => z);
}

function smallestFirst({ groupOffsets }: TwoMode, groups: number[]): number[] {
  const size = (group: number) => groupOffsets[group + 1] - groupOffsets[group];
  return groups.sort((a, b) => size(a) - size(b) || a - b);
}
