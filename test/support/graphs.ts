import { bareSnapshot } from '../../graph/snapshot/bare-snapshot.ts';
import { directedRows, transpose, undirectedRows } from '../../graph/snapshot/csr.ts';
import { int32, type Snapshot } from '../../graph/snapshot/snapshot.ts';

export type Edge = readonly [source: number, target: number, weight?: number];

export interface Graph {
  edges: readonly Edge[];
  /** People; as many as the edges and units name when left out. */
  n?: number;
  /** Unit number of each person, −1 = none; nobody has one when left out. */
  unit?: readonly number[];
  /** How many units there are, empty ones among them. */
  units?: number;
}

/** A snapshot for tests, without context: from edges by index (weight 1 unless given), or from a graph with units. */
export function snapshotOf(graph: readonly Edge[] | Graph): Snapshot {
  const { edges, ...given }: Graph = 'edges' in graph ? graph : { edges: graph };
  const n = given.n ?? edges.reduce((most, [s, t]) => Math.max(most, s + 1, t + 1), given.unit?.length ?? 0);
  const unit = int32(n).fill(-1);
  unit.set(given.unit ?? []);
  const ties = {
    source: edges.map(([source]) => source),
    target: edges.map(([, target]) => target),
    weight: edges.map(([, , weight]) => weight ?? 1),
  };
  const out = directedRows(n, ties);
  return bareSnapshot({
    n,
    rows: undirectedRows(n, ties),
    out,
    in: transpose(n, out),
    unit,
    units: given.units ?? unit.reduce((most, u) => Math.max(most, u + 1), 0),
  });
}

export const path = (n: number): Edge[] => Array.from({ length: Math.max(0, n - 1) }, (_, i) => [i, i + 1]);
export const star = (n: number): Edge[] => Array.from({ length: Math.max(0, n - 1) }, (_, i) => [0, i + 1]);
export const clique = (n: number, first = 0): Edge[] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: i }, (_, j): Edge => [first + j, first + i])).flat();
/** Two cliques of `size` people (0 … size − 1 and size … 2 size − 1, units 0 and 1), joined by the tie of size − 1 and size. */
export const twoCliques = (size: number): Graph => ({
  edges: [...clique(size), ...clique(size, size), [size - 1, size]],
  unit: Array.from({ length: 2 * size }, (_, i) => (i < size ? 0 : 1)),
});
