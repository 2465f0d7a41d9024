import { expect, test } from 'vitest';
import { scale, scalesOf } from '../../../graph/recommend/feature-scales.ts';
import { type PastFeature, pastFeatureNames } from '../../../graph/recommend/past-features.ts';
import { pastProducts } from '../../../graph/recommend/past-products.ts';

const width = pastFeatureNames.length,
  at = (name: PastFeature) => pastFeatureNames.indexOf(name);
/** Forty examples: nothing in half of them, then 1 … 20 times as much as the number of the feature. */
const values = Float64Array.from({ length: 40 * width }, (_, v) => Math.max(0, Math.floor(v / width) - 19) * (v % width));
const examples = { width, values, outcome: new Uint8Array(40), times: new Float64Array(40).fill(1) };
const scales = scalesOf(examples, { products: false });

test('the scale of an amount is what a tenth of those that are there stay below, 1 where there is none', () => {
  expect(scales[at('adamicAdar')]).toBe(3 * at('adamicAdar'));
  expect(scales[at('commonContacts')]).toBe(1);
  for (const name of ['sameUnit', 'lastSeen', 'egoLastSeen'] as const) expect(scales[at(name)]).toBe(0);
});

test('amounts count alike whatever they are measured in, and less than nothing counts as nothing', () => {
  const [one, other] = [1, 1000].map((unit) => {
    const measured = values.map((value) => unit * value);
    return scale(measured, scalesOf({ ...examples, values: measured }, { products: true }));
  });
  for (const x of [at('adamicAdar'), at('svd')]) {
    expect(other[30 * width + x]).toBeCloseTo(one[30 * width + x], 12);
    expect(one[30 * width + x]).toBeCloseTo(Math.log1p(11 / 3), 12);
  }
  expect(one[30 * width + at('sameUnit')]).toBe(11 * at('sameUnit'));
  expect(scale(new Float64Array(width).fill(-1), scales)[at('svd')]).toBe(0);
});

test('products are those of what is scaled, and nothing where they do not count', () => {
  const row = values.slice(30 * width, 31 * width);
  row.fill(0, at('factorsTwice'));
  const counted = scale(row.slice(), scalesOf(examples, { products: true })),
    left = scale(row.slice(), scales);
  for (const [name, [one, other]] of Object.entries(pastProducts) as [PastFeature, [PastFeature, PastFeature]][]) {
    expect(counted[at(name)]).toBeCloseTo(counted[at(one)] * counted[at(other)], 12);
    expect(counted[at(name)]).toBeGreaterThan(0);
    expect(left[at(name)]).toBe(0);
  }
  expect(left.subarray(0, at('factorsTwice'))).toEqual(counted.subarray(0, at('factorsTwice')));
});
