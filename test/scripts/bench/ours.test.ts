import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreement } from '../../../scripts/bench/agreement.ts';
import { benchGraph } from '../../../scripts/bench/graph-file.ts';
import { type Bench, contestantOf } from '../../../scripts/bench/ours.ts';
import { tasks } from '../../../scripts/bench/tasks.ts';
import { workerPool } from '../../../server/compute/pool.ts';

describe('each of our ways to do a task of the bench', () => {
  let bench: Bench;
  beforeAll(() => {
    const graph = benchGraph('S');
    bench = { graph, pool: workerPool(2), workers: 2, small: graph.snapshot };
  });
  afterAll(() => bench.pool.close());

  test.each(tasks)('gives the same answer for $label, and one to compare', async ({ ours, bound }) => {
    expect(ours.length).toBeGreaterThan(0);
    const outcomes = [];
    for (const way of ours) outcomes.push(await contestantOf(way, bench).run(true));
    for (const outcome of outcomes) {
      expect(outcome.seconds).toBeGreaterThan(0);
      expect(agreement(outcomes[0], outcome, bound)).toMatchObject({ agrees: true });
    }
    const values = outcomes[0].values ?? Object.values(outcomes[0].extra ?? {});
    expect(Array.from(values).some((value) => value > 0)).toBe(true);
  });
});
