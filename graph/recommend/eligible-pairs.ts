import type { View } from '../snapshot/view.ts';
import { mayMeet } from './may-meet.ts';

/**
 * Whether two people may be introduced: both visible and with capacity left, not tied, not in one reporting line, neither of them having
 * answered to the other already, and somebody can bring it about: a path of at most two go-betweens who agreed to introduce, or a
 * shared community or event (science.md, section 5).
 */
export interface EligiblePairs {
  /** Takes up person a, about whom `includes` is asked until the next call. O(Σ k over N(a) + members of a's communities and events). */
  load(a: number): void;
  /** Whether {a, b} may be introduced. O(k_b) at most. */
  includes(b: number): boolean;
}

export function eligiblePairs({ snapshot, introductions, visible }: View): EligiblePairs {
  const { n, context } = snapshot;
  const { offsets, neighbors } = introductions;
  const tied = new Int32Array(n), // the last load in which a was tied to the person
    leads = new Int32Array(n), // … in which the person, who introduces, can be reached by people who introduce
    fellow = new Int32Array(n), // … in which the person shares a community or an event with a
    rests = new Uint8Array(n);
  for (const i of context.answers.resting) rests[i] = 1;
  let loads = 0,
    loaded = -1;
  const isIntroducing = (i: number) => context.introduces[i] === 1;
  const meets = mayMeet(snapshot);

  return {
    load(a) {
      loaded = a;
      loads++;
      for (let t = snapshot.offsets[a]; t < snapshot.offsets[a + 1]; t++) tied[snapshot.neighbors[t]] = loads;
      for (let t = offsets[a]; t < offsets[a + 1]; t++) {
        const z = neighbors[t];
        tied[z] = loads;
        if (!isIntroducing(z)) continue;
        leads[z] = loads;
        for (let u = offsets[z]; u < offsets[z + 1]; u++) if (isIntroducing(neighbors[u])) leads[neighbors[u]] = loads;
      }
      for (const groups of [context.communities, context.events])
        for (let t = groups.offsets[a]; t < groups.offsets[a + 1]; t++)
          for (let k = groups.groupOffsets[groups.groupsOf[t]]; k < groups.groupOffsets[groups.groupsOf[t] + 1]; k++)
            fellow[groups.members[k]] = loads;
    },
    includes(b) {
      if (b === loaded || !visible[b] || !visible[loaded] || tied[b] === loads) return false;
      if (rests[b] || rests[loaded] || !meets(loaded, b)) return false;
      if (fellow[b] === loads) return true;
      for (let t = offsets[b]; t < offsets[b + 1]; t++) if (leads[neighbors[t]] === loads) return true;
      return false;
    },
  };
}
