import { afterAll, describe, expect, test } from 'vitest';
import { Cancelled } from '../../../graph/arrays/run.ts';
import { sampledBetweenness } from '../../../graph/measures/sampled-betweenness.ts';
import type { Compute, Estimate } from '../../../server/compute/compute.ts';
import { inThread } from '../../../server/compute/in-thread.ts';
import { workerPool } from '../../../server/compute/pool.ts';
import { sampledBetweennessOf } from '../../../server/compute/sampled-betweenness.ts';
import { organization } from '../../support/organization.ts';

const pools: Compute[] = [];
const poolOf = (workers: number) => {
  const pool = workerPool(workers);
  pools.push(pool);
  return pool;
};
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

const options = { epsilon: 0.01, delta: 0.1, seed: 5 };

describe('sampled betweenness by workers', () => {
  test('is the same to the bit for one, two and three, and in this thread', async () => {
    const expected = sampledBetweenness(organization('S'), options);
    for (const compute of [inThread, poolOf(1), poolOf(2), poolOf(3)])
      expect(await sampledBetweennessOf(compute, organization('S'), options)).toEqual(expected);
  });

  test('is computed once for equal options, and again for others', async () => {
    const snapshot = organization('S');
    const [one, same, other] = await Promise.all([
      sampledBetweennessOf(inThread, snapshot, options),
      sampledBetweennessOf(inThread, snapshot, { ...options }),
      sampledBetweennessOf(inThread, snapshot, { ...options, seed: 6 }),
    ]);
    expect(same).toBe(one);
    expect(other.seed).toBe(6);
    expect(other.values).not.toEqual(one.values);
  });

  test('tells what it will take before, and then how far it is', async () => {
    const estimates: Estimate[] = [];
    const told: number[] = [];
    await sampledBetweennessOf(inThread, organization('S'), options, {
      estimate: (estimate) => {
        expect(told).toEqual([]);
        estimates.push(estimate);
      },
      progress: (done, total) => told.push(done / total),
    });
    expect(estimates).toEqual([{ milliseconds: expect.any(Number), bytes: 52_000 }]);
    expect(estimates[0].milliseconds).toBeGreaterThan(10);
    expect(told.length).toBeGreaterThan(10);
    expect(told.at(-1)).toBe(1);
    expect(told[Math.floor(told.length / 2)]).toBeLessThan(0.9);
  });

  test('stops when nobody waits any more, and starts anew for the next who asks', async () => {
    const snapshot = organization('S');
    const controller = new AbortController();
    const progress = () => controller.abort();
    const stopped = sampledBetweennessOf(inThread, snapshot, options, { signal: controller.signal, progress });
    await expect(stopped).rejects.toBeInstanceOf(Cancelled);
    expect(await sampledBetweennessOf(inThread, snapshot, options)).toEqual(sampledBetweenness(snapshot, options));
  });
});
