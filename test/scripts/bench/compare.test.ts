import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../../scripts/bench/compare.ts';
import { benchGraph } from '../../../scripts/bench/graph-file.ts';
import type { Bench } from '../../../scripts/bench/ours.ts';
import { graphologyPeer } from '../../../scripts/bench/peers/graphology-peer.ts';
import type { Peer } from '../../../scripts/bench/peers/peer.ts';
import type { Entry } from '../../../scripts/bench/results.ts';
import { tasks } from '../../../scripts/bench/tasks.ts';
import { workerPool } from '../../../server/compute/pool.ts';

const task = tasks.find(({ id }) => id === 'betweenness')!;
const limits = { rounds: 1, limit: 60, longest: 60 };

describe('betweenness on S against graphology', () => {
  let bench: Bench;
  const peer = graphologyPeer();
  beforeAll(async () => {
    const graph = benchGraph('S');
    bench = { graph, pool: workerPool(2), workers: 2, small: graph.snapshot };
    await peer.load(graph);
  });
  afterAll(() => bench.pool.close());
  const compared = (other: Peer, before: Entry[] = []) => compare(task, bench, new Map([['graphology', other]]), before, limits);

  test('agrees, and every run that counts has its time', async () => {
    const entries = await compared(peer);
    expect(entries.map(({ name, threads, ours }) => [name, threads, ours])).toEqual([
      ['Crosstie', 2, true],
      ['Crosstie', 1, true],
      ['graphology', 1, false],
    ]);
    expect(entries.map(({ seconds }) => seconds.length)).toEqual([1, 1, 1]);
    expect(entries.map(({ agreement }) => agreement?.agrees)).toEqual([undefined, true, true]);
  });

  test('shows a peer that differs in one person', async () => {
    const wrong: Peer = {
      ...peer,
      async time(call, wantValues) {
        const outcome = await peer.time(call, wantValues);
        return { ...outcome, ...(outcome.values && { values: Array.from(outcome.values).with(7, 1) }) };
      },
    };
    expect((await compared(wrong)).at(-1)?.agreement?.agrees).toBe(false);
  });

  test('leaves out whoever would take too long, as far as can be foretold', async () => {
    const before: Entry[] = [
      { task: 'betweenness', size: 'S', name: 'graphology', ours: false, threads: 1, seconds: [61], cpu: [] },
    ];
    expect((await compared(peer, before)).map(({ name }) => name)).toEqual(['Crosstie', 'Crosstie']);
  });
});
