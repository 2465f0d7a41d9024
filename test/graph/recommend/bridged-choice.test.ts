import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bridgedChoice } from '../../../graph/recommend/bridged-choice.ts';
import { candidacy } from '../../../graph/recommend/candidacy.ts';
import { contactsAmong, recommendContacts } from '../../../graph/recommend/contacts.ts';
import { expectedCoverage } from '../../../graph/recommend/gain.ts';
import { scoring } from '../../../graph/recommend/scoring.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { anySmall, smallNetwork } from '../../support/small-networks.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyChoice = fc.record({
  small: anySmall({ maxPeople: 14 }),
  at: fc.nat(),
  bridging: share,
  worths: fc.array(share, { minLength: 14, maxLength: 14 }),
});
const asked = ({ small, at }: { small: Parameters<typeof smallNetwork>[0]; at: number }) => {
  const network = smallNetwork(small),
    ego = at % network.snapshot.n;
  return { view: viewOf(network, ego), ego };
};

describe('the choice without reasons', () => {
  test('is that of the contacts with reasons, whether all of their worth counts or a part of it', () => {
    fc.assert(
      fc.property(anyChoice, ({ worths, bridging, ...given }) => {
        const { view, ego } = asked(given);
        const among = candidacy(view, ego),
          worth = (i: number) => worths[i];
        const people = ({ items }: ReturnType<typeof recommendContacts>) => items.map(({ person }) => person);
        const options = { k: 4, bridging };
        expect([...bridgedChoice(view, ego, among, options)]).toEqual(people(recommendContacts(view, ego, options)));
        expect([...bridgedChoice(view, ego, among, { ...options, worth })]).toEqual(
          people(contactsAmong(view, among, { ...options, worth })),
        );
      }),
    );
  });

  test('takes each time whoever is worth most beside those taken before, of equals the first', () => {
    fc.assert(
      fc.property(anyChoice, ({ worths, bridging, ...given }) => {
        const { view, ego } = asked(given);
        const { candidates, relevances } = candidacy(view, ego);
        const chosen = bridgedChoice(view, ego, { candidates, relevances }, { k: 4, bridging, worth: (i) => worths[i] });
        const coverage = expectedCoverage(view, ego),
          score = scoring(candidates, relevances, coverage, bridging);
        const left = new Set(candidates.keys());
        for (const person of chosen) {
          const c = candidates.indexOf(person);
          const values = Array.from(left, (other) => score.value(other, worths[candidates[other]]));
          expect(score.value(c, worths[person])).toBeGreaterThanOrEqual(Math.max(...values) - 1e-12);
          left.delete(c);
          coverage.add(person, coverage.chance(relevances[c]));
        }
        expect(chosen.length).toBe(Math.min(4, candidates.length));
      }),
    );
  });
});
