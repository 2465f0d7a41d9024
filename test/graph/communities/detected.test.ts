import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectedCommunities } from '../../../graph/communities/detected.ts';
import { datasets } from '../../support/datasets.ts';
import { clique, snapshotOf, twoCliques } from '../../support/graphs.ts';
import { readDataset } from '../../support/read-dataset.ts';

const detected = (graph: Parameters<typeof snapshotOf>[0]) => detectedCommunities(snapshotOf(graph), { seed: 1 });

describe('detected communities', () => {
  test('of units that are cliques are the units', () => {
    const found = detected(twoCliques(5))!;
    expect(found).toMatchObject({ communities: 2, adjustedRand: 1, adjustedMutualInformation: 1, together: 1 });
    expect(found.cells).toEqual([
      { unit: 0, community: 0, people: 5 },
      { unit: 1, community: 1, people: 5 },
    ]);
    // 20 of 21 ties inside, half of the ends on each side.
    expect(found.modularity).toBeCloseTo(20 / 21 - 0.5, 12);
  });

  test('leave out people without a unit, and their ties', () => {
    const { edges, unit } = twoCliques(4);
    const found = detected({ edges: [...edges, ...clique(8, 8), [0, 8]], unit: [...unit!, ...Array(8).fill(-1)] });
    expect(found).toEqual(detected(twoCliques(4)));
  });

  test('count only those of two people, and put nobody else with their unit', () => {
    const found = detected({ n: 7, edges: clique(4), unit: [0, 0, 0, 1, 1, 1, 1] })!;
    expect(found.communities).toBe(1);
    // Three of unit 0 are together, of unit 1 each is alone or with unit 0.
    expect(found.together).toBe(4 / 7);
    expect(found.cells).toHaveLength(5);
  });

  test('are not defined without ties, nor with one unit', () => {
    expect(detected({ n: 4, edges: [], unit: [0, 0, 1, 1] })).toBeNull();
    expect(detected({ edges: clique(4), unit: [0, 0, 0, 0] })).toBeNull();
    expect(detected({ edges: clique(4), unit: [-1, -1, 0, 1] })).not.toBeNull();
    expect(detected({ edges: [[0, 2]], unit: [0, 1, -1] })).toBeNull();
  });

  test.skipIf(!datasets.present)('of email-eu-core have at least 0.995 of the modularity that igraph finds', () => {
    const oracle = JSON.parse(readFileSync(new URL('../../oracles/communities.json', import.meta.url), 'utf8'));
    const found = detectedCommunities(readDataset('email-eu-core').snapshot, { seed: 1 })!;
    expect(found.modularity).toBeGreaterThanOrEqual(0.995 * oracle['email-eu-core']);
    expect(found.cells.reduce((sum, { people }) => sum + people, 0)).toBe(1005);
  });
});
