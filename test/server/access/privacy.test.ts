import { expect, test } from 'vitest';
import { type PolicyName, policy, type Role, roles } from '../../../server/access/policy.ts';
import { ask } from '../../../server/access/privacy.ts';
import { inThread } from '../../../server/compute/in-thread.ts';
import { smallNetwork } from '../../support/small-networks.ts';

const network = smallNetwork({ people: [{}, {}], ties: [] });
const asking = (name: string, role: unknown) =>
  ask(name as PolicyName, { network, viewer: { role: role as Role, person: null }, minGroupSize: 5, compute: inThread });

test('every row of the policy answers every role, or is not found', () => {
  for (const name of Object.keys(policy) as PolicyName[])
    for (const role of roles)
      if (policy[name][role] === 'no') expect(() => asking(name, role)).toThrow(expect.objectContaining({ type: 'not-found' }));
      else expect(asking(name, role).grant).toBe(policy[name][role]);
});

test.each(['king', 'constructor', 'toString', undefined, Object])('a role that is none (%s) is granted nothing', (role) => {
  for (const name of Object.keys(policy)) expect(() => asking(name, role), name).toThrow(/grants/);
});
