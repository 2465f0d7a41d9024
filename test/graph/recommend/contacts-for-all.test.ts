import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contacts, recommendContacts } from '../../../graph/recommend/contacts.ts';
import { contactsForAll, type ForAllOptions } from '../../../graph/recommend/contacts-for-all.ts';
import { gini } from '../../../graph/recommend/exposure.ts';
import type { Network } from '../../../graph/snapshot/network.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { datasets } from '../../support/datasets.ts';
import { readDataset } from '../../support/read-dataset.ts';
import { anySmall, personId, type Small, smallNetwork } from '../../support/small-networks.ts';

const everybody = ({ snapshot: { n } }: Network) => Int32Array.from({ length: n }, (_, i) => i);
const batch = (network: Network, options: Partial<ForAllOptions> = {}) =>
  contactsForAll(network, { egos: everybody(network), ...options });
const peopleOf = ({ items }: Pick<Contacts, 'items'> | { items: { person: number }[] }) => items.map(({ person }) => person);
const single = (network: Network, ego: number, options: { k: number; bridging: number }) =>
  recommendContacts(viewOf(network, ego), ego, options);
const countsOf = (n: number, lists: { person: number }[][]) => {
  const counts = new Float64Array(n);
  for (const { person } of lists.flat()) counts[person]++;
  return counts;
};

/** By id, so that networks with and without somebody can be compared. */
const named = (network: Network, options: Partial<ForAllOptions> = {}) => {
  const id = (i: number) => network.directory.people[i].id;
  return new Map(batch(network, options).items.map((items, i) => [id(i), items.map(({ person }) => id(person))]));
};

