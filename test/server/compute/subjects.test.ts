import { expect, test } from 'vitest';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import type { LearnedPast } from '../../../graph/recommend/learned-past.ts';
import { preparePast } from '../../../graph/recommend/prepare-past.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { type Everybody, type LearnedView, packed, unpacker } from '../../../server/compute/subjects.ts';
import { historyOf } from '../../support/histories.ts';
import { smallNetwork } from '../../support/small-networks.ts';

const history = historyOf(
  [
    [0, 0, 1],
    [1, 1, 2],
  ],
  { n: 3 },
);
const learnedOf = (formed: number): LearnedPast => ({
  relevance: {
    model: { intercept: 0, weights: new Float64Array(0), means: new Float64Array(0), deviations: new Float64Array(0) },
    scales: new Float64Array(0),
    formed,
    examples: 0,
  },
  prepared: preparePast({ snapshot: trainingOf(history).snapshot, contacts: history, directed: false }),
});
const view = viewOf(smallNetwork({ people: [{}, {}, {}], ties: [{ source: 0, target: 1 }] }), 0);
const known = Int32Array.of(2, 0, -1);

test('what was learned is the same object in a worker each time it comes, over the same memory, until another takes its place', () => {
  const unpack = unpacker();
  const sent = (past: LearnedPast) => unpack(structuredClone(packed({ ...view, learned: { past, known } }))) as LearnedView;
  const one = learnedOf(30),
    other = learnedOf(40);
  const first = sent(one);
  expect(first.learned.known).toEqual(known);
  expect(first.learned.past.relevance).toEqual(one.relevance);
  first.learned.past.prepared.lastSeen[0] = 0.125;
  expect(one.prepared.lastSeen[0]).toBe(0.125);
  expect(sent(one).learned.past).toBe(first.learned.past);
  expect(sent(one).snapshot).toBe(first.snapshot);
  expect(sent(other).learned.past.relevance.formed).toBe(40);
  expect(sent(one).learned.past).not.toBe(first.learned.past);
  expect(sent(one).learned.past.relevance.formed).toBe(30);
});

test('a snapshot after another comes with the units, managers and offices of the one before, while they are the same', () => {
  const unpack = unpacker();
  const sent = (snapshot: Snapshot) => unpack(structuredClone(packed(snapshot))) as Snapshot;
  const { snapshot } = view,
    first = sent(snapshot);
  const next = sent({ ...snapshot, seq: snapshot.seq + 1 });
  expect(next).not.toBe(first);
  expect(next.seq).toBe(first.seq + 1);
  for (const of of [(s: Snapshot) => s.unit, (s: Snapshot) => s.context.manager, (s: Snapshot) => s.context.office])
    expect(of(next)).toBe(of(first));
  const manager = Int32Array.of(-1, 0, 0);
  const reorganized = sent({ ...snapshot, context: { ...snapshot.context, manager } });
  expect([...reorganized.context.manager]).toEqual([-1, 0, 0]);
  expect(reorganized.unit).toBe(first.unit);
  expect([...sent(snapshot).context.manager]).toEqual([...snapshot.context.manager]);
});

test('a view of which nothing was learned comes without', () => {
  expect(unpacker()(structuredClone(packed(view)))).not.toHaveProperty('learned');
});

test('what views are made of comes with who hides and who is tied in private, and gives the same views', () => {
  const network = smallNetwork({
    people: [{}, { visibility: 'hidden' }, {}, { visibility: 'communities', communities: [0] }, { communities: [0] }],
    ties: [
      { source: 0, target: 1 },
      { source: 0, target: 2, private: true },
      { source: 0, target: 4 },
      { source: 3, target: 4 },
    ],
  });
  const sent = unpacker()(structuredClone(packed({ ...network, learned: { past: learnedOf(30), known } }))) as Everybody;
  for (let i = 0; i < 5; i++) {
    const [there, here] = [viewOf(sent, i), viewOf(network, i)];
    expect(there.visible).toEqual(here.visible);
    for (const rows of ['snapshot', 'introductions'] as const)
      expect([there[rows].offsets, there[rows].neighbors]).toEqual([here[rows].offsets, here[rows].neighbors]);
  }
  expect(sent.learned!.known).toEqual(known);
  expect(sent.learned!.past.relevance.formed).toBe(30);
});
