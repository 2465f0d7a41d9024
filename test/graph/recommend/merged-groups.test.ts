import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedGroups } from '../../../graph/recommend/merged-groups.ts';

/** People by the group they are in before and after. */
const movesOf = (groups: number, people: readonly (readonly [number, number])[]) =>
  Array.from({ length: groups }, (_, g) =>
    Array.from({ length: groups }, (_, h) => people.filter(([from, to]) => from === g && to === h).length),
  );
const times = (count: number, [from, to]: readonly [number, number]) => Array.from({ length: count }, () => [from, to] as const);

describe('merged groups', () => {
  test('stay as they are where all of them and their moves are large enough, or nobody is there', () => {
    const people = [...times(5, [0, 0]), ...times(5, [0, 2]), ...times(6, [2, 2])];
    expect(mergedGroups(movesOf(4, people), 5)).toEqual([0, 1, 2, 3]);
    expect(mergedGroups(movesOf(3, [[1, 2]]), 0)).toEqual([0, 1, 2]);
  });

  test('take in neighbours until they are, the last ones the group before', () => {
    expect(mergedGroups(movesOf(4, [...times(2, [0, 0]), ...times(3, [1, 1]), ...times(5, [2, 2])]), 5)).toEqual([0, 2, 3]);
    expect(mergedGroups(movesOf(3, [...times(5, [0, 0]), ...times(6, [1, 1]), ...times(1, [2, 2])]), 5)).toEqual([0, 1]);
    expect(mergedGroups(movesOf(3, times(2, [1, 1])), 5)).toEqual([0]);
  });

  test('hide a single person who moves on, whom before and after would tell by subtraction', () => {
    const people = [...times(7, [0, 0]), [0, 1] as const, ...times(7, [1, 1])];
    expect(mergedGroups(movesOf(2, people), 5)).toEqual([0]);
    expect(mergedGroups(movesOf(2, [...times(7, [0, 0]), ...times(5, [0, 1]), ...times(7, [1, 1])]), 5)).toEqual([0, 1]);
  });

  test('tell, of any people, of nobody or of enough: in a group, crossing a border, staying and moving', () => {
    const group = fc.nat(7);
    const people = fc.array(fc.tuple(group, group, fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 6 }), (given, fewest) => {
        // Nobody reaches fewer people with more ties.
        const all = given.flatMap(([a, b, count]) => times(count, [Math.min(a, b), Math.max(a, b)]));
        const starts = mergedGroups(movesOf(8, all), fewest);
        expect(starts[0]).toBe(0);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        if (all.length < fewest) {
          expect(starts.length).toBe(all.length === 0 ? 8 : 1);
          return;
        }
        const inMerged = (g: number) => starts.findLastIndex((start) => start <= g);
        for (const [at, start] of starts.entries()) {
          const told = [
            all.filter(([from]) => inMerged(from) === at),
            all.filter(([, to]) => inMerged(to) === at),
            all.filter(([from, to]) => inMerged(from) === at && inMerged(to) === at),
            all.filter(([from, to]) => inMerged(from) === at && inMerged(to) !== at),
            all.filter(([from, to]) => inMerged(from) !== at && inMerged(to) === at),
            all.filter(([from, to]) => from < start && to >= start),
          ];
          for (const { length } of told) expect(length === 0 || length >= fewest, `${length} of ${fewest}`).toBe(true);
        }
      }),
    );
  });
});
