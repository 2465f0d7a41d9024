import { describe, expect, test } from 'vitest';
import { estimateOf } from '../../../server/compute/estimates.ts';
import { organization } from '../../support/organization.ts';

const [small, medium] = [organization('S'), organization('M')];

describe('the estimate of a task', () => {
  test('grows with the network and with what is drawn', () => {
    const silos = (snapshot: typeof small, permutations: number) => estimateOf('silos', snapshot, { permutations })!;
    expect(silos(medium, 100).milliseconds).toBeGreaterThan(5 * silos(small, 100).milliseconds);
    expect(silos(medium, 1000).milliseconds).toBeGreaterThan(2 * silos(medium, 100).milliseconds);
    expect(silos(medium, 100).bytes).toBeGreaterThan(1_000_000);
    const whatIf = estimateOf('whatIf', medium, { removePeople: [1] })!;
    expect(whatIf.milliseconds).toBeGreaterThan(estimateOf('whatIf', small, {})!.milliseconds);
    expect(whatIf.bytes).toBeGreaterThan(10_000_000);
  });

  test('is none where the task is quick, or was told as a whole', () => {
    expect(estimateOf('distances', small, { ego: 0 })).toBeUndefined();
    expect(estimateOf('passPart', small, { ids: ['betweenness'], range: {} })).toBeUndefined();
  });
});
