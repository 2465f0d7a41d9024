import type { Network } from '../../graph/snapshot/network.ts';

/** May this person, by index, be told the name of that one? As `viewOf` has it, for a single pair. O(communities of both). */
export function sees({ snapshot, directory }: Network, viewer: number, other: number): boolean {
  const { visibility } = directory.people[other];
  if (viewer === other || visibility === 'open') return true;
  if (visibility === 'hidden') return false;
  const { offsets, groupsOf } = snapshot.context.communities;
  const theirs = new Set(groupsOf.subarray(offsets[other], offsets[other + 1]));
  return groupsOf.subarray(offsets[viewer], offsets[viewer + 1]).some((community) => theirs.has(community));
}
