import type { BridgeNetwork } from '../../../client/charts/bridge-map-layout.ts';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';

/** A network of units of given sizes with ties drawn from a seed, mostly inside units; `none` people without a unit. */
export function networkOf(sizes: number[], { none = 0, seed = 1, tiesEach = 3 } = {}): BridgeNetwork {
  const random = seededRandom(seed);
  const units = sizes.map((size, u) => ({ id: `u${u}`, name: `Unit ${u}`, size }));
  const unitOf = [
    ...sizes.flatMap((size, u) => Array.from({ length: size }, () => `u${u}`)),
    ...Array.from({ length: none }, () => null),
  ];
  const pairs = new Map<string, [number, number, number]>();
  for (let i = 0; i < unitOf.length; i++)
    for (let t = 0; t < tiesEach; t++) {
      const near = Math.max(0, Math.min(unitOf.length - 1, i + random.below(9) - 4));
      const j = random() < 0.7 ? near : random.below(unitOf.length);
      if (i !== j) pairs.set(`${Math.min(i, j)}|${Math.max(i, j)}`, [Math.min(i, j), Math.max(i, j), 1]);
    }
  const ties = [...pairs.values()];
  const outside = (i: number) => ties.filter(([a, b]) => (a === i || b === i) && unitOf[a] !== unitOf[b]).length;
  const nodes = unitOf.map((unit, i) => ({
    id: `p${i}`,
    name: `Person ${i}`,
    unit,
    betweenness: random() ** 3 * 0.1,
    outsideTies: outside(i),
  }));
  return { units, nodes, ties };
}
