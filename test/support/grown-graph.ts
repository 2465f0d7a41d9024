import fc from 'fast-check';
import { clique, type Edge, type Graph, snapshotOf } from './graphs.ts';

type Step = readonly ['leaf' | 'copy' | 'twin' | 'clique' | 'ring' | 'component', at: number, size: number];

const steps = fc.array(
  fc.tuple(
    fc.constantFrom<Step[0][]>('leaf', 'copy', 'twin', 'clique', 'ring', 'component'),
    fc.nat(1000),
    fc.integer({ min: 2, max: 5 }),
  ),
  { minLength: 1, maxLength: 14 },
);

/**
 * Small graphs grown step by step from one person: leaves, copies of somebody with the same contacts (twins when also tied to them), cliques
 * and rings that hang at somebody, new components. With many blocks, pendant trees and classes of people whom no path can tell apart.
 */
export const grownGraph = steps.map((list) => snapshotOf(grown(list)));

function grown(list: Step[]): Graph {
  const edges: Edge[] = [];
  let n = 1;
  for (const [kind, place, size] of list) {
    const at = place % n;
    if (kind === 'component') {
      edges.push(...clique(size, n));
      n += size;
    } else if (kind === 'clique') {
      // `at` is one of them
      edges.push(...clique(size, n).map(([i, j]): Edge => [i === n ? at : i - 1, j === n ? at : j - 1]));
      n += size - 1;
    } else if (kind === 'ring') {
      const ring = [at, ...Array.from({ length: size }, (_, k) => n + k)];
      edges.push(...ring.map((i, k): Edge => [i, ring[(k + 1) % ring.length]]));
      n += size;
    } else {
      const contacts = edges.flatMap(([i, j]) => (i === at ? [j] : j === at ? [i] : []));
      edges.push(...(kind === 'leaf' ? [at] : kind === 'twin' ? [at, ...contacts] : contacts).map((j): Edge => [n, j]));
      n++;
    }
  }
  return { edges, n };
}
