import { describe, expect, it } from 'vitest';
import { grantsOf } from '../../../client/components/grants.ts';
import { policy } from '../../../server/access/policy.ts';

describe('what a role may open', () => {
  it('is what the policy of the server grants it', () => {
    for (const role of ['operator', 'member', 'lead', 'analyst', 'admin'] as const) {
      const { bridges, pair, plan, whatIf, suggestToAll, champions } = grantsOf(role === 'operator' ? null : role, ['guild']);
      expect({ role, bridges, pair, plan, whatIf, suggestToAll, champions }).toEqual({
        role,
        bridges: policy.bridges[role] !== 'no',
        pair: policy['silo pair'][role] !== 'no',
        plan: policy['introductions plan'][role] !== 'no',
        whatIf: policy['what if'][role] !== 'no',
        suggestToAll: policy['suggest to all'][role] !== 'no',
        champions: policy.champions[role] !== 'no',
      });
    }
  });

  it('holds for a lead only in the communities they lead, and not for pseudonyms in any', () => {
    expect(grantsOf('lead', []).bridges).toBe(false);
    expect(['guild', 'chapter'].map(grantsOf('lead', ['guild']).bridgesOf)).toEqual([true, false]);
    expect(grantsOf('analyst', []).bridgesOf('guild')).toBe(false);
    expect(grantsOf(null, []).bridgesOf('guild')).toBe(true);
  });

  it('takes an id for a pseudonym only where people are under pseudonyms', () => {
    expect(['p-3F09AC', 'p-3F09AC21', 'ana', 'p-smith'].map(grantsOf('analyst', []).isPseudonym)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(grantsOf(null, []).isPseudonym('p-3F09AC')).toBe(false);
  });
});
