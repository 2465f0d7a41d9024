import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cancelled } from '../../../graph/arrays/run.ts';
import { betweenness } from '../../../graph/measures/betweenness.ts';
import { sampledBetweenness } from '../../../graph/measures/sampled-betweenness.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { datasets } from '../../support/datasets.ts';
import { clique, path, snapshotOf, star } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';
import { readDataset } from '../../support/read-dataset.ts';

/** How far the worst estimate is off. */
const worst = (snapshot: Snapshot, values: Float64Array, exact = betweenness(snapshot)) =>
  exact.reduce((most, value, i) => Math.max(most, Math.abs(value - values[i])), 0);

describe('sampled betweenness', () => {
  test('is 0 where there are fewer than three people, of isolates and in a clique', () => {
    for (const n of [0, 1, 2])
      expect(sampledBetweenness(snapshotOf({ n, edges: path(n) }))).toMatchObject({ samples: 0, epsilon: 0 });
    expect([...sampledBetweenness(snapshotOf({ n: 5, edges: [[1, 2]] })).values]).toEqual([0, 0, 0, 0, 0]);
    expect([...sampledBetweenness(snapshotOf(clique(5))).values]).toEqual([0, 0, 0, 0, 0]);
  });

  test('of the middle of a star is close to 1, of its leaves 0', () => {
    const { values, epsilon } = sampledBetweenness(snapshotOf(star(40)), { epsilon: 0.02 });
    expect(epsilon).toBeLessThanOrEqual(0.02);
    expect(Math.abs(values[0] - 1)).toBeLessThanOrEqual(0.02);
    expect(values[0]).not.toBe(1);
    expect([...values.subarray(1)]).toEqual(new Array(39).fill(0));
  });

  test.each([1, 2, 3])('is within epsilon of exact on an organization of 1,000 people (seed %i)', (seed) => {
    const snapshot = organization('S', seed);
    const exact = betweenness(snapshot);
    for (const epsilon of [0.05, 0.01, 0.003]) {
      const found = sampledBetweenness(snapshot, { epsilon, delta: 0.1, seed });
      expect(found).toMatchObject({ delta: 0.1, seed });
      expect(found.epsilon).toBeLessThanOrEqual(epsilon);
      expect(worst(snapshot, found.values, exact)).toBeLessThanOrEqual(found.epsilon);
    }
  });

  test.skipIf(!datasets.present)('is within epsilon of exact on email-eu-core, which lies in several components', () => {
    const { snapshot } = readDataset('email-eu-core');
    const { values, epsilon } = sampledBetweenness(snapshot, { epsilon: 0.005 });
    expect(epsilon).toBeLessThanOrEqual(0.005);
    expect(worst(snapshot, values)).toBeLessThanOrEqual(epsilon);
  });

  test('is within epsilon of exact on any graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), (snapshot, seed) => {
        // So small a risk that none of these may fail.
        const { values, epsilon } = sampledBetweenness(snapshot, { epsilon: 0.1, delta: 1e-9, seed });
        expect(epsilon).toBeLessThanOrEqual(0.1);
        expect(worst(snapshot, values)).toBeLessThanOrEqual(epsilon);
      }),
      { numRuns: 50 },
    );
  });

  test('draws more for a smaller epsilon, and more where somebody lies on most ways', () => {
    const even = organization('S');
    const samples = (snapshot: Snapshot, epsilon: number) => sampledBetweenness(snapshot, { epsilon }).samples;
    expect(samples(even, 0.01)).toBeGreaterThan(samples(even, 0.02));
    expect(samples(snapshotOf(star(1000)), 0.05)).toBeGreaterThan(samples(even, 0.05));
  });

  test('draws as few for an organization beside 9,000 isolates as the smaller figures allow', () => {
    const alone = organization('S');
    const offsets = new Int32Array(10_001).fill(alone.neighbors.length);
    offsets.set(alone.offsets);
    const among: Snapshot = { ...alone, n: 10_000, offsets };
    const { values, samples, epsilon } = sampledBetweenness(among, { epsilon: 0.0001 });
    // Each value is a hundredth of what it is in the organization alone.
    expect(samples).toBeLessThan(1.3 * sampledBetweenness(alone, { epsilon: 0.01 }).samples);
    expect(worst(among, values)).toBeLessThanOrEqual(epsilon);
  });

  test('tells its estimates after each round, with the epsilon that they are within already', () => {
    const snapshot = organization('S', 2);
    const exact = betweenness(snapshot);
    const heard: { epsilon: number; samples: number }[] = [];
    const last = sampledBetweenness(snapshot, {
      epsilon: 0.01,
      heard({ values, epsilon, samples }) {
        expect(worst(snapshot, values, exact)).toBeLessThanOrEqual(epsilon);
        heard.push({ epsilon, samples });
      },
    });
    expect(heard.length).toBeGreaterThan(5);
    expect(heard.at(-1)).toEqual({ epsilon: last.epsilon, samples: last.samples });
    for (const key of ['epsilon', 'samples'] as const) {
      const values = heard.map((each) => (key === 'epsilon' ? -each[key] : each[key]));
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
    expect(heard.slice(0, -1).every(({ epsilon }) => epsilon > 0.01)).toBe(true);
  });

  test('ends at as many samples as may be drawn, with the epsilon that holds then', () => {
    const snapshot = organization('S');
    const ended = sampledBetweenness(snapshot, { epsilon: 0.001, most: 20_000 });
    expect(ended.samples).toBeGreaterThanOrEqual(20_000);
    expect(ended.samples).toBeLessThan(25_000);
    expect(ended.epsilon).toBeGreaterThan(0.001);
    expect(ended.epsilon).toBeLessThan(0.02);
    expect(worst(snapshot, ended.values)).toBeLessThanOrEqual(ended.epsilon);
  });

  test('gives the same bits for the same seed, and others for another', () => {
    const snapshot = organization('S', 3);
    const [one, same, other] = [7, 7, 8].map((seed) => sampledBetweenness(snapshot, { epsilon: 0.03, seed }));
    expect(same).toEqual(one);
    expect(other.values).not.toEqual(one.values);
  });

  test('has ever more done, of about as many samples as there will be', () => {
    const heard: number[][] = [];
    const { samples } = sampledBetweenness(
      organization('S'),
      { epsilon: 0.01 },
      { signal: { throwIfAborted() {} }, progress: (done, total) => heard.push([done, total]) },
    );
    for (const [done, total] of heard.slice(0, 5)) expect(done / total).toBeLessThan(0.2);
    const done = heard.map(([done]) => done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    const halfway = heard.find(([done]) => done > samples / 2)!;
    expect(halfway[1] / samples).toBeGreaterThan(0.7);
    expect(halfway[1] / samples).toBeLessThan(1.5);
  });

  test('stops at the next look at the signal, and a later run is not touched by that', () => {
    const snapshot = organization('S');
    let looks = 0;
    const signal = {
      throwIfAborted() {
        if (++looks === 20) throw new Cancelled();
      },
    };
    expect(() => sampledBetweenness(snapshot, { epsilon: 0.01 }, { signal, progress() {} })).toThrow(Cancelled);
    expect(looks).toBe(20);
    expect(sampledBetweenness(snapshot, { epsilon: 0.05 })).toEqual(sampledBetweenness(organization('S'), { epsilon: 0.05 }));
  });

  test('refuses an accuracy that means nothing', () => {
    const snapshot = snapshotOf(path(3));
    expect(() => sampledBetweenness(snapshot, { epsilon: 0 })).toThrow('epsilon 0: expected a number between 0 and 1.');
    expect(() => sampledBetweenness(snapshot, { delta: 1 })).toThrow('delta 1: expected a number between 0 and 1.');
    expect(() => sampledBetweenness(snapshot, { epsilon: Number.NaN })).toThrow(RangeError);
  });
});
