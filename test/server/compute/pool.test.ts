import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cancelled } from '../../../graph/arrays/run.ts';
import { computeMeasures, measureIds } from '../../../graph/measures/measures.ts';
import { int32 } from '../../../graph/snapshot/snapshot.ts';
import type { Compute } from '../../../server/compute/compute.ts';
import { inThread } from '../../../server/compute/in-thread.ts';
import { measuresOf } from '../../../server/compute/measures.ts';
import { workerPool } from '../../../server/compute/pool.ts';
import { type Edge, snapshotOf } from '../../support/graphs.ts';

/** n people in a circle, each tied to the next `reach`. */
const circle = (n: number, reach: number) =>
  snapshotOf({
    edges: Array.from(
      { length: n * reach },
      (_, t): Edge => [Math.floor(t / reach), (Math.floor(t / reach) + 1 + (t % reach)) % n],
    ),
    unit: Array.from({ length: n }, (_, i) => i % 5),
  });
const small = circle(300, 3);
const large = circle(8000, 12);

let pool: Compute;
beforeAll(() => {
  pool = workerPool(1);
});
afterAll(() => pool.close());

describe('the pool', () => {
  test('gives what this thread would', async () => {
    const options = { ego: 7, steps: 3 };
    expect(await pool.run('distances', small, options)).toEqual(await inThread.run('distances', small, options));
    const silos = { permutations: 20, seed: 3 };
    expect(await pool.run('silos', small, silos)).toEqual(await inThread.run('silos', small, silos));
  });

  test('keeps the event loop free', async () => {
    const silos = pool.run('silos', large, { permutations: 200 });
    let latest = performance.now(),
      longest = 0;
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - latest);
      latest = performance.now();
    }, 5);
    await silos;
    clearInterval(beat);
    expect(longest).toBeLessThan(300);
  });

  test('stops a busy worker within 100 ms, and tells progress before', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const started = pool.run(
      'pass',
      large,
      { ids: ['betweenness'], range: {} },
      {
        signal: controller.signal,
        progress: (done, total) => void told.push(done / total),
      },
    );
    const stopped = started.then(
      () => expect.unreachable(),
      (error) => ({ error, at: performance.now() }),
    );
    await sleep(600);
    const asked = performance.now();
    controller.abort();
    const { error, at } = await stopped;
    expect(error).toBeInstanceOf(Cancelled);
    expect(at - asked).toBeLessThan(100);
    expect(told.length).toBeGreaterThan(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told[told.length - 1]).toBeLessThan(1);
  });

  test('ends the thread of a task that never looks whether it was stopped, and goes on with another', async () => {
    const controller = new AbortController();
    // So many roles of one person that it would take many seconds, without a look.
    const people = int32(20_000_000);
    const endless = pool.run('roles', large, { people }, { signal: controller.signal });
    const behind = pool.run('distances', small, { ego: 0 });
    controller.abort();
    await expect(endless).rejects.toBeInstanceOf(Cancelled);
    expect((await behind).distance[1]).toBe(1);
  });

  test('takes a task that waits for a thread out of the queue', async () => {
    const controller = new AbortController();
    const busy = new AbortController();
    const task = { ids: ['betweenness'], range: {} } as const;
    const running = pool.run('pass', large, task, { signal: busy.signal }).catch((error) => error);
    const waiting = pool.run('pass', large, task, { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toBeInstanceOf(Cancelled);
    busy.abort();
    expect(await running).toBeInstanceOf(Cancelled);
  });

  test('does not start what was stopped before', async () => {
    await expect(pool.run('distances', small, { ego: 0 }, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Cancelled);
  });

  test('passes on what a task throws', async () => {
    await expect(pool.run('whatIf', small, { removePeople: [-1] })).rejects.toThrow(RangeError);
  });

  test('answers quick tasks while all threads for long ones are busy', async () => {
    const controller = new AbortController();
    const busy = [1, 2, 3].map(() =>
      pool.run('pass', large, { ids: ['betweenness'], range: {} }, { signal: controller.signal }).catch((error) => error),
    );
    expect((await pool.run('distances', large, { ego: 0 })).distance[1]).toBe(1);
    controller.abort();
    for (const outcome of await Promise.all(busy)) expect(outcome).toBeInstanceOf(Cancelled);
  });
});

describe('measures of everybody', () => {
  test('are those of the kernels, split over workers or not', async () => {
    const split = circle(3000, 8);
    for (const snapshot of [small, split]) {
      const expected = computeMeasures(snapshot, measureIds);
      const computed = await measuresOf(pool, snapshot, measureIds);
      for (const id of measureIds)
        for (let i = 0; i < snapshot.n; i += 97) expect(computed[id][i], id).toBeCloseTo(expected[id][i], 12);
    }
  });

  test('are the same bits whoever computes them', async () => {
    const one = circle(2000, 10),
      other = circle(2000, 10);
    const ids = ['betweenness', 'harmonic'] as const;
    expect(await measuresOf(pool, one, ids)).toEqual(await measuresOf(inThread, other, ids));
  });
});
