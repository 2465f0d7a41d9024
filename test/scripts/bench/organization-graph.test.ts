import { describe, expect, test } from 'vitest';
import { insideShare, snapshotOf } from '../../../scripts/bench/graph-file.ts';
import { organizationGraph, sizes } from '../../../scripts/bench/organization-graph.ts';

describe.each([
  ['S', 1],
  ['S', 2],
  ['S', 3],
  ['M', 1],
] as const)('an organization of size %s, seed %i', (size, seed) => {
  const graph = organizationGraph(sizes[size], seed);
  const { n, unit, units, source, target } = graph;

  test('has the people and ties it says', () => {
    expect(n).toBe(sizes[size].people);
    expect([source.length, target.length]).toEqual([sizes[size].ties, sizes[size].ties]);
    for (const ends of [source, target]) {
      const sorted = ends.toSorted();
      expect(sorted[0]).toBeGreaterThanOrEqual(0);
      expect(sorted.at(-1)).toBeLessThan(n);
    }
  });

  test('holds each pair once and nobody tied to themself', () => {
    const pairs = new Set<number>();
    source.forEach((i, t) => {
      expect(i).not.toBe(target[t]);
      pairs.add(Math.min(i, target[t]) * n + Math.max(i, target[t]));
    });
    expect(pairs.size).toBe(source.length);
    expect(snapshotOf(graph).m).toBe(source.length);
  });

  test('has units of 12 to 200 people, or a little more in the last, which takes who is left', () => {
    const members = new Int32Array(units);
    for (const u of unit) members[u]++;
    expect(Math.min(...members)).toBeGreaterThanOrEqual(12);
    expect(Math.max(...members.subarray(0, -1))).toBeLessThanOrEqual(200);
    expect(members[units - 1]).toBeLessThan(212);
  });

  test('has about four fifths of its ties inside units', () => {
    expect(insideShare(graph)).toBeGreaterThan(0.75);
    expect(insideShare(graph)).toBeLessThan(0.85);
  });

  test('has a few people with many ties and many with few', () => {
    const degree = new Int32Array(n);
    for (const i of source) degree[i]++;
    for (const i of target) degree[i]++;
    degree.sort();
    const mean = (2 * source.length) / n;
    expect(degree[n - 1]).toBeGreaterThan(8 * mean);
    expect(degree[n >> 1]).toBeLessThan(mean);
  });
});

test('the same seed gives the same organization, another seed another', () => {
  const [one, same, other] = [1, 1, 2].map((seed) => organizationGraph(sizes.S, seed));
  expect(same).toEqual(one);
  expect(other.source).not.toEqual(one.source);
});
