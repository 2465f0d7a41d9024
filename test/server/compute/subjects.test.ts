import { expect, test } from 'vitest';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import type { LearnedPast } from '../../../graph/recommend/learned-past.ts';
import { preparePast } from '../../../graph/recommend/prepare-past.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { type LearnedView, packed, unpacker } from '../../../server/compute/subjects.ts';
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

test('a view of which nothing was learned comes without', () => {
  expect(unpacker()(structuredClone(packed(view)))).not.toHaveProperty('learned');
});
