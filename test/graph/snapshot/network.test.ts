import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeMeasures } from '../../../graph/measures/measures.ts';
import { mentorshipSchema } from '../../../graph/records/mentorship.ts';
import { personSchema } from '../../../graph/records/person.ts';
import { type Tie, tieSchema } from '../../../graph/records/tie.ts';
import { buildNetwork, type Records } from '../../../graph/snapshot/network.ts';
import { noRecords } from '../../support/no-records.ts';

const person = (id: string, fields = {}) => personSchema.parse({ id, name: id, ...fields });
const tie = (source: string, target: string, fields = {}) => tieSchema.parse({ source, target, ...fields });
const build = (records: Partial<Records>, options = {}) =>
  buildNetwork({ ...noRecords, ...records }, { seq: 7, today: '2026-03-01', ...options });

describe('the network', () => {
  test('an empty store gives an empty snapshot', () => {
    const { snapshot } = build({});
    expect(snapshot).toMatchObject({ seq: 7, n: 0, m: 0, units: 0 });
  });

  test('people are in the order of their ids, and units in theirs', () => {
    const { snapshot, directory } = build({
      person: [person('b', { unit: 'x' }), person('a', { unit: 'y' }), person('c')],
      unit: [
        { id: 'y', name: 'Y' },
        { id: 'x', name: 'X' },
      ],
    });
    expect(directory.people.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect([...snapshot.unit]).toEqual([1, 0, -1]);
  });

  test('who left by today is gone with their ties, who leaves later is still there', () => {
    const { directory, snapshot } = build({
      person: [person('a', { left: '2026-03-01' }), person('b', { left: '2026-03-02' }), person('c')],
      tie: [tie('a', 'b'), tie('b', 'c')],
    });
    expect(directory.people.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(snapshot.m).toBe(1);
  });

  test('mentorships that run have those of their people who are here, others have none', () => {
    const mentorship = (id: string, fields = {}) =>
      mentorshipSchema.parse({ id, mentors: ['a', 'c'], mentees: ['b'], ...fields });
    const { snapshot, directory } = build({
      person: [person('a', { left: '2026-03-01' }), person('b'), person('c')],
      mentorship: [
        mentorship('over', { end: '2026-02-28' }),
        mentorship('asked', { state: 'requested' }),
        mentorship('now', { end: '2026-03-01', mentors: ['c', 'a', 'c'] }),
      ],
    });
    expect(directory.mentorships.map(({ id }) => id)).toEqual(['asked', 'now', 'over']);
    const { mentors, mentees, mentoring } = snapshot.context;
    expect([...mentors.groupOffsets]).toEqual([0, 0, 1, 1]);
    expect([...mentors.members, ...mentees.members]).toEqual([1, 0]);
    expect([...mentoring.load]).toEqual([0, 1]);
  });

  test('private ties are in no shared snapshot but kept apart', () => {
    const { snapshot, privateTies } = build({
      person: [person('a'), person('b')],
      tie: [tie('b', 'a', { visibility: 'private', weight: 3 })],
    });
    expect(snapshot.m).toBe(0);
    expect(privateTies).toEqual([{ source: 1, target: 0, kind: 'contact', weight: 3 }]);
  });

  test('a private tie loses weight with its age too, counted from the latest shared tie, which it does not move', () => {
    const people = [person('a'), person('b'), person('c'), person('d')];
    const shared = [tie('a', 'b', { last: '2026-01-11T00:00:00Z' }), tie('a', 'c', { last: '2026-01-01T00:00:00Z' })];
    const old = tie('a', 'd', { visibility: 'private', weight: 8, last: '2025-12-22T00:00:00Z' });
    const recent = tie('b', 'd', { visibility: 'private', weight: 8, last: '2026-02-01T00:00:00Z' });
    const { snapshot, privateTies } = build({ person: people, tie: [...shared, old, recent] }, { halfLifeDays: 10 });
    expect([...snapshot.weights.subarray(0, 2)]).toEqual([1, 0.5]);
    expect(privateTies.map(({ weight }) => weight)).toEqual([2, 8]);
  });

  test('out and in rows keep the direction, the rows themselves do not', () => {
    const { snapshot } = build({ person: [person('a'), person('b')], tie: [tie('b', 'a', { weight: 2 })] });
    expect([...snapshot.offsets]).toEqual([0, 1, 2]);
    expect([...snapshot.out.offsets]).toEqual([0, 0, 1]);
    expect([...snapshot.in.offsets]).toEqual([0, 1, 1]);
  });

  test('with a half-life, a tie that ended one half-life before the latest one weighs half', () => {
    const { snapshot } = build(
      {
        person: [person('a'), person('b'), person('c')],
        tie: [
          tie('a', 'b', { weight: 8, last: '2026-01-01T00:00:00Z' }),
          tie('a', 'c', { weight: 8, last: '2026-01-31T00:00:00Z' }),
        ],
      },
      { halfLifeDays: 30 },
    );
    expect([...snapshot.weights]).toEqual([4, 8, 4, 8]);
  });

  test('with a half-life far shorter than its age a tie keeps some weight, and measures stay defined', () => {
    const { snapshot, privateTies } = build(
      {
        person: [person('a'), person('b'), person('c'), person('d')],
        tie: [
          tie('a', 'b', { weight: 8, last: '1990-01-01T00:00:00Z' }),
          tie('a', 'd', { weight: 8, last: '1990-01-01T00:00:00Z', visibility: 'private' }),
          tie('c', 'd', { last: '2026-01-31T00:00:00Z' }),
        ],
      },
      { halfLifeDays: 1 },
    );
    expect([...snapshot.weights]).toEqual([8e-12, 8e-12, 1, 1]);
    expect(privateTies.map(({ weight }) => weight)).toEqual([8e-12]);
    expect(computeMeasures(snapshot, ['constraint']).constraint![0]).toBeCloseTo(1, 12);
  });

  test('the manager comes from the person, else from a tie of kind reports-to', () => {
    const { snapshot } = build({
      person: [person('a'), person('b', { manager: 'a' }), person('c')],
      tie: [tie('c', 'b', { kind: 'reports-to' })],
    });
    expect([...snapshot.context.manager]).toEqual([-1, 0, 1]);
  });

  test('of several managers by ties the one of the lowest index is taken, in whatever order the ties come', () => {
    const people = [person('a'), person('b'), person('c')];
    const ties = [tie('c', 'b', { kind: 'reports-to' }), tie('c', 'a', { kind: 'reports-to' })];
    for (const tied of [ties, ties.toReversed()])
      expect([...build({ person: people, tie: tied }).snapshot.context.manager]).toEqual([-1, -1, 0]);
  });

  test('only attendance counts, and only memberships that have not ended', () => {
    const event = { id: 'e', name: 'E', kind: 'social' as const, start: '2026-01-01T00:00:00Z', speakers: [] };
    const { snapshot } = build({
      person: [person('a'), person('b')],
      event: [event],
      attendance: [
        { person: 'a', event: 'e', status: 'attended' },
        { person: 'b', event: 'e', status: 'invited' },
      ],
      community: [{ id: 'k', name: 'K', kind: 'group', topics: [] }],
      membership: [
        { person: 'a', community: 'k', role: 'member', until: '2026-02-28' },
        { person: 'b', community: 'k', role: 'lead' },
      ],
    });
    expect([...snapshot.context.events.members]).toEqual([0]);
    expect([...snapshot.context.communities.members]).toEqual([1]);
  });

  test('the order in which a store hands out ties changes no bit of any sum', () => {
    const someTie = fc.record({
      source: fc.constantFrom('a', 'b', 'c'),
      target: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('email', 'advice', 'meeting'),
      weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
    });
    const people = { person: [person('a'), person('b'), person('c')] };
    const oneAKey = (ties: { source: string; target: string; kind: string; weight: number }[]) =>
      [...new Map(ties.map((t) => [`${t.source} ${t.target} ${t.kind}`, t])).values()].map((t) => tieSchema.parse(t)) as Tie[];
    fc.assert(
      fc.property(fc.array(someTie, { maxLength: 18 }).map(oneAKey), (ties) => {
        const there = build({ ...people, tie: ties }).snapshot;
        const back = build({ ...people, tie: [...ties].reverse() }).snapshot;
        expect([...back.weights]).toEqual([...there.weights]);
        expect([...back.neighbors]).toEqual([...there.neighbors]);
      }),
    );
  });
});
