import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRunning, mentorshipStates } from '../../../graph/records/mentorship.ts';
import { membersOf, mentorshipsCut } from '../../../graph/simulate/mentorships-cut.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { anySmall, personId, type Small, smallNetwork } from '../../support/small-networks.ts';

const six: Small['people'] = Array.from({ length: 6 }, () => ({}));
const cutOf = (mentorships: Small['mentorships'], leaving: number[]) =>
  mentorshipsCut(smallNetwork({ people: six, ties: [], mentorships }).snapshot, leaving);

describe('mentorships that a departure cuts', () => {
  test('are those of a pair, whichever side leaves, or both', () => {
    const pair = [{ mentors: [0], mentees: [1] }];
    expect(cutOf(pair, [0])).toEqual([{ mentorship: 0, without: ['mentors'] }]);
    expect(cutOf(pair, [1])).toEqual([{ mentorship: 0, without: ['mentees'] }]);
    expect(cutOf(pair, [1, 0])).toEqual([{ mentorship: 0, without: ['mentors', 'mentees'] }]);
    expect(cutOf(pair, [2, 3])).toEqual([]);
    expect(cutOf([], [0])).toEqual([]);
  });

  test('are not those in which somebody else mentors or learns on', () => {
    const circle = [{ mentors: [0, 1], mentees: [2, 3, 4] }];
    expect(cutOf(circle, [0])).toEqual([]);
    expect(cutOf(circle, [0, 2, 3])).toEqual([]);
    expect(cutOf(circle, [0, 1])).toEqual([{ mentorship: 0, without: ['mentors'] }]);
    expect(cutOf(circle, [2, 3, 4])).toEqual([{ mentorship: 0, without: ['mentees'] }]);
  });

  test('are of sets more than of its people one by one', () => {
    const circle = [{ mentors: [0, 1], mentees: [2] }];
    expect([cutOf(circle, [0]), cutOf(circle, [1])]).toEqual([[], []]);
    expect(cutOf(circle, [0, 1])).toHaveLength(1);
  });

  test('are only those that run', () => {
    const all = mentorshipStates.map((state) => ({ mentors: [0], mentees: [1], state }));
    const cut = cutOf(all, [0]).map(({ mentorship }) => mentorshipStates[mentorship]);
    expect(cut).toEqual(['accepted', 'active', 're-up']);
  });

  test('in an exchange are those in which one is left alone, since nobody learns from themself', () => {
    const peers = [{ mentors: [0, 1], mentees: [0, 1] }];
    const alone = [{ mentorship: 0, without: ['mentors', 'mentees'] }];
    expect([cutOf(peers, [0]), cutOf(peers, [1]), cutOf(peers, [0, 1])]).toEqual([alone, alone, alone]);
    expect(cutOf([{ mentors: [0, 1, 2], mentees: [0, 1, 2] }], [0])).toEqual([]);
    expect(cutOf([{ mentors: [0, 1], mentees: [1] }], [0])).toEqual(alone);
  });

  test('in an exchange with somebody who is not known are none', () => {
    const { snapshot } = smallNetwork({ people: six, ties: [], mentorships: [{ mentors: [0, 1], mentees: [0, 1] }] });
    expect(mentorshipsCut(snapshot, [0], { known: Uint8Array.of(1, 0, 1, 1, 1, 1) })).toEqual([]);
  });

  test('are what the records say, for any mentorships and anybody leaving, seen by anybody', () => {
    fc.assert(
      fc.property(
        anySmall({ minPeople: 2, maxPeople: 8, privacy: true }).chain((small) => {
          const some = fc.uniqueArray(fc.nat(small.people.length - 1), { minLength: 1, maxLength: 3 });
          const mentorship = fc.record({ mentors: some, mentees: some, state: fc.constantFrom(...mentorshipStates) });
          return fc.record({
            small: fc.array(mentorship, { maxLength: 8 }).map((mentorships) => ({ ...small, mentorships })),
            leaving: some,
            viewer: fc.option(fc.nat(small.people.length - 1)),
          });
        }),
        ({ small, leaving, viewer }) => {
          const network = smallNetwork(small);
          const view = viewOf(network, viewer);
          const isThere = (i: number) => viewer === null || view.visible[i] === 1;
          const expected = small.mentorships!.flatMap(({ state, ...sides }, mentorship) => {
            const there = { mentors: sides.mentors.filter(isThere), mentees: sides.mentees.filter(isThere) };
            const pairs = there.mentors.flatMap((a) => there.mentees.filter((b) => b !== a).map((b) => [a, b]));
            const isLeft = ([a, b]: number[]) => !leaving.includes(a) && !leaving.includes(b);
            if (!isRunning({ state: state! }, '2026-01-01') || pairs.length === 0 || pairs.some(isLeft)) return [];
            const both = ['mentors', 'mentees'] as const;
            const empty = both.filter((side) => !there[side].some((i) => !leaving.includes(i)));
            return [{ mentorship, without: empty.length > 0 ? empty : both }];
          });
          expect(mentorshipsCut(view.snapshot, leaving)).toEqual(expected);
          // A mask of those who are there says the same of the whole network.
          const known = Uint8Array.from(small.people, (_, i) => (isThere(i) ? 1 : 0));
          expect(mentorshipsCut(network.snapshot, leaving, { known })).toEqual(expected);
        },
      ),
    );
  });

  test('have their people by index', () => {
    const { snapshot, directory } = smallNetwork({ people: six, ties: [], mentorships: [{ mentors: [5, 3], mentees: [4] }] });
    const names = (of: Int32Array) => Array.from(of, (i) => directory.people[i].id);
    expect(names(membersOf(snapshot.context.mentors, 0))).toEqual([personId(3), personId(5)]);
    expect(names(membersOf(snapshot.context.mentees, 0))).toEqual([personId(4)]);
    expect([...membersOf(snapshot.context.mentors, 0, Uint8Array.of(1, 1, 1, 1, 1, 0))]).toEqual([3]);
  });
});
