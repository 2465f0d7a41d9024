import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, merges, splits, type Telling } from '../../../graph/communities/splits-and-merges.ts';

const cells = (...rows: [unit: number, community: number, people: number][]): Cell[] =>
  rows.map(([unit, community, people]) => ({ unit, community, people }));

/** Unit 0 falls into two; 1 and a part of 0 are together; 2 is in one community with half of 3. */
const mixed = cells([0, 0, 12], [0, 1, 8], [1, 1, 19], [1, 0, 1], [2, 2, 6], [3, 2, 5], [3, 3, 5]);

describe('splits', () => {
  test('are units in several communities, most people apart first, with whom each part is', () => {
    expect(splits(mixed)).toEqual([
      {
        unit: 0,
        parts: [
          { share: 0.6, with: [] },
          { share: 0.4, with: [1] },
        ],
      },
      {
        unit: 3,
        parts: [
          { share: 0.5, with: [2] },
          { share: 0.5, with: [] },
        ],
      },
    ]);
  });

  test('tell no part of less than a tenth of the unit, or of fewer than three people', () => {
    expect(splits(cells([0, 0, 95], [0, 1, 9]))).toEqual([]);
    expect(splits(cells([0, 0, 10], [0, 1, 2]))).toEqual([]);
    expect(splits(cells([0, 0, 20], [0, 1, 3]))).toHaveLength(1);
  });
});

describe('merges', () => {
  test('are units of which more than half are in one community', () => {
    expect(merges(cells([0, 0, 12], [0, 1, 8], [1, 0, 19], [1, 2, 1], [2, 2, 6], [3, 2, 5], [3, 3, 5]))).toEqual([
      {
        units: [
          { unit: 1, share: 0.95 },
          { unit: 0, share: 0.6 },
        ],
      },
    ]);
  });

  test('stand in the order of the people who are together', () => {
    const found = merges(cells([0, 0, 4], [1, 0, 4], [2, 1, 9], [3, 1, 9]));
    expect(found.map(({ units }) => units.map(({ unit }) => unit))).toEqual([
      [2, 3],
      [0, 1],
    ]);
  });
});

describe('what is told to whom not everything may be', () => {
  const to = (smallest: number, hidden: number[] = []): Telling => ({ smallest, shows: (unit) => !hidden.includes(unit) });

  test('leaves out units that are not shown, wherever they would stand', () => {
    expect(splits(mixed, to(0, [1]))[0]).toEqual({
      unit: 0,
      parts: [
        { share: 0.6, with: [] },
        { share: 0.4, with: [] },
      ],
    });
    expect(merges(cells([0, 0, 9], [1, 0, 9]), to(0, [1]))).toEqual([]);
  });

  test('has no part from whose figures a few people could be found by subtraction', () => {
    // 20 of 30 and 7 leave 3.
    expect(splits(cells([0, 0, 20], [0, 1, 7], [0, 2, 3]), to(5))).toEqual([]);
    expect(splits(cells([0, 0, 20], [0, 1, 10]), to(5))).toHaveLength(1);
    expect(merges(cells([0, 0, 28], [0, 1, 2], [1, 0, 10]), to(5))).toEqual([
      {
        units: [
          { unit: 0, share: null },
          { unit: 1, share: 1 },
        ],
      },
    ]);
  });

  test('adds up, for each unit and over both lists, to all of it or leaves as many as may be told', () => {
    const cell = fc.record({ unit: fc.nat(4), community: fc.nat(4), people: fc.integer({ min: 1, max: 20 }) });
    const table = fc.uniqueArray(cell, { selector: ({ unit, community }) => 5 * unit + community, minLength: 1 });
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 8 }), (table, smallest) => {
        const size = (unit: number) => table.filter((cell) => cell.unit === unit).reduce((sum, { people }) => sum + people, 0);
        const told = [
          ...splits(table, to(smallest)).map(({ unit, parts }) => ({ unit, shares: parts.map(({ share }) => share) })),
          ...merges(table, to(smallest)).flatMap(({ units }) =>
            units.flatMap(({ unit, share }) => (share === null ? [] : [{ unit, shares: [share] }])),
          ),
        ];
        for (const { unit, shares } of told) {
          const people = shares.map((share) => Math.round(share * size(unit)));
          for (const part of people) expect(part).toBeGreaterThanOrEqual(smallest);
          const rest = size(unit) - people.reduce((sum, part) => sum + part, 0);
          if (rest > 0) expect(rest).toBeGreaterThanOrEqual(smallest);
        }
      }),
    );
  });
});
