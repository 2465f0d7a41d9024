import { expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import {
  contactsAndBest,
  contactsOverBest,
  introductionsAndBest,
  introductionsOverBest,
} from '../../../graph/evaluate/greedy-and-best.ts';
import { openView } from '../../../graph/evaluate/open-view.ts';
import { smallOrganization } from '../../../graph/evaluate/small-organization.ts';
import { recommendContacts } from '../../../graph/recommend/contacts.ts';
import { objectiveOf, subsets } from '../../support/contact-objective.ts';
import { snapshotOf } from '../../support/graphs.ts';

test('for one ego both are what the objective says term by term, of the choice and of the best set', () => {
  const random = seededRandom(4);
  for (const bridging of [0, 0.3, 0.5, 1, 0.8, 0.5, 1, 0.3]) {
    const snapshot = smallOrganization(random, { least: 9, within: 0.3, across: 0.2 });
    const ego = random.below(snapshot.n);
    const view = openView(snapshot, ego);
    const objective = objectiveOf(view, ego, bridging);
    const found = contactsAndBest(snapshot, ego, { k: 3, bridging });
    const chosen = recommendContacts(view, ego, { k: 3, bridging }).items.map(({ person }) => person);
    expect(found.candidates).toBe(objective.candidates.length);
    expect(found.greedy).toBeCloseTo(objective.of(chosen), 9);
    expect(found.best).toBeCloseTo(Math.max(...subsets(objective.candidates, 3).map(objective.of)), 9);
  }
});

test('of introductions the best uses each person within the capacity, and is at least what greedy reaches', () => {
  // A star of three branches: with capacity 1 only three pairs of its seven people fit.
  const star = snapshotOf({
    edges: [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 4],
      [2, 5],
      [3, 6],
    ],
    unit: [0, 1, 2, 3, 1, 2, 3],
  });
  const of = (k: number, capacity: number) => introductionsAndBest(star, { k, capacity });
  expect(of(1, 1).best).toBeCloseTo(of(1, 1).greedy, 9);
  expect(of(2, 2).best).toBeGreaterThan(of(1, 2).best);
  expect(of(4, 9).best).toBeGreaterThan(of(4, 1).best);
  for (const { greedy, best, bound } of [of(1, 1), of(2, 1), of(2, 2)]) {
    expect(best).toBeGreaterThan(greedy - 1e-9);
    expect(bound).toBeLessThan(greedy / best + 1e-9);
  }
});

test('over random cases greedy comes as near as is asked for, and no bound is wrong; the same when run again', () => {
  const contacts = contactsOverBest({ cases: 40 }),
    together = introductionsOverBest({ cases: 40 });
  expect(contacts.mean).toBeGreaterThanOrEqual(0.97);
  expect(contacts.least).toBeGreaterThanOrEqual(0.8);
  expect(together.mean).toBeGreaterThanOrEqual(0.95);
  expect(together.wrongBounds).toBe(0);
  for (const { mean, least } of [contacts, together]) {
    expect(least).toBeLessThanOrEqual(mean);
    expect(mean).toBeLessThanOrEqual(1 + 1e-9);
  }
  expect(contactsOverBest({ cases: 40 })).toEqual(contacts);
});
