import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountNames } from '../../../graph/recommend/account.ts';
import { candidatesOf } from '../../../graph/recommend/candidates.ts';
import { groupOf } from '../../../graph/recommend/feature-groups.ts';
import { preparedFeatures } from '../../../graph/recommend/features.ts';
import { relevanceClaims } from '../../../graph/recommend/relevance-grounds.ts';
import { byFixedWeights } from '../../../graph/recommend/relevances.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { learnedAtRandom } from '../../support/learned-at-random.ts';
import { anySmall, neighborSets, smallNetwork } from '../../support/small-networks.ts';
import { expectLikely } from '../../support/true-grounds.ts';

test('all that may be told for a tie is true of the view, and no part of it is more than all that speaks for it', () => {
  const anyNetwork = anySmall({ privacy: true, minPeople: 6, maxPeople: 14, degree: 5 });
  const kinds = new Set<string>();
  fc.assert(
    fc.property(anyNetwork, fc.nat(), fc.boolean(), fc.option(fc.nat()), (small, at, asSelf, seed) => {
      const ego = at % small.people.length,
        view = viewOf(smallNetwork(small), asSelf ? ego : null);
      const likely = seed === null ? byFixedWeights : learnedAtRandom(ego, small.people.length, seed);
      const today = neighborSets(view.snapshot),
        features = preparedFeatures(view.snapshot),
        candidates = candidatesOf(view, ego);
      features.load(ego);
      likely.relevances(candidates, features);
      for (const person of candidates) {
        const account = likely.account(person, features);
        const { claims, total } = relevanceClaims(view, ego, person, account);
        const own = accountNames(account).map((name, f) => (groupOf[name] === 'own' ? 0 : account.contributions[f]));
        expect(total).toBeGreaterThanOrEqual(own.reduce((sum, part) => sum + part, 0) - 1e-9);
        expect(claims.reduce((sum, { part }) => sum + Math.max(0, part), 0)).toBeLessThanOrEqual(total + 1e-9);
        for (const claim of claims) {
          const ground = claim.ground();
          if (!ground) continue;
          kinds.add(ground.kind);
          expectLikely(ground, { view, ego, person, account, today });
        }
      }
    }),
  );
  expect([...kinds].sort()).toEqual([
    'common-contacts',
    'community',
    'contacts-in-unit',
    'event',
    'known-in-unit',
    'many-contacts',
    'near-contacts',
    'offers',
    'office',
    'same-unit',
    'together',
    'units-tied',
  ]);
});
