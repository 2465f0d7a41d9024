import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextNetwork } from '../../../graph/snapshot/patch-network.ts';
import { tieTable } from '../../../graph/snapshot/tie-table.ts';
import { succeed, viewOf } from '../../../graph/snapshot/view.ts';
import { anySmall, neighborSets, type Small, smallNetwork, smallRecords } from '../../support/small-networks.ts';

const tied = (snapshot: Parameters<typeof neighborSets>[0], i: number, j: number) => neighborSets(snapshot)[i].has(j);

describe('the view of a person', () => {
  test('is the network itself, not a copy, where everybody is open and no tie is private', () => {
    const network = smallNetwork({ people: [{}, {}, {}], ties: [{ source: 0, target: 1 }] });
    const view = viewOf(network, 0);
    expect(view.snapshot).toBe(network.snapshot);
    expect(view.introductions).toBe(network.snapshot);
    expect([...view.visible]).toEqual([1, 1, 1]);
  });

  test('is one and the same for all who see the same', () => {
    const network = smallNetwork({ people: [{}, {}, { visibility: 'hidden' }], ties: [{ source: 0, target: 1 }] });
    expect(viewOf(network, 0).snapshot).toBe(viewOf(network, 1).snapshot);
    expect(viewOf(network, 0).snapshot).not.toBe(viewOf(network, 2).snapshot);
  });

  test('has no tie of hidden people, not even to the viewer, and does not show them', () => {
    const network = smallNetwork({
      people: [{}, { visibility: 'hidden' }, {}],
      ties: [
        { source: 0, target: 1 },
        { source: 1, target: 2 },
        { source: 0, target: 2 },
      ],
    });
    const view = viewOf(network, 0);
    expect([...view.visible]).toEqual([1, 0, 1]);
    expect(view.snapshot.m).toBe(1);
    expect(tied(view.snapshot, 0, 2)).toBe(true);
  });

  test('of hidden people themselves has their own ties', () => {
    const network = smallNetwork({ people: [{ visibility: 'hidden' }, {}], ties: [{ source: 0, target: 1 }] });
    expect(tied(viewOf(network, 0).snapshot, 0, 1)).toBe(true);
  });

  test('has the viewer’s own private ties, added to what is shared between the two, and nobody else’s', () => {
    const network = smallNetwork({
      people: [{}, {}, {}],
      ties: [
        { source: 0, target: 1, weight: 2 },
        { source: 1, target: 0, weight: 3, private: true },
        { source: 1, target: 2, weight: 4, private: true },
      ],
    });
    const [first, second, third] = [0, 1, 2].map((viewer) => viewOf(network, viewer).snapshot);
    expect([...first.weights]).toEqual([5, 5]);
    expect([...second.weights]).toEqual([5, 5, 4, 4]);
    expect([...third.weights]).toEqual([2, 2, 4, 4]);
    expect([...first.out.weights]).toEqual([2, 3]);
    expect([...first.in.weights]).toEqual([3, 2]);
  });

  test('shows people of visibility communities to those who share one with them, and to nobody else', () => {
    const network = smallNetwork({
      people: [{ communities: [1] }, { visibility: 'communities', communities: [1, 2] }, { communities: [3] }],
      ties: [],
    });
    expect([...viewOf(network, 0).visible]).toEqual([1, 1, 1]);
    expect([...viewOf(network, 2).visible]).toEqual([1, 0, 1]);
  });

  test('uses a tie of two others of whom one is seen through a community for introductions only', () => {
    const network = smallNetwork({
      people: [{ communities: [1] }, { visibility: 'communities', communities: [1] }, {}],
      ties: [{ source: 1, target: 2 }],
    });
    const view = viewOf(network, 0);
    expect(tied(view.snapshot, 1, 2)).toBe(false);
    expect(tied(view.introductions, 1, 2)).toBe(true);
  });

  test('holds exactly the ties the rules allow, in all rows', () => {
    fc.assert(
      fc.property(anySmall({ privacy: true }), fc.nat(), (small, at) => {
        const viewer = at % small.people.length;
        const view = viewOf(smallNetwork(small), viewer);
        const sees = (i: number) => isSeen(small, viewer, i);
        const isOpen = (i: number) => small.people[i].visibility === 'open';
        small.people.forEach((_, i) => {
          expect(view.visible[i] === 1).toBe(sees(i));
        });
        const rows = [
          { rows: view.snapshot, allows: (i: number, j: number) => i === viewer || j === viewer || (isOpen(i) && isOpen(j)) },
          { rows: view.introductions, allows: () => true },
        ];
        for (const { rows: snapshot, allows } of rows)
          small.people.forEach((_, i) => {
            small.people.forEach((__, j) => {
              const between = small.ties.filter(
                (tie) =>
                  i !== j &&
                  sees(i) &&
                  sees(j) &&
                  ((tie.source === i && tie.target === j) || (tie.source === j && tie.target === i)) &&
                  (tie.private ? i === viewer || j === viewer : true) &&
                  allows(i, j),
              );
              const sum = (ties: Small['ties']) => ties.reduce((weight, tie) => weight + (tie.weight ?? 1), 0);
              expect(weightOf(snapshot, i, j)).toBe(sum(between));
              expect(weightOf(snapshot.out, i, j)).toBe(sum(between.filter((tie) => tie.source === i)));
              expect(weightOf(snapshot.in, i, j)).toBe(sum(between.filter((tie) => tie.target === i)));
            });
          });
      }),
    );
  });

  test('is that of a network without hidden people, and without private ties of others', () => {
    fc.assert(
      fc.property(anySmall({ privacy: true }), (small) => {
        const viewer = small.people.findIndex((person) => person.visibility === 'open');
        fc.pre(viewer >= 0);
        const without: Small = {
          people: small.people.map((person) =>
            person.visibility === 'hidden' ? { ...person, communities: [], events: [], offers: [], seeks: [] } : person,
          ),
          ties: small.ties.filter(
            (tie) =>
              [tie.source, tie.target].every((i) => small.people[i].visibility !== 'hidden') &&
              (!tie.private || tie.source === viewer || tie.target === viewer),
          ),
        };
        const { snapshot } = viewOf(smallNetwork(small), viewer);
        const { snapshot: expected } = viewOf(smallNetwork(without), viewer);
        expect(snapshot.neighbors).toEqual(expected.neighbors);
        expect(snapshot.offsets).toEqual(expected.offsets);
        expect(sizes(snapshot.context.communities)).toEqual(sizes(expected.context.communities));
        expect(sizes(snapshot.context.seeks)).toEqual(sizes(expected.context.seeks));
      }),
    );
  });

  test('is refused for somebody who is not there', () => {
    const network = smallNetwork({ people: [{}], ties: [] });
    expect(() => viewOf(network, 1)).toThrow('viewer is 1, expected null or a person index in 0 … 0');
  });
});

