import { describe, expect, test } from 'vitest';
import { sampledBetweenness } from '../../../graph/measures/sampled-betweenness.ts';
import { samplingEstimate } from '../../../graph/measures/sampled-estimate.ts';
import { snapshotOf, star } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';

describe('the estimate of sampling', () => {
  test.each([0.05, 0.01])('is within a factor of three of the samples drawn in an organization (epsilon %d)', (epsilon) => {
    const snapshot = organization('S');
    const { samples } = sampledBetweenness(snapshot, { epsilon });
    const each = 3000 + 0.7 * (2 * snapshot.m) ** 0.7;
    const expected = samplingEstimate(snapshot, { epsilon }).estimate / each;
    expect(expected / samples).toBeGreaterThan(1 / 3);
    expect(expected / samples).toBeLessThan(3);
  });

  test('rises as epsilon falls, ends at the most samples, and counts memory by people', () => {
    const snapshot = snapshotOf(star(100));
    const estimate = (epsilon: number, most?: number) => samplingEstimate(snapshot, { epsilon, most }).estimate;
    expect(estimate(0.01)).toBeGreaterThan(3 * estimate(0.03));
    expect(estimate(0.001, 10_000)).toBeLessThan(estimate(0.001) / 10);
    expect(samplingEstimate(snapshot).bytes).toBe(5200);
    expect(samplingEstimate(snapshotOf([])).bytes).toBe(0);
  });
});
