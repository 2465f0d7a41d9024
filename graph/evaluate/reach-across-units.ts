import { quiet, type Run } from '../arrays/run.ts';
import { eligiblePairs } from '../recommend/eligible-pairs.ts';
import { withinTwo } from '../recommend/gain.ts';
import { introductions } from '../recommend/introductions.ts';
import { adamicAdar } from '../similarity/adamic-adar.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { addTies } from '../snapshot/tie-sets.ts';
import type { View } from '../snapshot/view.ts';

export interface Pair {
  a: number;
  b: number;
}

/** Mean over people of how many of other units are within two steps; people without a unit are not counted among them. O(Σ k²). */
export function reachAcrossUnits(snapshot: Snapshot): number {
  const { n, unit } = snapshot;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const within = withinTwo(snapshot, i);
    for (let j = 0; j < n; j++) if (within[j] && unit[j] >= 0 && unit[j] !== unit[i]) total++;
  }
  return total / n;
}

/** The pairs of the greatest weighted Adamic–Adar, eligible and within a capacity as introductions are; equals by index. O(Σ k² + n²). */
export function mostLikelyPairs(view: View, { k, capacity }: { k: number; capacity: number }): Pair[] {
  const { n } = view.snapshot;
  const score = adamicAdar(view.snapshot),
    eligible = eligiblePairs(view);
  const pairs: (Pair & { value: number })[] = [];
  for (let a = 0; a < n; a++) {
    const scores = new Float64Array(n);
    score(a, (b, more) => {
      scores[b] += more;
    });
    eligible.load(a);
    for (let b = a + 1; b < n; b++) if (scores[b] > 0 && eligible.includes(b)) pairs.push({ a, b, value: scores[b] });
  }
  const times = new Int32Array(n),
    chosen: Pair[] = [];
  for (const { a, b } of pairs.sort((p, q) => q.value - p.value)) {
    if (chosen.length === k) break;
    if (times[a] >= capacity || times[b] >= capacity) continue;
    times[a]++;
    times[b]++;
    chosen.push({ a, b });
  }
  return chosen;
}

/** What introductions and the most likely new ties, as many and within the same capacity, add to `reachAcrossUnits`, were all of them made. */
export function introductionsAndLikely(view: View, options: { k: number; capacity: number }, run: Run = quiet) {
  const now = reachAcrossUnits(view.snapshot);
  const { items, bound } = introductions(view, options, run);
  const gained = (pairs: readonly Pair[]) => reachAcrossUnits(withTies(view.snapshot, pairs)) - now;
  return { pairs: items.length, now, introductions: gained(items), likely: gained(mostLikelyPairs(view, options)), bound };
}

const withTies = (snapshot: Snapshot, pairs: readonly Pair[]) =>
  addTies(snapshot, { source: pairs.map(({ a }) => a), target: pairs.map(({ b }) => b), weight: pairs.map(() => 1) });
