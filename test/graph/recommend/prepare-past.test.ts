import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cancelled, sharedSignal } from '../../../graph/arrays/run.ts';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import { pastFeatureNames, pastFeatures } from '../../../graph/recommend/past-features.ts';
import { type PreparedPast, preparePast } from '../../../graph/recommend/prepare-past.ts';
import { anyHistory } from '../../support/histories.ts';

function readAll(prepared: PreparedPast): Float64Array[] {
  const features = pastFeatures(prepared);
  return Array.from({ length: prepared.n ** 2 }, (_, pair) => {
    const row = new Float64Array(pastFeatureNames.length);
    features.load(Math.floor(pair / prepared.n));
    features.read(pair % prepared.n, row);
    return row;
  });
}

/** Every typed array in it, however deep. */
function arraysOf(value: object): { buffer: ArrayBufferLike }[] {
  return Object.values(value).flatMap((part) =>
    ArrayBuffer.isView(part) ? [part] : part && typeof part === 'object' ? arraysOf(part) : [],
  );
}

test('what is prepared lies in shared memory, and another thread reads the same features of it, bit for bit', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { snapshot } = trainingOf(history);
      const prepared = preparePast({ snapshot, contacts: history, directed: history.directed });
      for (const { buffer } of arraysOf(prepared)) expect(buffer).toBeInstanceOf(SharedArrayBuffer);
      expect(readAll(structuredClone(prepared))).toEqual(readAll(prepared));
    }),
    { numRuns: 20 },
  );
});

test('stops when told to', () => {
  const history = fc.sample(anyHistory, { numRuns: 1, seed: 1 })[0];
  const past = { snapshot: trainingOf(history).snapshot, contacts: history, directed: history.directed };
  expect(() => preparePast(past, { signal: sharedSignal(Int32Array.of(1)) })).toThrow(Cancelled);
});
