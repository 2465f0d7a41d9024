import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affectedContacts, affectedSimilar } from '../../../graph/recommend/affected.ts';
import { recommendContacts } from '../../../graph/recommend/contacts.ts';
import { topSimilar } from '../../../graph/similarity/top-similar.ts';
import { patched } from '../../../graph/snapshot/patch.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { entryOf } from '../../../graph/snapshot/tie-sets.ts';
import { snapshotOf } from '../../support/graphs.ts';
import { everybody, organization, withGroups } from '../../support/organization.ts';
import { anySmall, smallNetwork } from '../../support/small-networks.ts';

/** The snapshot with the tie {i, j} gone where it was, and there where it was not. */
function turned(snapshot: Snapshot, i: number, j: number): Snapshot {
  const weight = entryOf(snapshot, i, j) < 0 ? 2 : 0;
  return patched(snapshot, snapshot.seq + 1, [{ i, j, weight, given: weight, received: 0 }]);
}

const people = ({ n }: Snapshot) => Array.from({ length: n }, (_, i) => i);

describe('whose contacts a tie can change', () => {
  test('are people within three steps of its ends, in a chain', () => {
    const edges = Array.from({ length: 19 }, (_, i) => [i, i + 1] as [number, number]);
    const snapshot = snapshotOf(edges);
    const has = affectedContacts(everybody(turned(snapshot, 9, 11)), [{ i: 9, j: 11 }]);
    expect(people(snapshot).filter(has)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  test('are those of a unit with an end, and those who have a way to nobody', () => {
    const snapshot = snapshotOf({ edges: [[0, 1]], n: 5, unit: [1, -1, 1, 2, 2] });
    const has = affectedContacts(everybody(snapshot), [{ i: 0, j: 1 }]);
    expect(people(snapshot).map(has)).toEqual([true, true, true, true, true]);
  });

  test('are found from the view before as from the one after, and nobody else’s change by a bit', () => {
    const anySparse = anySmall({ minPeople: 6, maxPeople: 30, degree: 2 }).map((small) => ({
      ...small,
      people: small.people.map((person, i) =>
        i % 2 ? {} : { ...person, office: undefined, unit: i % 4 ? person.unit : undefined },
      ),
    }));
    let untouched = 0;
    fc.assert(
      fc.property(anySparse, fc.nat(), fc.nat(), fc.constantFrom(0, 0.5, 1), (small, a, b, bridging) => {
        const { snapshot } = smallNetwork(small);
        const i = a % snapshot.n,
          j = b % snapshot.n;
        fc.pre(i !== j);
        const before = everybody(snapshot),
          after = everybody(turned(snapshot, i, j));
        const then = affectedContacts(before, [{ i, j }]),
          now = affectedContacts(after, [{ i, j }]);
        for (const ego of people(snapshot)) {
          expect(then(ego)).toBe(now(ego));
          if (now(ego)) continue;
          untouched++;
          expect(recommendContacts(after, ego, { bridging })).toEqual(recommendContacts(before, ego, { bridging }));
        }
      }),
    );
    expect(untouched).toBeGreaterThan(50);
  });

  test.each([false, true])('so it is in an organization (with groups: %s)', (grouped) => {
    const bare = organization('S', 2),
      snapshot = grouped ? withGroups(bare) : bare;
    const before = everybody(snapshot),
      after = everybody(turned(snapshot, 3, 700));
    const has = affectedContacts(after, [{ i: 3, j: 700 }]);
    for (const ego of people(snapshot))
      if (!has(ego)) expect(recommendContacts(after, ego)).toEqual(recommendContacts(before, ego));
  });
});

describe('to whom a tie can change who is most alike', () => {
  test('are its ends and their contacts, and nobody else’s change by a bit', () => {
    let touched = 0;
    fc.assert(
      fc.property(anySmall({ minPeople: 6, maxPeople: 20, degree: 3 }), fc.nat(), fc.nat(), (small, a, b) => {
        const before = smallNetwork(small).snapshot,
          i = a % before.n,
          j = b % before.n,
          k = 3;
        fc.pre(i !== j);
        const after = turned(before, i, j);
        const has = affectedSimilar(before, [{ i, j }]);
        const [old, fresh] = [topSimilar(before, { k }), topSimilar(after, { k })];
        const of = (all: Int32Array | Float64Array, ego: number) => [...all.subarray(ego * k, (ego + 1) * k)];
        for (const ego of people(before)) {
          if (has(ego)) touched++;
          else {
            expect(of(fresh.people, ego)).toEqual(of(old.people, ego));
            expect(of(fresh.scores, ego)).toEqual(of(old.scores, ego));
          }
        }
      }),
    );
    expect(touched).toBeGreaterThan(0);
  });
});
