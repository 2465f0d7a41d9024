import { int32, type Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { View } from '../../graph/snapshot/view.ts';
import type { Asked } from './privacy.ts';

/**
 * A view to plan introductions of others with. Who does not see everything must not find out by the pairs that are missing in a plan, or
 * refused, what anybody answered to whom: for them it is as if nobody had. Who rests, and how likely introductions come to
 * something, stays.
 */
export const planningView = ({ grant }: Pick<Asked, 'grant'>, view: View): View =>
  grant === 'all' ? view : { ...view, snapshot: unanswered(view.snapshot) };

const known = new WeakMap<Snapshot, Snapshot>();

/** Kept with the snapshot, so that workers know it again. */
function unanswered(snapshot: Snapshot): Snapshot {
  let found = known.get(snapshot);
  if (!found) {
    const answers = { ...snapshot.context.answers, offsets: int32(snapshot.n + 1), people: int32(0) };
    known.set(snapshot, (found = { ...snapshot, context: { ...snapshot.context, answers } }));
  }
  return found;
}
