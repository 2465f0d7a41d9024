import { bareSnapshot } from '../../graph/snapshot/bare-snapshot.ts';
import { undirectedRows } from '../../graph/snapshot/csr.ts';
import { int32, type Snapshot } from '../../graph/snapshot/snapshot.ts';
import { organizationGraph, type Size, sizes } from '../../scripts/bench/organization-graph.ts';

/** A made-up organization of the bench as a snapshot, all ties of weight 1. */
export function organization(size: Size, seed = 1): Snapshot {
  const { n, units, source, target, unit } = organizationGraph(sizes[size], seed);
  const shared = int32(n);
  shared.set(unit);
  const weight = new Float64Array(source.length).fill(1);
  return bareSnapshot({ n, rows: undirectedRows(n, { source, target, weight }), unit: shared, units });
}