describe('the view of nobody in particular', () => {
  test('counts everybody’s shared ties but may name only those who are open', () => {
    const network = smallNetwork({
      people: [{}, { visibility: 'hidden' }, { visibility: 'communities', communities: [1] }],
      ties: [
        { source: 0, target: 1 },
        { source: 1, target: 2 },
        { source: 0, target: 2, private: true },
      ],
    });
    const view = viewOf(network, null);
    expect(view.snapshot).toBe(network.snapshot);
    expect(view.snapshot.m).toBe(2);
    expect([...view.visible]).toEqual([1, 0, 0]);
    expect(view.introductions.m).toBe(0);
  });
});

function isSeen({ people }: Small, viewer: number, i: number) {
  if (i === viewer || people[i].visibility === 'open') return true;
  if (people[i].visibility === 'hidden') return false;
  return (people[i].communities ?? []).some((community) => people[viewer].communities?.includes(community));
}

function weightOf(rows: { offsets: Int32Array; neighbors: Int32Array; weights: Float64Array }, i: number, j: number) {
  const at = rows.neighbors.subarray(rows.offsets[i], rows.offsets[i + 1]).indexOf(j);
  return at < 0 ? 0 : rows.weights[rows.offsets[i] + at];
}

/** Sizes of the groups that have members, since those without do not exist in both. */
const sizes = ({ groupOffsets }: { groupOffsets: Int32Array }) =>
  [...groupOffsets].flatMap((end, k) => (k > 0 && end > groupOffsets[k - 1] ? [end - groupOffsets[k - 1]] : []));

describe('a view after changes of ties', () => {
  test('is that of a network built with them, for everybody', () => {
    const twice = fc
      .record({ small: anySmall({ privacy: true }), others: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }) })
      .map(({ small, others }) => {
        const n = small.people.length;
        const added = others.map((o, k) => ({ source: o % n, target: (o >> 8) % n, weight: 1 + k, private: o % 5 === 0 }));
        return { before: small, after: { ...small, ties: [...small.ties.slice(others.length), ...added] } };
      });
    fc.assert(
      fc.property(twice, ({ before, after }) => {
        const network = smallNetwork(before);
        const viewers = [null, ...before.people.keys()];
        const seen = viewers.map((viewer) => viewOf(network, viewer).snapshot.weights.slice());
        const records = { before: smallRecords(before).tie, after: smallRecords(after).tie };
        const table = tieTable(records.before);
        for (const tie of records.before) table.delete(tie.source, tie.target, tie.kind);
        for (const tie of records.after) table.put(tie);
        const next = nextNetwork(network, table, [...records.before, ...records.after], { seq: 1 });
        if (next.changes) succeed(network, next.network, next.changes);
        const built = smallNetwork(after);
        for (const viewer of viewers) expect(viewOf(next.network, viewer)).toEqual(viewOf(built, viewer));
        for (const [k, viewer] of viewers.entries()) expect(viewOf(network, viewer).snapshot.weights).toEqual(seen[k]);
      }),
      { numRuns: 40 },
    );
  });

  test('is the network itself where everybody is open', () => {
    const small: Small = { people: [{}, {}, {}], ties: [{ source: 0, target: 1 }] };
    const network = smallNetwork(small),
      table = tieTable(smallRecords(small).tie);
    expect(viewOf(network, 0).snapshot).toBe(network.snapshot);
    const [tie] = smallRecords({ ...small, ties: [{ source: 1, target: 2 }] }).tie;
    table.put(tie);
    const next = nextNetwork(network, table, [tie], { seq: 2 });
    succeed(network, next.network, next.changes!);
    expect(viewOf(next.network, 0).snapshot).toBe(next.network.snapshot);
    expect(tied(next.network.snapshot, 2, 1)).toBe(true);
  });
});
