import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { degree } from '../../../graph/measures/degree.ts';
import { reach } from '../../../graph/measures/reach.ts';
import { unitsWithinTwo } from '../../../graph/measures/units-within.ts';
import { organizationFigures } from '../../../graph/silos/silos.ts';
import { whatIf } from '../../../graph/simulate/what-if.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes, sum, weightMatrix } from '../../support/brute-force.ts';
import { type Edge, path, snapshotOf, star, twoCliques } from '../../support/graphs.ts';

describe('what if', () => {
  test('nothing changes, nothing differs', () => {
    const { before, after, changed } = whatIf(snapshotOf(twoCliques(4)), {});
    expect(after).toEqual(before);
    expect(changed).toEqual([]);
    expect(before).toMatchObject({ people: 8, ties: 13, components: 1, reach1: 26 / 8, reach3: 7, units2: 2 });
  });

  test('a tie closes a path into a ring: everybody reaches four in two steps', () => {
    const { before, after, changed } = whatIf(snapshotOf(path(6)), { addTies: [[5, 0]] });
    expect(before).toMatchObject({ ties: 5, reach2: 18 / 6 });
    expect(after).toMatchObject({ ties: 6, reach1: 2, reach2: 4, reach3: 5 });
    expect(changed).toEqual([
      { person: 0, before: 2, after: 4 },
      { person: 5, before: 2, after: 4 },
      { person: 1, before: 3, after: 4 },
      { person: 4, before: 3, after: 4 },
    ]);
  });

  test('the bridge of two cliques goes, and the organization falls in two', () => {
    const { before, after } = whatIf(snapshotOf(twoCliques(4)), { removeTies: [[4, 3]] });
    expect([before.components, after.components]).toEqual([1, 2]);
    expect(after).toMatchObject({ ties: 12, reach3: 3, units2: 1, eiIndex: -1, openness: 0, modularity: 0.5 });
  });

  test('the middle of a star leaves: means are over those who stay', () => {
    const { before, after, changed } = whatIf(snapshotOf(star(5)), { removePeople: [0] });
    expect(before).toMatchObject({ people: 5, components: 1, reach2: 4 });
    expect(after).toMatchObject({ people: 4, ties: 0, components: 4, reach1: 0, reach2: 0 });
    expect(changed.map(({ person }) => person)).toEqual([1, 2, 3, 4]);
  });

  test('reach is told of in intervals, of those who are known, were there and stay', () => {
    const counts = (changes: object) =>
      whatIf(snapshotOf(star(5)), changes).distribution.map(({ from, before, after }) => [from, before, after]);
    expect(counts({ removeTies: [[0, 4]] })).toEqual([
      [0, 0, 1],
      [1, 0, 0],
      [2, 0, 0],
      [3, 0, 4],
      [4, 5, 0],
    ]);
    expect(counts({ removePeople: [0], addPeople: [-1] }).map(([, ...people]) => people)).toEqual([
      [0, 4],
      [0, 0],
      [0, 0],
      [0, 0],
      [4, 0],
    ]);
    expect(counts({ known: Uint8Array.of(1, 1, 0, 0, 0) }).at(-1)).toEqual([4, 2, 2]);
    // The one who loses all reach is not told of apart; and of four nothing is told where five are to be.
    expect(counts({ removeTies: [[0, 4]], fewest: 2 })).toEqual([
      [0, 0, 5],
      [4, 5, 0],
    ]);
    expect(counts({ removePeople: [0], fewest: 5 })).toEqual([]);
  });

  test('of those whose reach changes a hundred are told, and whoever is not known takes nobody’s place', () => {
    const snapshot = snapshotOf(star(130)),
      known = new Uint8Array(130).fill(1);
    for (let i = 1; i <= 20; i++) known[i] = 0;
    const { changed } = whatIf(snapshot, { removePeople: [0], known });
    expect(changed.map(({ person }) => person)).toEqual(Array.from({ length: 100 }, (_, k) => k + 21));
  });

  test('somebody comes with ties: figures are those of the network with them in it', () => {
    const { edges, unit } = twoCliques(4);
    const snapshot = snapshotOf({ edges, unit });
    const { before, after, changed } = whatIf(snapshot, { addPeople: [1, -1], addTies: [[0, 8]], removeTies: [[4, 3]] });
    const grown = snapshotOf({ n: 10, unit: [...unit!, 1, -1], edges: [...edges.filter(([s, t]) => s + t !== 7), [0, 8]] });
    expect(before).toEqual(whatIf(snapshot, {}).before);
    expect(after).toEqual(whatIf(grown, {}).before);
    expect(changed.every(({ person }) => person < 8)).toBe(true);
    expect(whatIf(snapshot, { addPeople: [0], removePeople: [8] }).after).toEqual(before);
    expect(() => whatIf(snapshot, { addPeople: [2] })).toThrow('unit is 2, expected a unit number in 0 … 1, or −1 for none');
    expect(() => whatIf(snapshot, { addPeople: [0], addTies: [[0, 9]] })).toThrow('person is 9, expected an index in 0 … 8');
  });

  test('parts count only where there is somebody who is known, or who comes', () => {
    const known = Uint8Array.of(1, 1, 0, 0, 1);
    const parts = (changes: object) => {
      const { before, after } = whatIf(snapshotOf(star(5)), { known, ...changes });
      return [before.components, after.components];
    };
    expect(parts({ removePeople: [0] })).toEqual([1, 2]);
    expect(parts({ removePeople: [0], addPeople: [-1] })).toEqual([1, 3]);
    expect(parts({ known: new Uint8Array(5) })).toEqual([0, 0]);
  });

  test('everybody leaves, and figures are 0 or not defined', () => {
    expect(whatIf(snapshotOf({ edges: path(2), unit: [0, 1] }), { removePeople: [0, 1, 1] }).after).toEqual({
      people: 0,
      ties: 0,
      components: 0,
      reach1: 0,
      reach2: 0,
      reach3: 0,
      units2: 0,
      eiIndex: null,
      modularity: null,
      openness: null,
    });
  });

  test('a tie that is there already, one that was not there, and one to somebody who leaves change nothing more', () => {
    const snapshot = snapshotOf(path(3));
    expect(whatIf(snapshot, { addTies: [[1, 0]], removeTies: [[0, 2]] }).after).toEqual(whatIf(snapshot, {}).after);
    expect(whatIf(snapshot, { addTies: [[0, 2]], removePeople: [2] }).after).toMatchObject({ people: 2, ties: 1 });
  });

  test('a tie both removed and added is there', () => {
    const both = { addTies: [[0, 1]] satisfies [number, number][], removeTies: [[1, 0]] satisfies [number, number][] };
    expect(whatIf(snapshotOf(path(2)), both).after.ties).toBe(1);
  });

  test('at most 100 people are listed, those who change most first', () => {
    const { changed } = whatIf(snapshotOf({ n: 300, edges: star(150) }), { addTies: [[0, 200]] });
    expect(changed).toHaveLength(100);
    expect(changed[0]).toEqual({ person: 200, before: 0, after: 150 });
    expect(changed.slice(1).every(({ before, after }) => after - before === 1)).toBe(true);
  });

  test('a person who does not exist and a tie to oneself are refused', () => {
    const snapshot = snapshotOf(path(3));
    expect(() => whatIf(snapshot, { removePeople: [3] })).toThrow('person is 3, expected an index in 0 … 2');
    expect(() => whatIf(snapshot, { addTies: [[-1, 0]] })).toThrow('person is -1, expected an index in 0 … 2');
    expect(() => whatIf(snapshot, { addTies: [[1, 1]] })).toThrow(
      'tie joins person 1 with themself, expected two different people',
    );
  });

  test('figures after are those of the network built anew, on any graph', () => {
    const pairs = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 4 });
    fc.assert(
      fc.property(anyGraph, pairs, pairs, fc.array(fc.nat(11), { maxLength: 3 }), (snapshot, add, remove, leave) => {
        const { n, units, unit } = snapshot;
        const known = (list: [number, number][]) => list.filter(([i, j]) => i !== j && i < n && j < n);
        const changes = { addTies: known(add), removeTies: known(remove), removePeople: leave.filter((i) => i < n) };
        const { before, after, changed } = whatIf(snapshot, changes);

        const stay = indexes(snapshot).filter((i) => !changes.removePeople.includes(i));
        const w = weightMatrix(snapshot);
        for (const [i, j] of changes.removeTies) w[i][j] = w[j][i] = 0;
        for (const [i, j] of changes.addTies) w[i][j] = w[j][i] = 1;
        const edges = stay.flatMap((i, x) => stay.slice(0, x).flatMap((j, y): Edge[] => (w[i][j] > 0 ? [[x, y]] : [])));
        const anew = snapshotOf({ n: stay.length, units, edges, unit: stay.map((i) => unit[i]) });
        const mean = (values: Int32Array) => (stay.length === 0 ? 0 : sum(values) / stay.length);
        const reached = reach(anew, { steps: 3 });
        expect(after).toEqual({
          people: stay.length,
          ties: edges.length,
          components: new Set(allDistances(anew).map((row) => row.findIndex((d) => d < Number.POSITIVE_INFINITY))).size,
          reach1: mean(degree(anew)),
          reach2: mean(reached[1]),
          reach3: mean(reached[2]),
          units2: mean(unitsWithinTwo(anew)),
          ...organizationFigures(anew),
        });
        expect(before).toEqual(whatIf(snapshot, {}).after);
        const [, earlier] = reach(snapshot, { steps: 2 });
        const expected = stay.flatMap((person, x) =>
          earlier[person] === reached[1][x] ? [] : [{ person, before: earlier[person], after: reached[1][x] }],
        );
        expect([...changed].sort((p, q) => p.person - q.person)).toEqual(expected);
      }),
    );
  });
});
