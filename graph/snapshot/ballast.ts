import type { Snapshot } from './snapshot.ts';

/** So much ordinary memory stands for shared memory: V8 collects after about 64 MB of it, so that at most half a gigabyte waits. */
const SHARE = 1 / 8;
/** Bytes of shared memory that need no ballast. */
const LIGHT = 1 << 16;

const ballast = new WeakMap<SharedArrayBuffer, ArrayBuffer>();

/**
 * The same buffer, with ballast: V8 does not count shared memory when it decides whether to collect garbage, so that snapshots that nobody
 * holds any more would stay for as long as nothing else grows. Ordinary memory it counts. This is never touched and so takes no room.
 */
export function ballasted(buffer: SharedArrayBuffer): SharedArrayBuffer {
  if (buffer.byteLength > LIGHT && !ballast.has(buffer)) ballast.set(buffer, new ArrayBuffer(buffer.byteLength * SHARE));
  return buffer;
}

/** The same for the rows of a snapshot that another thread has made: each thread collects its own. */
export function ballastedRows<T extends Snapshot>(snapshot: T): T {
  for (const { offsets, neighbors, weights } of [snapshot, snapshot.out, snapshot.in])
    for (const { buffer } of [offsets, neighbors, weights]) if (buffer instanceof SharedArrayBuffer) ballasted(buffer);
  return snapshot;
}

/** The same for all shared arrays in an object that another thread has made, however deep. */
export function ballastedArrays<T extends object>(made: T): T {
  for (const part of Object.values(made)) {
    if (ArrayBuffer.isView(part)) {
      if (part.buffer instanceof SharedArrayBuffer) ballasted(part.buffer);
    } else if (part && typeof part === 'object') ballastedArrays(part);
  }
  return made;
}
