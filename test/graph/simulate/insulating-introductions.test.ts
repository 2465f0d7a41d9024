import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { departure } from '../../../graph/simulate/departure.ts';
import { insulatingIntroductions } from '../../../graph/simulate/insulating-introductions.ts';
import { insulation } from '../../../graph/simulate/insulation.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { anySmall, type Small, smallNetwork } from '../../support/small-networks.ts';

/** Introductions that make up for the middle of a star. */
function ofStar(people: Small['people'], answers: Small['answers'] = []) {
  const ties = people.slice(1).map((_, at) => ({ source: 0, target: at + 1 }));
  const view = viewOf(smallNetwork({ people, ties, answers }), null);
  return insulatingIntroductions(view, [0], departure(view.snapshot, [0]).pairs, { k: 10 }).items;
}
const ends = (items: { a: number; b: number }[]) => items.map(({ a, b }) => `${a}${b}`);

describe('introductions before somebody leaves', () => {
  test('are made by who leaves, as long as they introduce people', () => {
    expect(ofStar([{}, {}, {}])).toEqual([
      {
        a: 1,
        b: 2,
        restores: 2,
        via: [0],
        grounds: [{ kind: 'reach', restored: 1 }, expect.objectContaining({ kind: 'common-contacts', people: [0] })],
      },
    ]);
    expect(ofStar([{ introduces: false }, {}, {}])).toMatchObject([{ a: 1, b: 2, via: [] }]);
  });

  test('leave out who hides, who rests, who reports to the other, and who has answered to the other', () => {
    expect(ends(ofStar([{}, {}, {}, { visibility: 'hidden' }]))).toEqual(['12']);
    expect(ends(ofStar([{}, {}, { pausedUntil: '2027-01-01' }, {}]))).toEqual(['13']);
    expect(ends(ofStar([{}, {}, { manager: 1 }]))).toEqual([]);
    expect(ends(ofStar([{}, {}, {}], [{ from: 2, to: 1, state: 'dismissed', days: 3 }]))).toEqual([]);
  });

  test('restore as much as any where everybody may meet', () => {
    fc.assert(
      fc.property(anySmall({ minPeople: 3 }), fc.nat(11), (small, someone) => {
        const people = small.people.map(({ manager: _, ...person }) => person);
        const { snapshot, ...view } = viewOf(smallNetwork({ ...small, people }), null);
        const leaving = [someone % snapshot.n];
        const { pairs } = departure(snapshot, leaving);
        const found = insulatingIntroductions({ snapshot, ...view }, leaving, pairs, { k: 3 });
        expect(found.items.map(({ a, b, restores }) => ({ a, b, restores }))).toEqual(
          insulation(snapshot, leaving, pairs, { k: 3 }).items,
        );
        // Never without a reason, and that one is what was chosen for.
        for (const { restores, grounds } of found.items) expect(grounds[0]).toEqual({ kind: 'reach', restored: restores / 2 });
      }),
    );
  });
});
