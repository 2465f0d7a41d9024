import { describe, expect, test } from 'vitest';
import type { Size } from '../../../scripts/bench/organization-graph.ts';
import type { Entry } from '../../../scripts/bench/results.ts';
import { summary } from '../../../scripts/bench/summary.ts';
import type { Task } from '../../../scripts/bench/tasks.ts';

const task: Task = {
  id: 'walk',
  label: 'a walk',
  targets: [{ size: 'M', ratio: 2 }],
  bound: { kind: 'relative', within: 0 },
  power: 1,
  ours: [],
  peers: [],
};
const agrees = { agrees: true, measured: 0, text: 'equal' };

function entry(size: Size, name: string, threads: number, seconds: number[], rest: Partial<Entry> = {}): Entry {
  const ours = name === 'Crosstie';
  return { task: 'walk', size, name, ours, threads, seconds, cpu: [], ...(!ours && { agreement: agrees }), ...rest };
}

const ours = [entry('M', 'Crosstie', 2, [1, 9, 1]), entry('M', 'Crosstie', 1, [2])];

describe('a row', () => {
  test('sets ours with all workers against the median of the best peer', () => {
    const peers = [entry('M', 'igraph', 1, [3, 3, 90]), entry('M', 'NetworKit', 2, [2, 9, 9])];
    const [row] = summary([task], [...ours, ...peers]);
    expect(row).toMatchObject({ size: 'M', ratio: 3, target: 2, met: true, difference: 'equal' });
    expect(row.best?.name).toBe('igraph');
    expect(row.ours.threads).toBe(2);
    expect(row.alone?.threads).toBe(1);
  });

  test('does not meet its target by a wrong answer, however fast', () => {
    const agreement = { agrees: false, measured: 0.5, text: '5e-1' };
    const peers = [entry('M', 'igraph', 1, [30], { agreement }), entry('M', 'NetworKit', 2, [40])];
    expect(summary([task], [...ours, ...peers])).toMatchObject([{ ratio: 30, met: false, agrees: false, difference: '5e-1' }]);
  });

  test('does not meet its target where no answer was compared', () => {
    const peers = [entry('M', 'igraph', 1, [30], { agreement: undefined })];
    expect(summary([task], [...ours, ...peers])).toMatchObject([{ met: false, difference: 'not compared' }]);
  });

  test('counts a difference that JSON cannot hold as the widest', () => {
    const infinite = { agrees: false, measured: null, text: 'Infinity' };
    const peers = [entry('M', 'igraph', 1, [3], { agreement: infinite }), entry('M', 'NetworKit', 2, [3])];
    expect(summary([task], [...ours, ...peers])[0].difference).toBe('Infinity');
  });

  test('is stated against one peer where the task says so, with the answers of all', () => {
    const against = { name: 'scipy, product alone', label: 'against the product' };
    const [row] = summary(
      [{ ...task, targets: [{ size: 'M', ratio: 5, against }] }],
      [...ours, entry('M', 'scipy, product alone', 1, [4], { agreement: undefined }), entry('M', 'igraph', 1, [3])],
    );
    expect(row).toMatchObject({ label: 'a walk, against the product', ratio: 4, target: 5, met: false, difference: 'equal' });
  });

  test('has no verdict where a comparison is for orientation', () => {
    const [row] = summary([{ ...task, targets: [{ size: 'M' }] }], [...ours, entry('M', 'igraph', 1, [3])]);
    expect(row.ratio).toBe(3);
    expect(row.met).toBeUndefined();
  });

  test('names the peers that gave no time', () => {
    const peers = (['igraph', 'NetworKit', 'graphology'] as const).map((name) => {
      return {
        library: 'igraph' as const,
        name,
        call: 'walk',
        threads: 1,
        ...(name === 'graphology' && { sizes: ['S' as const] }),
      };
    });
    const failed = entry('M', 'NetworKit', 1, [], { fault: 'no more' });
    expect(summary([{ ...task, peers }], [...ours, entry('M', 'igraph', 1, [3]), failed])[0].without).toEqual(['NetworKit']);
  });

  test('judges no target at another size, and takes the largest at which a peer was', () => {
    const entries = [
      entry('S', 'Crosstie', 2, [1]),
      entry('S', 'igraph', 1, [4]),
      entry('L', 'Crosstie', 2, [100]),
      entry('L', 'igraph', 1, []), // failed
    ];
    const [row] = summary([task], entries);
    expect(row).toMatchObject({ size: 'S', ratio: 4 });
    expect(row.met).toBeUndefined();
  });

  test('is not there where ours or all peers are missing', () => {
    expect(summary([task], ours)).toEqual([]);
    expect(summary([task], [entry('M', 'igraph', 1, [3])])).toEqual([]);
  });
});
