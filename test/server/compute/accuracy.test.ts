import { describe, expect, test } from 'vitest';
import { betweenness } from '../../../graph/measures/betweenness.ts';
import { measures } from '../../../graph/measures/measures.ts';
import { type Accuracy, accuracies, measuresWithin } from '../../../server/compute/accuracy.ts';
import type { Estimate } from '../../../server/compute/compute.ts';
import { inThread } from '../../../server/compute/in-thread.ts';
import { organization } from '../../support/organization.ts';

const snapshot = organization('S');
const ids = ['degree', 'betweenness', 'reach2'] as const;
const within = (accuracy: Accuracy, exactMilliseconds: number, watch = {}) =>
  measuresWithin(inThread, snapshot, ids, { accuracy, exactMilliseconds }, watch);

describe('measures with betweenness as near as can be had in time', () => {
  test('are exact where that is quick enough, and say nothing of samples', async () => {
    const { values, sampled } = await within('fine', 60_000);
    expect(sampled).toBeUndefined();
    expect(values.betweenness).toEqual((await within('exact', 0)).values.betweenness);
    const exact = betweenness(snapshot);
    for (let i = 0; i < snapshot.n; i++) expect(values.betweenness[i]).toBeCloseTo(exact[i], 12);
  });

  test.each(['rough', 'fine'] as const)('are sampled, %s, where it is not: within the epsilon told', async (accuracy) => {
    const { values, sampled } = await within(accuracy, 0);
    expect(sampled).toMatchObject({ delta: 0.05, seed: 1 });
    const exact = betweenness(snapshot);
    const worst = exact.reduce((most, value, i) => Math.max(most, Math.abs(value - values.betweenness[i])), 0);
    expect(worst).toBeLessThanOrEqual(sampled!.epsilon);
    // Two people of this network lie on one in seven ways each, so that the most samples are drawn first.
    expect(sampled!.epsilon).toBeLessThan(4 * accuracies[accuracy].epsilon);
    expect(values.reach2).toEqual(measures.reach2.compute(snapshot));
    expect(values.degree).toEqual(measures.degree.compute(snapshot));
  });

  test('are sampled as near as is asked for, quick or not', async () => {
    const { sampled } = await within({ epsilon: 0.02, delta: 0.1, seed: 3 }, 60_000);
    expect(sampled).toMatchObject({ delta: 0.1, seed: 3 });
    expect(sampled!.epsilon).toBeLessThanOrEqual(0.02);
  });

  test('say before what they take, and how far they are by what each costs', async () => {
    const estimates: Estimate[] = [];
    const told: number[] = [];
    await measuresWithin(
      inThread,
      organization('S'),
      ids,
      { accuracy: { epsilon: 0.005 }, exactMilliseconds: 0 },
      {
        estimate: (estimate: Estimate) => estimates.push(estimate),
        progress: (done: number, total: number) => told.push(done / total),
      },
    );
    expect(estimates).toHaveLength(3);
    for (const { milliseconds, bytes } of estimates) {
      expect(milliseconds).toBeGreaterThan(0);
      expect(bytes).toBeGreaterThanOrEqual(4000);
    }
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeGreaterThan(0.95);
  });

  test('do not sample what nobody asked for', async () => {
    const { values, sampled } = await measuresWithin(inThread, snapshot, ['degree'], { accuracy: 'fine', exactMilliseconds: 0 });
    expect(sampled).toBeUndefined();
    expect(Object.keys(values)).toEqual(['degree']);
  });
});
