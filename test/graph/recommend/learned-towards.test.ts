import { beforeAll, describe, expect, test } from 'vitest';
import { recommendContacts } from '../../../graph/recommend/contacts.ts';
import { feature, featureNames, featuresOf } from '../../../graph/recommend/features.ts';
import { learnedTowards } from '../../../graph/recommend/learned-towards.ts';
import type { Likely } from '../../../graph/recommend/likely.ts';
import { type Past, pastOf } from '../../../graph/recommend/past.ts';
import { pastFeatureNames } from '../../../graph/recommend/past-features.ts';
import { preparePast } from '../../../graph/recommend/prepare-past.ts';
import { contributions } from '../../../graph/recommend/relevance.ts';
import { fitRelevance, type LearnedRelevances, learnedRelevances } from '../../../graph/recommend/relevance-fit.ts';
import { relevancesOf } from '../../../graph/recommend/relevances.ts';
import { bareSnapshot } from '../../../graph/snapshot/bare-snapshot.ts';
import { directedRows } from '../../../graph/snapshot/csr.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { readHistories } from '../../../server/evaluate/read-history.ts';
import { datasets } from '../../support/datasets.ts';
import { everybody } from '../../support/organization.ts';
import { smallNetwork } from '../../support/small-networks.ts';

/** Says the same number of everybody. */
const even = (logit: number): LearnedRelevances => ({
  intercept: logit,
  load() {},
  relevance: () => 1 / (1 + Math.exp(-logit)),
  logit: () => logit,
  values: () => new Float64Array(pastFeatureNames.length),
  contributions: () => new Float64Array(pastFeatureNames.length),
});

describe('a learned relevance towards an ego', () => {
  // 0 shares a community with 1, an event with 2, topics with 3 and an office with 4; the unit with 5, a contact with 6; 7 is nobody's.
  const network = smallNetwork({
    people: [
      { unit: 1, office: 1, communities: [1], events: [1], offers: [1], seeks: [2] },
      { unit: 2, communities: [1] },
      { unit: 2, events: [1] },
      { unit: 2, offers: [2], seeks: [1] },
      { unit: 2, office: 1 },
      { unit: 1 },
      { unit: 2 },
      { unit: 2 },
    ],
    ties: [
      { source: 0, target: 7 },
      { source: 7, target: 6 },
    ],
  });
  const view = viewOf(network, 0);
  const features = featuresOf(view.snapshot);
  const candidates = Int32Array.of(1, 2, 3, 4, 5, 6);
  const indexes = Int32Array.from({ length: 8 }, (_, i) => i);
  const logits = (values: Float64Array) => Array.from(values, (p) => Math.log(p / (1 - p)));

  test('adds what contacts do not tell by its fixed weights, and nothing else', () => {
    features.load(0);
    const row = new Float64Array(featureNames.length);
    const fixed = (person: number, ...names: (keyof typeof feature)[]) => {
      features.read(person, row);
      const parts = contributions(row);
      return names.reduce((sum, name) => sum + parts[feature[name]], 0);
    };
    const found = logits(learnedTowards(0, even(-3), indexes).relevances(candidates, features));
    const added = [fixed(1, 'communities'), fixed(2, 'events'), fixed(3, 'offers', 'seeks'), fixed(4, 'office'), 0, 0];
    for (const more of added.slice(0, 4)) expect(more).toBeGreaterThan(0.1);
    for (const [c, logit] of found.entries()) expect(logit).toBeCloseTo(-3 + added[c], 9);
  });

  test('is the fixed one, bit for bit, towards people whom the past does not know, and for an ego whom it does not know', () => {
    features.load(0);
    const fixed = relevancesOf(candidates, features);
    const without3 = indexes.map((i) => (i === 3 ? -1 : i));
    const found = learnedTowards(0, even(-3), without3).relevances(candidates, features);
    expect(found[2]).toBe(fixed[2]);
    expect(found[1]).not.toBe(fixed[1]);
    const withoutEgo = indexes.map((i) => (i === 0 ? -1 : i));
    expect(learnedTowards(0, even(-3), withoutEgo).relevances(candidates, features)).toEqual(fixed);
  });

  test('asks for people by their index in the past', () => {
    const asked: number[] = [];
    const learned = {
      ...even(0),
      load: (ego: number) => void asked.push(ego),
      logit: (person: number) => asked.push(person),
    };
    features.load(0);
    learnedTowards(
      0,
      learned,
      indexes.map((i) => 10 + i),
    ).relevances(candidates, features);
    expect(asked).toEqual([10, 11, 12, 13, 14, 15, 16]);
  });

  test('decides whom to meet where only relevance counts', () => {
    const learned = { ...even(0), logit: (person: number) => person };
    const { items } = recommendContacts(view, 0, { k: 6, bridging: 0 }, undefined, learnedTowards(0, learned, indexes));
    const relevances = items.map(({ relevance }) => relevance);
    expect(relevances).toEqual([...relevances].sort((a, b) => b - a));
    expect(items[0].person).toBe(6);
    expect(recommendContacts(view, 0, { k: 6, bridging: 0 }).items[0].person).not.toBe(6);
  });
});

describe.skipIf(!datasets.present)('on real contacts', () => {
  let past: Past, learned: LearnedRelevances;
  beforeAll(async () => {
    const histories = await readHistories(datasets.path('sp-workplace-2013'));
    if (!('all' in histories)) throw new Error('expected contacts over time');
    const { n, unit, units, ...contacts } = histories.all;
    const rows = directedRows(n, { source: [], target: [], weight: [] });
    past = pastOf({ snapshot: bareSnapshot({ n, unit, units, rows }), contacts, directed: false }, () => true);
    learned = learnedRelevances(fitRelevance(past)!, preparePast(past));
  });

  test('what is learned changes whom people should meet; its parts add up to its logit', () => {
    const view = everybody(past.snapshot);
    const indexes = Int32Array.from({ length: past.snapshot.n }, (_, i) => i);
    const people = (ego: number, likely?: Likely) =>
      recommendContacts(view, ego, { k: 5, bridging: 0 }, undefined, likely).items.map(({ person }) => person);
    const changed = indexes.filter((ego) => `${people(ego)}` !== `${people(ego, learnedTowards(ego, learned, indexes))}`);
    expect(changed.length).toBeGreaterThan(past.snapshot.n / 2);
    learned.load(0);
    for (const person of [5, 9])
      expect(learned.contributions(person).reduce((sum, part) => sum + part, learned.intercept)).toBeCloseTo(
        learned.logit(person),
        9,
      );
    expect(learned.relevance(5)).toBe(1 / (1 + Math.exp(-learned.logit(5))));
  });
});
