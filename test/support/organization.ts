import { seededRandom } from '../../graph/arrays/seeded-random.ts';
import { bareSnapshot } from '../../graph/snapshot/bare-snapshot.ts';
import { twoMode, undirectedRows } from '../../graph/snapshot/csr.ts';
import { int32, type Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { View } from '../../graph/snapshot/view.ts';
import { organizationGraph, type Size, sizes } from '../../scripts/bench/organization-graph.ts';

/** A made-up organization of the bench as a snapshot, all ties of weight 1. */
export function organization(size: Size, seed = 1): Snapshot {
  const { n, units, source, target, unit } = organizationGraph(sizes[size], seed);
  const shared = int32(n);
  shared.set(unit);
  const weight = new Float64Array(source.length).fill(1);
  return bareSnapshot({ n, rows: undirectedRows(n, { source, target, weight }), unit: shared, units });
}

/** What nobody in particular sees where nobody hides. */
export const everybody = (snapshot: Snapshot): View => ({
  snapshot,
  introductions: snapshot,
  viewer: null,
  visible: new Uint8Array(snapshot.n).fill(1),
});

/** The same ties, with communities up to a tenth of the people, events, topics, offices, reporting lines, and answers so far. */
export function withGroups(snapshot: Snapshot, seed = 1): Snapshot {
  const { n } = snapshot,
    random = seededRandom(seed);
  const groups = (count: number, largest: number) => {
    const person: number[] = [],
      group: number[] = [];
    for (let g = 0; g < count; g++)
      for (let size = Math.round(2 * (largest / 2) ** random()); size > 0; size--) {
        person.push(Math.floor(random() * n));
        group.push(g);
      }
    return twoMode(n, count, person, group);
  };
  return {
    ...snapshot,
    context: {
      ...snapshot.context,
      communities: groups(30, n / 10),
      events: groups(n / 20, 30),
      offers: groups(40, n / 20),
      seeks: groups(40, n / 20),
      office: Int32Array.from({ length: n }, () => Math.floor(random() * 12) - 1),
      answers: { ...snapshot.context.answers, baseChance: 0.45 },
      manager: Int32Array.from({ length: n }, (_, i) => Math.ceil(i / 8) - 1),
    },
  };
}