describe('contacts for all', () => {
  test('at λ = 0 are those of each one alone, with the same gain, grounds and way, and what is reached is their mean', () => {
    fc.assert(
      fc.property(anySmall({ maxPeople: 14, privacy: true }), (small) => {
        const network = smallNetwork(small),
          { n } = network.snapshot;
        const { items, exposure, reach } = batch(network, { bridging: 0 });
        const alone = Array.from(everybody(network), (i) => single(network, i, { k: 3, bridging: 0 }));
        for (const [i, { items: own }] of alone.entries())
          expect(items[i]).toEqual(own.map(({ person, gain, grounds, via }) => ({ person, gain, grounds, via })));
        expect(exposure.levelled).toEqual(exposure.alone);
        const mean = (of: (one: Contacts) => number) => alone.reduce((sum, one) => sum + of(one), 0) / n;
        expect(reach.before).toBeCloseTo(
          mean(({ before }) => before.people),
          9,
        );
        const after = mean(({ after }) => after.people);
        for (const one of [reach.alone, reach.levelled]) expect(one).toBeCloseTo(after, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('at any λ are those of one alone for who is asked alone, and for whoever comes first', () => {
    const network = smallNetwork(wheel);
    for (const ego of [1, 5, 9]) {
      const { items } = contactsForAll(network, { egos: Int32Array.of(ego), k: 4, bridging: 0.6 });
      expect(peopleOf({ items: items[0] })).toEqual(peopleOf(single(network, ego, { k: 4, bridging: 0.6 })));
    }
  });

  test('suggest everybody only whom their own view shows, nobody twice, and nobody who takes a break', () => {
    fc.assert(
      fc.property(anySmall({ maxPeople: 14, privacy: true }), fc.nat(13), (small, paused) => {
        const people = small.people.map((one, i) => (i === paused ? { ...one, pausedUntil: '2026-02-01' } : one));
        const network = smallNetwork({ ...small, people });
        const { items } = batch(network, { bridging: 0.7 });
        for (const [ego, suggested] of items.entries()) {
          const { visible, introductions } = viewOf(network, ego);
          const { offsets, neighbors } = introductions;
          expect(new Set(peopleOf({ items: suggested })).size).toBe(suggested.length);
          for (const { person, via } of suggested) {
            expect([person === ego, person === paused]).toEqual([false, false]);
            for (const one of [person, ...via]) expect(visible[one]).toBe(1);
            expect(neighbors.subarray(offsets[ego], offsets[ego + 1])).not.toContain(person);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are the same without hidden people and private ties, for everybody whose these are not', () => {
    fc.assert(
      fc.property(anySmall({ minPeople: 4, maxPeople: 16, degree: 4, privacy: true }), fc.nat(99), (small, seed) => {
        // A hidden manager keeps two apart without being told of: not what is looked at here.
        const all = small.people.map(({ manager, ...one }) => one);
        // Those who hide come last, so that the others have the same ids without them.
        const people = [...all.filter(hidesNot), ...all.filter((one) => !hidesNot(one))];
        const kept = people.filter(hidesNot).length;
        const own = new Set(small.ties.flatMap((tie) => (tie.private ? [tie.source, tie.target] : [])));
        const whole = named(smallNetwork({ ...small, people }), { bridging: 0.8, seed });
        const without = smallNetwork({
          people: people.slice(0, kept),
          ties: small.ties.filter((tie) => !tie.private && tie.source < kept && tie.target < kept),
        });
        const shared = named(without, { bridging: 0.8, seed });
        for (let i = 0; i < kept; i++) if (!own.has(i)) expect(whole.get(personId(i))).toEqual(shared.get(personId(i)));
        for (const suggested of whole.values()) for (const id of suggested) expect(Number(id.slice(1))).toBeLessThan(kept);
      }),
      { numRuns: 80 },
    );
  });

  test('are repeatable for a seed', () => {
    const network = smallNetwork(wheel);
    const lists = (seed: number) => batch(network, { k: 1, bridging: 1, seed }).items.map((items) => peopleOf({ items }));
    expect(lists(4)).toEqual(lists(4));
  });

  test('refuse what is no number of people, no share, and nobody', () => {
    const network = smallNetwork(wheel);
    expect(() => batch(network, { k: 0 })).toThrow('k is 0');
    expect(() => batch(network, { bridging: 1.5 })).toThrow('bridging is 1.5');
    expect(() => contactsForAll(network, { egos: Int32Array.of(99) })).toThrow('egos has 99');
  });

  test('stop between two people', () => {
    const network = smallNetwork(wheel);
    let asked = 0;
    const signal = {
      throwIfAborted() {
        // Each choice asks too.
        if (++asked > 3) throw new Error('stopped');
      },
    };
    let done = 0;
    const progress = (now: number) => {
      done = now;
    };
    expect(() => contactsForAll(network, { egos: everybody(network) }, { signal, progress })).toThrow('stopped');
    expect(done).toBeLessThan(3);
  });

  test('of nobody are none', () => {
    const network = smallNetwork({ people: [], ties: [] });
    expect(batch(network)).toEqual({
      items: [],
      exposure: { alone: Number.NaN, levelled: Number.NaN },
      reach: { before: Number.NaN, alone: Number.NaN, levelled: Number.NaN },
    });
  });
});

describe.skipIf(!datasets.present)('on email-eu-core', () => {
  test('showings are spread more evenly than without levelling, as counted here, at the cost of some reach', () => {
    const network = readDataset('email-eu-core'),
      { n } = network.snapshot;
    const egos = everybody(network);
    const { items, exposure, reach } = contactsForAll(network, { egos, k: 3, bridging: 0.5 });
    const alone = Array.from(egos, (i) => single(network, i, { k: 3, bridging: 0.5 }));
    expect(exposure.levelled).toBe(gini(countsOf(n, items)));
    expect(exposure.alone).toBe(
      gini(
        countsOf(
          n,
          alone.map((one) => one.items),
        ),
      ),
    );
    expect(exposure.levelled).toBeLessThan(exposure.alone - 0.01);
    const reached = alone.reduce((sum, { after }) => sum + after.people, 0) / n;
    expect(reach.alone).toBeCloseTo(reached, 9);
    expect(reach.levelled).toBeGreaterThan(reach.before);
    expect(reach.levelled).toBeLessThan(reach.alone);
    const some = egos.filter((i) => i % 4 === 0);
    const lists = (seed: number) =>
      contactsForAll(network, { egos: some, k: 3, bridging: 0.5, seed }).items.map((list) => peopleOf({ items: list }));
    expect(lists(2)).not.toEqual(lists(1));
  });
});

const hidesNot = ({ visibility }: Small['people'][number]) => visibility !== 'hidden';

/** Two hubs with five people each, and a few between. */
const wheel: Small = {
  people: Array.from({ length: 14 }, (_, i) => ({ unit: i % 3 })),
  ties: [
    ...[2, 3, 4, 5, 6].map((i) => ({ source: 0, target: i })),
    ...[7, 8, 9, 10, 11].map((i) => ({ source: 1, target: i })),
    { source: 12, target: 0 },
    { source: 13, target: 12 },
  ],
};
