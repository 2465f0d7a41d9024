import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personSchema } from '../../../graph/records/person.ts';
import { suggestionSchema } from '../../../graph/records/suggestion.ts';
import { type Tie, tieSchema } from '../../../graph/records/tie.ts';
import { answersOf } from '../../../graph/snapshot/answers.ts';
import { buildNetwork, type Network, type Records } from '../../../graph/snapshot/network.ts';
import { nextNetwork } from '../../../graph/snapshot/patch-network.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { tieTable } from '../../../graph/snapshot/tie-table.ts';
import { succeed, viewOf } from '../../../graph/snapshot/view.ts';
import { noRecords } from '../../support/no-records.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'gone'];
const records = (ties: Iterable<Tie>): Records => ({
  ...noRecords,
  person: ids.map((id) => personSchema.parse({ id, name: id, ...(id === 'gone' && { left: '2025-01-01' }) })),
  tie: ties,
});
const tie = (source: string, target: string, fields = {}) => tieSchema.parse({ source, target, ...fields });
const keyOf = ({ source, target, kind }: Tie) => `${source} ${target} ${kind}`;

/** Ties put and deleted in batches, the network after each batch made from the one before; `built` is the same from scratch. */
function following(batches: { put: boolean; tie: Tie }[][], halfLifeDays?: number) {
  const held = new Map<string, Tie>(),
    table = tieTable();
  const options = (seq: number) => ({ seq, today: '2026-01-01', halfLifeDays });
  let network = buildNetwork(records([]), options(0));
  return batches.map((batch, b) => {
    for (const { put, tie } of batch) {
      if (put) held.set(keyOf(tie), tie);
      else held.delete(keyOf(tie));
      if (put) table.put(tie);
      else table.delete(tie.source, tie.target, tie.kind);
    }
    const before = network;
    const next = nextNetwork(
      before,
      table,
      batch.map(({ tie }) => tie),
      options(b + 1),
    );
    network = next.network;
    return { before, ...next, built: buildNetwork(records(held.values()), options(b + 1)) };
  });
}

const someTie = fc
  .record({
    source: fc.constantFrom(...ids),
    target: fc.constantFrom(...ids),
    kind: fc.constantFrom('contact', 'email', 'advice', 'reports-to'),
    weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
    visibility: fc.constantFrom('shared', 'shared', 'shared', 'private'),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
  })
  .map(({ day, ...fields }) =>
    tieSchema.parse({ ...fields, ...(day && { last: `2025-12-${String(day).padStart(2, '0')}T00:00:00Z` }) }),
  );
const someBatches = fc.array(
  fc.array(fc.record({ put: fc.constantFrom(true, true, true, false), tie: someTie }), { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 12 },
);
const bits = ({ weights, neighbors, offsets }: Pick<Snapshot, 'weights' | 'neighbors' | 'offsets'>) => ({
  offsets: [...offsets],
  neighbors: [...neighbors],
  weights: new Uint8Array(weights.slice().buffer),
});
const plain = ({ snapshot, ...rest }: Network) => ({
  ...rest,
  snapshot: { ...snapshot, ...bits(snapshot), out: bits(snapshot.out), in: bits(snapshot.in) },
});

describe('a network after changes of ties', () => {
  test.each([undefined, 30])('is bit by bit the one that is built from all records (half-life: %s)', (halfLifeDays) => {
    fc.assert(
      fc.property(someBatches, (batches) => {
        for (const { network, built } of following(batches, halfLifeDays)) expect(plain(network)).toEqual(plain(built));
      }),
    );
  });

  test('leaves the one before as it was, for whoever holds it', () => {
    fc.assert(
      fc.property(someBatches, (batches) => {
        const steps = following(batches);
        for (const [b, { before }] of steps.entries()) if (b > 0) expect(plain(before)).toEqual(plain(steps[b - 1].built));
      }),
      { numRuns: 30 },
    );
  });

  test('says what joins the people now and what did before', () => {
    const [, { changes }] = following([
      [
        { put: true, tie: tie('a', 'b', { weight: 2 }) },
        { put: true, tie: tie('b', 'c') },
      ],
      [
        { put: true, tie: tie('b', 'a', { weight: 3 }) },
        { put: false, tie: tie('b', 'c') },
        { put: true, tie: tie('d', 'a') },
        { put: true, tie: tie('d', 'gone') },
      ],
    ]);
    expect(changes).toEqual([
      { i: 0, j: 1, was: 2, weight: 5, given: 2, received: 3 },
      { i: 1, j: 2, was: 1, weight: 0, given: 0, received: 0 },
      { i: 0, j: 3, was: 0, weight: 1, given: 0, received: 1 },
    ]);
  });

  test('keeps its people, and shares what does not change', () => {
    const [{ network: first }, { network: second }] = following([
      [{ put: true, tie: tie('a', 'b') }],
      [{ put: true, tie: tie('a', 'b', { weight: 3 }) }],
    ]);
    expect(second.directory).toBe(first.directory);
    expect(second.snapshot.neighbors).toBe(first.snapshot.neighbors);
    expect(second.snapshot.context).toBe(first.snapshot.context);
    expect([...second.snapshot.weights]).toEqual([3, 3]);
  });

  test('is built anew where the latest time moves, from which all ages count', () => {
    const old = { last: '2025-12-01T00:00:00Z' },
      recent = { last: '2025-12-31T00:00:00Z' };
    const batches = [[{ put: true, tie: tie('a', 'b', old) }], [{ put: true, tie: tie('c', 'd', recent) }]];
    const [, moved] = following(batches, 30);
    expect(moved.changes).toBeNull();
    expect([...moved.network.snapshot.weights]).toEqual([0.5, 0.5, 1, 1]);
    expect(following(batches)[1].changes).toHaveLength(1);
  });

  test('is built anew where it says who reports to whom', () => {
    const [{ changes, network }] = following([[{ put: true, tie: tie('b', 'a', { kind: 'reports-to' }) }]]);
    expect(changes).toBeNull();
    expect(network.snapshot.context.manager[1]).toBe(0);
  });
});

test('answers to suggestions come with the next network, and what everybody may see knows them too', () => {
  const suggested = suggestionSchema.parse({ id: 's', for: 'a', person: 'b', state: 'saved', at: '2025-12-01T00:00:00Z' });
  const people = records([tie('b', 'c')]);
  const hidden = {
    ...people,
    person: [...people.person].map((each) => (each.id === 'c' ? { ...each, visibility: 'hidden' as const } : each)),
  };
  const before = buildNetwork(hidden, { seq: 1, today: '2026-01-01' });
  viewOf(before, 0);
  const answers = answersOf([suggested], [], before.directory, '2026-01-01');
  const { network, changes } = nextNetwork(before, tieTable([tie('b', 'c')]), [], { seq: 2, answers });
  expect(changes).toEqual([]);
  expect(network.snapshot).toEqual(
    buildNetwork({ ...hidden, suggestion: [suggested] }, { seq: 2, today: '2026-01-01' }).snapshot,
  );
  succeed(before, network, changes!);
  expect(viewOf(network, 0).snapshot.context.answers).toBe(answers);
});
