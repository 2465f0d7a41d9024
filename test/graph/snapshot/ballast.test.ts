import { expect, test } from 'vitest';
import { ballastedRows } from '../../../graph/snapshot/ballast.ts';
import { int32 } from '../../../graph/snapshot/snapshot.ts';
import { snapshotOf } from '../../support/graphs.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

test('shared arrays that nobody holds are collected, though nothing else grows', async () => {
  const length = 4_000_000,
    rounds = 200;
  let most = 0;
  for (let round = 0; round < rounds; round++) {
    int32(length);
    if (round % 4 === 0) await turn();
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  }
  expect(most).toBeLessThan((4 * length * rounds) / 2);
});

test('a snapshot from elsewhere comes back as it is', () => {
  const snapshot = snapshotOf([[0, 1]]);
  expect(ballastedRows(snapshot)).toBe(snapshot);
});
