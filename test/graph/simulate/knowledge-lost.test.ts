import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knowledgeLost } from '../../../graph/simulate/knowledge-lost.ts';
import { buildNetwork } from '../../../graph/snapshot/network.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { anySmall, personId, type Small, smallNetwork, smallRecords } from '../../support/small-networks.ts';

/** Everybody of `roles` is in community c1 so. */
function withRoles(small: Small, roles: ('lead' | 'core' | 'member')[]) {
  const records = smallRecords(small);
  const membership = roles.map((role, i) => ({ person: personId(i), community: 'c1', role }));
  return buildNetwork({ ...records, membership }, { seq: 1, today: '2026-01-01' });
}

const lostOf = (network: ReturnType<typeof smallNetwork>, leaving: number[], viewer: number | null = null) =>
  knowledgeLost(viewOf(network, viewer), network.directory, leaving);

describe('what nobody else knows', () => {
  const small: Small = { people: [{ offers: [1, 2] }, { offers: [2] }, { seeks: [1] }], ties: [] };

  test('is what those who leave alone offer; who seeks it does not hold it', () => {
    const network = smallNetwork(small);
    expect(lostOf(network, [0]).topics).toEqual([{ topic: 0, holders: [0] }]);
    expect(lostOf(network, [1]).topics).toEqual([]);
    expect(lostOf(network, [0, 1]).topics).toEqual([
      { topic: 0, holders: [0] },
      { topic: 1, holders: [0, 1] },
    ]);
  });

  test('goes by what a viewer sees: of a hidden person nothing', () => {
    const people = small.people.map((person, i) => (i === 0 ? { ...person, visibility: 'hidden' as const } : person));
    const network = smallNetwork({ ...small, people });
    expect(lostOf(network, [1], 2).topics).toEqual([{ topic: 1, holders: [1] }]);
    expect(lostOf(network, [1]).topics).toEqual([]);
  });

  test('leaves topics as they are that nobody offers', () => {
    fc.assert(
      fc.property(anySmall(), fc.array(fc.nat(11), { maxLength: 3 }), (any, someone) => {
        const leaving = someone.map((i) => i % any.people.length);
        const network = smallNetwork(any);
        const expected = network.directory.topics.flatMap(({ id }, topic) => {
          const holders = any.people.flatMap(({ offers }, i) => (offers?.some((t) => `t${t}` === id) ? [i] : []));
          return holders.length > 0 && holders.every((i) => leaving.includes(i)) ? [{ topic, holders }] : [];
        });
        expect(lostOf(network, leaving).topics).toEqual(expected);
      }),
    );
  });
});

describe('communities', () => {
  const three: Small = { people: [{ communities: [1] }, { communities: [1] }, { communities: [1] }], ties: [] };

  test('are without a lead once all their leads leave, and without a core once all of it does', () => {
    const network = withRoles(three, ['lead', 'core', 'member']);
    expect(lostOf(network, [0]).communities).toEqual([{ community: 0, without: ['lead'] }]);
    expect(lostOf(network, [0, 1]).communities).toEqual([{ community: 0, without: ['lead', 'core'] }]);
    expect(lostOf(network, [2]).communities).toEqual([]);
    expect(lostOf(withRoles(three, ['lead', 'lead', 'member']), [0]).communities).toEqual([]);
  });
});
