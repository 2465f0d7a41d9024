import { expect, test } from 'vitest';
import { logitOf } from '../../../graph/recommend/logistic-regression.ts';
import { type PastFeature, pastFeatureNames } from '../../../graph/recommend/past-features.ts';
import { plainModel } from '../../../graph/recommend/plain-model.ts';

const each = (of: (x: number) => number) => Float64Array.from(pastFeatureNames.keys(), of);
const model = {
  intercept: -4,
  weights: each((x) => 1 - (x % 5)),
  means: each((x) => x / 3),
  deviations: each((x) => 1 + (x % 3)),
};
const plain = plainModel(model);
const at = (name: PastFeature) => pastFeatureNames.indexOf(name);

test('a plain model gives the logit of the standardized one, for any values', () => {
  for (const row of [each(() => 0), each((x) => x), each((x) => (x * 7) % 4)]) {
    const logit = plain.weights.reduce((sum, weight, x) => sum + weight * (row[x] - plain.usual[x]), plain.intercept);
    expect(logit).toBeCloseTo(logitOf(model, row), 9);
  }
});

test('what two have in common counts from nothing, what one is like from what is usual', () => {
  for (const name of ['commonContacts', 'together', 'sameUnit', 'factors'] as const) expect(plain.usual[at(name)]).toBe(0);
  for (const name of ['degree', 'lastSeen', 'egoBegun', 'unitSize'] as const)
    expect(plain.usual[at(name)]).toBe(model.means[at(name)]);
});
