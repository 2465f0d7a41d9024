import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareSnapshot } from '../../graph/snapshot/bare-snapshot.ts';
import { undirectedRows } from '../../graph/snapshot/csr.ts';
import { int32, type Snapshot } from '../../graph/snapshot/snapshot.ts';
import { type OrganizationGraph, organizationGraph, type Size, sizes } from './organization-graph.ts';

/** A graph of the bench: the file that everybody loads, and our snapshot of it. */
export interface BenchGraph {
  size: Size;
  people: number;
  ties: number;
  units: number;
  /** Share of the ties that stay inside a unit. */
  inside: number;
  seed: number;
  /** "i j" a line, people numbered from 0, each pair once. */
  file: string;
  snapshot: Snapshot;
}

/** What the bench makes for itself and the repository does not keep. */
export const scratch = fileURLToPath(new URL('../../bench/.scratch/', import.meta.url));

/** Makes a graph, writes its file anew (so that it never is an older one) and builds its snapshot. */
export function benchGraph(size: Size, seed = 1): BenchGraph {
  const graph = organizationGraph(sizes[size], seed);
  mkdirSync(scratch, { recursive: true });
  const file = join(scratch, `${size}-${seed}.edges`);
  writeEdges(file, graph);
  return {
    size,
    people: graph.n,
    ties: graph.source.length,
    units: graph.units,
    inside: insideShare(graph),
    seed,
    file,
    snapshot: snapshotOf(graph),
  };
}

/** The snapshot of an organization graph, every tie of weight 1. */
export function snapshotOf({ n, units, unit, source, target }: OrganizationGraph): Snapshot {
  const rows = undirectedRows(n, { source, target, weight: new Uint8Array(source.length).fill(1) });
  const shared = int32(n);
  shared.set(unit);
  return bareSnapshot({ n, rows, unit: shared, units });
}

export function insideShare({ unit, source, target }: OrganizationGraph): number {
  let inside = 0;
  for (let t = 0; t < source.length; t++) if (unit[source[t]] === unit[target[t]]) inside++;
  return inside / source.length;
}

function writeEdges(path: string, { source, target }: OrganizationGraph) {
  const file = openSync(path, 'w');
  const linesAtOnce = 100_000;
  for (let first = 0; first < source.length; first += linesAtOnce) {
    let lines = '';
    for (let t = first; t < Math.min(source.length, first + linesAtOnce); t++) lines += `${source[t]} ${target[t]}\n`;
    writeSync(file, lines);
  }
  closeSync(file);
}
