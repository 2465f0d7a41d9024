import { expect, test } from 'vitest';
import { mayMeet } from '../../../graph/recommend/may-meet.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { planningView } from '../../../server/access/planning-view.ts';
import { smallNetwork } from '../../support/small-networks.ts';

const network = smallNetwork({
  people: [{}, {}, { pausedUntil: '2030-01-01' }],
  ties: [],
  answers: [{ from: 0, to: 1, state: 'dismissed', days: 1 }],
});
const view = viewOf(network, null);

test('who sees everything plans with what people answered, everybody else as if nobody had', () => {
  const may = (grant: 'all' | 'pseudonyms' | 'self') => mayMeet(planningView({ grant }, view).snapshot)(0, 1);
  expect([may('all'), may('pseudonyms'), may('self')]).toEqual([false, true, true]);
});

test('who rests is not planned with, whoever plans', () => {
  for (const grant of ['all', 'pseudonyms'] as const)
    expect([...planningView({ grant }, view).snapshot.context.answers.resting]).toEqual([2]);
});

test('the same snapshot is given each time, so that workers know it again', () => {
  const [first, second] = [1, 2].map(() => planningView({ grant: 'pseudonyms' }, view).snapshot);
  expect(second).toBe(first);
  expect(first.neighbors).toBe(view.snapshot.neighbors);
});
