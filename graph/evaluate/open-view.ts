import type { Snapshot } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';

/** What a viewer, null = nobody in particular, sees in a network where everybody is open. */
export const openView = (snapshot: Snapshot, viewer: number | null = null): View => ({
  snapshot,
  introductions: snapshot,
  viewer,
  visible: new Uint8Array(snapshot.n).fill(1),
});
