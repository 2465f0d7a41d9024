import { int32, uint8 } from '../../graph/snapshot/snapshot.ts';

/** A long list as JSON in shared memory: a worker hands it over without a copy, and it is read row by row. */
export interface JsonRows<T> {
  /** Int32Array(rows + 1) into `bytes`. */
  starts: Int32Array;
  /** UTF-8. */
  bytes: Uint8Array;
  /** Never there: what a row is read as. */
  readonly row?: T;
}

/** O(bytes), under 2 GB of them. Rows hold what JSON can say. */
export function jsonRows<T>(rows: readonly T[]): JsonRows<T> {
  const encoder = new TextEncoder();
  const texts = rows.map((row) => encoder.encode(JSON.stringify(row)));
  const starts = int32(rows.length + 1);
  for (const [at, { length }] of texts.entries()) starts[at + 1] = starts[at] + length;
  const bytes = uint8(starts[rows.length]);
  for (const [at, text] of texts.entries()) bytes.set(text, starts[at]);
  return { starts, bytes };
}

export const jsonRow = <T>({ starts, bytes }: JsonRows<T>, at: number): T =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + starts[at], starts[at + 1] - starts[at]).toString());
