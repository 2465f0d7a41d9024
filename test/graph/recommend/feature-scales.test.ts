import { expect, test } from 'vitest';
import { scale, scalesOf } from '../../../graph/recommend/feature-scales.ts';
import { pastFeatureNames } from '../../../graph/recommend/past-features.ts';

const width = pastFeatureNames.length,
  at = (name: (typeof pastFeatureNames)[number]) => pastFeatureNames.indexOf(name);
/** Forty examples: nothing in half of them, then 1 … 20 times as much as the number of the feature. */
const values = Float64Array.from({ length: 40 * width }, (_, v) => Math.max(0, Math.floor(v / width) - 19) * (v % width));
const examples = { width, values, outcome: new Uint8Array(40), times: new Float64Array(40).fill(1) };
const scales = scalesOf(examples);

test('the scale of an amount is what a tenth of those that are there stay below, 1 where there is none', () => {
  expect(scales[at('adamicAdar')]).toBe(3 * at('adamicAdar'));
  expect(scales[at('commonContacts')]).toBe(1);
  for (const name of ['sameUnit', 'lastSeen', 'egoLastSeen'] as const) expect(scales[at(name)]).toBe(0);
});

test('amounts count alike whatever they are measured in, and less than nothing counts as nothing', () => {
  const [one, other] = [1, 1000].map((unit) => {
    const measured = values.map((value) => unit * value);
    return scale(measured, scalesOf({ ...examples, values: measured }));
  });
  for (const x of [at('adamicAdar'), at('svd')]) {
    expect(other[30 * width + x]).toBeCloseTo(one[30 * width + x], 12);
    expect(one[30 * width + x]).toBeCloseTo(Math.log1p(11 / 3), 12);
  }
  expect(one[30 * width + at('sameUnit')]).toBe(11 * at('sameUnit'));
  expect(scale(new Float64Array(width).fill(-1), scales)[at('svd')]).toBe(0);
});
