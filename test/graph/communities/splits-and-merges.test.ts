import { describe, expect, test } from 'vitest';
import { splits } from '../../../graph/communities/splits-and-merges.ts';

const times = (label: number, count: number) => new Array<number>(count).fill(label);

describe('splits', () => {
  const units = Int32Array.from([...times(0, 10), ...times(1, 20), ...times(2, 4), -1]);
  const communities = Int32Array.from([...times(0, 6), ...times(1, 4), ...times(1, 19), 2, ...times(2, 4), 2]);

  test('are the groups that fall into several of the other division, with their parts', () => {
    expect(splits(units, communities)).toEqual([
      {
        group: 0,
        people: 10,
        parts: [
          { into: 0, people: 6 },
          { into: 1, people: 4 },
        ],
      },
    ]);
  });

  test('the other way round tell what is made of several', () => {
    expect(splits(communities, units)).toEqual([
      {
        group: 1,
        people: 23,
        parts: [
          { into: 1, people: 19 },
          { into: 0, people: 4 },
        ],
      },
    ]);
  });
});
