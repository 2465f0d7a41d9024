import { float64, int32, uint8 } from '../snapshot/snapshot.ts';

/** The same values in shared memory. */
export function sharedCopy<T extends Float64Array | Int32Array | Uint8Array>(values: T): T {
  const room = values instanceof Float64Array ? float64 : values instanceof Int32Array ? int32 : uint8;
  const copy = room(values.length) as T;
  copy.set(values);
  return copy;
}
