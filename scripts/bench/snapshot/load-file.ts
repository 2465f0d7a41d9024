import { closeSync, openSync, readSync } from 'node:fs';
import { directedRows, eitherWay, transpose } from '../../../graph/snapshot/csr.ts';
import { edgeListReader } from '../../../graph/snapshot/edge-list.ts';
import type { Rows } from '../../../graph/snapshot/snapshot.ts';

/** What a program says that has read an edge list into a snapshot with directed rows and done nothing else. In bytes. */
export interface Loaded {
  /** The undirected rows. */
  rows: number;
  /** Those of ties given and received beside them. */
  directed: number;
  /** The most that the process has held at once. */
  peak: number;
}

/** Bytes read at once. */
const piece = 1 << 20;

const [file, people] = process.argv.slice(2);
const out = given(file, Number(people));
const received = transpose(Number(people), out);
const both = eitherWay(Number(people), out, received);
process.stdout.write(
  JSON.stringify({
    rows: bytesOf(both),
    directed: bytesOf(out) + bytesOf(received),
    peak: 1024 * process.resourceUsage().maxRSS,
  } satisfies Loaded),
);

function given(path: string, n: number): Rows {
  const reader = edgeListReader(),
    bytes = new Uint8Array(piece),
    input = openSync(path, 'r');
  for (let length = readSync(input, bytes); length > 0; length = readSync(input, bytes)) reader.take(bytes.subarray(0, length));
  closeSync(input);
  return directedRows(n, reader.end());
}

function bytesOf({ offsets, neighbors, weights }: Rows) {
  return offsets.byteLength + neighbors.byteLength + weights.byteLength;
}
