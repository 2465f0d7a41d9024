import { describe, expect, test } from 'vitest';
import { eiIndex, organizationEiIndex } from '../../../graph/silos/ei-index.ts';
import { unitMatrix } from '../../../graph/silos/unit-matrix.ts';
import { snapshotOf, twoCliques } from '../../support/graphs.ts';

describe('the E–I index', () => {
  test('is −1 with all ties inside, 1 with all outside, 0 with as many, and not defined without ties', () => {
    expect([eiIndex(3, 0), eiIndex(0, 3), eiIndex(2, 2), eiIndex(1, 3), eiIndex(0, 0)]).toEqual([-1, 1, 0, 0.5, null]);
  });

  test('of the organization counts each tie once', () => {
    // three ties inside each clique, one between: (1 − 6) / 7
    expect(organizationEiIndex(unitMatrix(snapshotOf(twoCliques(3))))).toBeCloseTo(-5 / 7, 12);
    expect(organizationEiIndex(unitMatrix(snapshotOf({ n: 1, edges: [], unit: [0] })))).toBeNull();
  });
});
