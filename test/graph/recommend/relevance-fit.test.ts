import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import type { Past } from '../../../graph/recommend/past.ts';
import { type PastFeature, pastFeatureNames } from '../../../graph/recommend/past-features.ts';
import { pastProducts } from '../../../graph/recommend/past-products.ts';
import { windowsOf } from '../../../graph/recommend/past-windows.ts';
import { preparePast } from '../../../graph/recommend/prepare-past.ts';
import { fitRelevance, learnedRelevances } from '../../../graph/recommend/relevance-fit.ts';
import { type Contact, historyOf } from '../../support/histories.ts';

/** Six units of ten. New contacts come up all the time: nine of ten inside the unit, the rest anywhere. */
function organization(contacts: number, times = true): Past {
  const random = seededRandom(9);
  const n = 60;
  const made = Array.from({ length: contacts }, (_, time): Contact => {
    const source = random.below(n),
      inside = random() < 0.9;
    const target = inside ? 10 * Math.floor(source / 10) + random.below(10) : random.below(n);
    return [times ? time : 0, source, target];
  }).filter(([, source, target]) => source !== target);
  const history = historyOf(made, { n, unit: Array.from({ length: n }, (_, i) => Math.floor(i / 10)) });
  return { snapshot: trainingOf(history).snapshot, contacts: history, directed: false };
}

describe('a relevance learned from the past', () => {
  const past = organization(350);
  const fitted = fitRelevance(past)!;

  test('learns that people of one unit meet sooner', () => {
    const learned = learnedRelevances(fitted, preparePast(past));
    let inside = 0,
      outside = 0,
      insidePairs = 0;
    for (let ego = 0; ego < 60; ego++) {
      learned.load(ego);
      for (let j = 0; j < 60; j++) {
        if (j === ego) continue;
        const relevance = learned.relevance(j);
        expect(relevance).toBeGreaterThan(0);
        expect(relevance).toBeLessThan(1);
        if (past.snapshot.unit[j] === past.snapshot.unit[ego]) {
          inside += relevance;
          insidePairs++;
        } else outside += relevance;
      }
    }
    expect(inside / insidePairs).toBeGreaterThan(3 * (outside / (60 * 59 - insidePairs)));
  });

  test('is made of its contributions: with the intercept they give the logit back', () => {
    const learned = learnedRelevances(fitted, preparePast(past));
    learned.load(7);
    for (const j of [0, 8, 31, 59]) {
      const contributions = learned.contributions(j);
      expect(contributions.length).toBe(pastFeatureNames.length);
      const logit = contributions.reduce((sum, one) => sum + one, learned.intercept);
      expect(learned.relevance(j)).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
      const values = learned.values(j);
      for (const name of ['commonContacts', 'threeSteps', 'together', 'sameUnit'] as const) {
        const x = pastFeatureNames.indexOf(name);
        if (values[x] === 0) expect(contributions[x]).toBeCloseTo(0, 15);
      }
    }
  });

  test('foretells as many ties for everybody known as formed in the last window', () => {
    const { before, formed } = windowsOf(past, seededRandom(1)).at(-1)!;
    const { n, offsets, neighbors } = before.snapshot;
    const learned = learnedRelevances(fitted, preparePast(before));
    const known = Array.from({ length: n }, (_, i) => i).filter((i) => offsets[i + 1] > offsets[i]);
    let foretold = 0,
      came = 0,
      ofFormed = 0,
      pairs = 0;
    for (const ego of known) {
      learned.load(ego);
      const contacts = neighbors.subarray(offsets[ego], offsets[ego + 1]);
      for (const j of known) {
        if (j === ego || contacts.includes(j)) continue;
        foretold += learned.relevance(j);
        pairs++;
        if (!formed.get(ego)?.has(j)) continue;
        came++;
        ofFormed += learned.relevance(j);
      }
    }
    // Those who did not meet are a draw, so that it is not quite the same.
    expect(foretold / came).toBeGreaterThan(0.85);
    expect(foretold / came).toBeLessThan(1.15);
    expect(ofFormed / came).toBeGreaterThan(1.5 * (foretold / pairs));
  });

  test('is the same for the same seed', () => {
    expect(fitRelevance(past)!.model).toEqual(fitted.model);
  });

  test('learns from ties held out by lot where contacts have no times', () => {
    const timeless = fitRelevance(organization(350, false))!;
    expect(timeless.formed).toBeGreaterThan(30);
    expect(timeless.model.weights.some((weight) => weight !== 0)).toBe(true);
  });

  test('takes in products of features where contacts have no times, which are among the contributions, and only there', () => {
    const timeless = organization(350, false),
      counted = fitRelevance(timeless)!;
    const learned = learnedRelevances(counted, preparePast(timeless));
    learned.load(7);
    const products = (Object.keys(pastProducts) as PastFeature[]).map((name) => pastFeatureNames.indexOf(name));
    const contributions = learned.contributions(8),
      values = learned.values(8);
    expect(contributions.reduce((sum, one) => sum + one, learned.intercept)).toBeCloseTo(learned.logit(8), 9);
    for (const x of products) {
      expect(values[x]).toBeGreaterThan(0);
      expect(contributions[x]).not.toBe(0);
      expect(fitted.model.weights[x]).toBe(0);
    }
  });

  test('is not there where too few ties formed, and where nothing is known', () => {
    expect(fitRelevance(organization(30))).toBeUndefined();
    expect(fitRelevance(organization(0))).toBeUndefined();
  });
});
