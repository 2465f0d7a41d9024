import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Tie, tieSchema } from '../../../graph/records/tie.ts';
import { tieTable } from '../../../graph/snapshot/tie-table.ts';

const tie = (source: string, target: string, fields = {}) => tieSchema.parse({ source, target, ...fields });

/** The ties of a table as they were put, by key. */
function held(table: ReturnType<typeof tieTable>) {
  const { rows, ids, kinds, ...columns } = table.columns();
  const keys: [string, { weight: number; last: number; isPrivate: number }][] = [];
  for (let row = 0; row < rows; row++)
    if (columns.source[row] >= 0)
      keys.push([
        `${ids[columns.source[row]]} ${ids[columns.target[row]]} ${kinds[columns.kind[row]]}`,
        { weight: columns.weight[row], last: columns.last[row], isPrivate: columns.isPrivate[row] },
      ]);
  return new Map(keys);
}

describe('a table of ties', () => {
  test('is empty at first', () => {
    expect(held(tieTable()).size).toBe(0);
    expect(tieTable().between('a', 'b')).toEqual([]);
  });

  test('keeps one tie under a key, the last that was put', () => {
    const table = tieTable([tie('a', 'b', { last: '2026-01-02T00:00:00Z' }), tie('b', 'a')]);
    table.put(tie('a', 'b', { weight: 4, visibility: 'private' }));
    expect(held(table)).toEqual(
      new Map([
        ['a b contact', { weight: 4, last: Number.NaN, isPrivate: 1 }],
        ['b a contact', { weight: 1, last: Number.NaN, isPrivate: 0 }],
      ]),
    );
  });

  test('finds the ties of two people in both directions, and those alone', () => {
    const table = tieTable([tie('a', 'b'), tie('b', 'a', { kind: 'email' }), tie('a', 'c'), tie('c', 'b')]);
    const { source, kind, ids, kinds } = table.columns();
    const found = table.between('b', 'a').map((row) => `${ids[source[row]]} ${kinds[kind[row]]}`);
    expect(found.sort()).toEqual(['a contact', 'b email']);
    expect(table.between('a', 'nobody')).toEqual([]);
  });

  test('takes out what is there, and nothing where nothing is', () => {
    const table = tieTable([tie('a', 'b')]);
    table.delete('b', 'a', 'contact');
    table.delete('a', 'b', 'email');
    table.delete('x', 'y', 'contact');
    expect(held(table).size).toBe(1);
    table.delete('a', 'b', 'contact');
    expect(held(table).size).toBe(0);
    expect(table.between('a', 'b')).toEqual([]);
  });

  test('grows over thousands of ties and finds each of them', () => {
    const ties = Array.from({ length: 5000 }, (_, t) => tie(`p${t % 97}`, `q${t % 89}`, { weight: t + 1 }));
    const table = tieTable(ties);
    for (const t of [0, 1023, 1024, 4999])
      expect(table.between(`q${t % 89}`, `p${t % 97}`).map((row) => table.columns().weight[row])).toEqual([t + 1]);
    expect(held(table).size).toBe(5000);
  });

  test('holds what a map by key holds, whatever is put and taken out', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const key = fc.record({ source: id, target: id, kind: fc.constantFrom('contact', 'email') });
    const step = fc.oneof(
      key.map(({ source, target, kind }) => ({ op: 'delete' as const, source, target, kind })),
      fc.tuple(key, fc.integer({ min: 1, max: 9 })).map(([key, weight]) => ({ op: 'put' as const, weight, ...key })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const table = tieTable(),
          map = new Map<string, Tie>();
        for (const { op, ...fields } of steps) {
          const name = `${fields.source} ${fields.target} ${fields.kind}`;
          if (op === 'put') {
            const put = tie(fields.source, fields.target, fields);
            table.put(put);
            map.set(name, put);
          } else {
            table.delete(fields.source, fields.target, fields.kind);
            map.delete(name);
          }
        }
        const weights = (of: Map<string, { weight: number }>) => [...of].map(([name, { weight }]) => `${name} ${weight}`).sort();
        expect(weights(held(table))).toEqual(weights(map));
        expect(table.between('a', 'b')).toHaveLength([...map.keys()].filter((name) => /^(a b|b a) /.test(name)).length);
      }),
    );
  });
});
