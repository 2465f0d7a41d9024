import { expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import { examplesOf, joined } from '../../../graph/recommend/past-examples.ts';
import { pastFeatureNames, pastFeatures } from '../../../graph/recommend/past-features.ts';
import { windowsOf } from '../../../graph/recommend/past-windows.ts';
import { preparePast } from '../../../graph/recommend/prepare-past.ts';
import { type Contact, historyOf } from '../../support/histories.ts';

const random = seededRandom(4);
const history = historyOf(
  Array.from({ length: 400 }, (_, time): Contact => [time, random.below(60), random.below(60)]).filter(([, i, j]) => i !== j),
  { n: 60, unit: Array.from({ length: 60 }, (_, i) => i % 4) },
);
const [window, , last] = windowsOf(
  { snapshot: trainingOf(history).snapshot, contacts: history, directed: false },
  seededRandom(1),
);
const { offsets } = window.before.snapshot;
const known = Array.from({ length: 60 }, (_, i) => i).filter((i) => offsets[i + 1] > offsets[i]);
const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + one, 0);

test('examples are everybody who came and a draw of those who did not, and stand for all pairs that were not tied', () => {
  for (const most of [1e6, 800]) {
    const { outcome, times, begins } = examplesOf(window, most, seededRandom(1));
    expect(begins.length).toBe(known.length + 1);
    expect(sum(outcome)).toBe(sum([...window.formed.values()].map(({ size }) => size)));
    for (const [e, came] of outcome.entries()) if (came) expect(times[e]).toBe(1);
    const untied = sum(known.map((i) => known.length - 1 - (offsets[i + 1] - offsets[i])));
    expect(sum(times) / untied).toBeGreaterThan(0.9);
    expect(sum(times) / untied).toBeLessThan(1.1);
  }
});

test('an example has the features of its pair', () => {
  const { width, values, outcome, begins } = examplesOf(window, 1e6, seededRandom(1));
  expect(width).toBe(pastFeatureNames.length);
  const features = pastFeatures(preparePast(window.before)),
    row = new Float64Array(width);
  for (const [at, ego] of known.entries()) {
    features.load(ego);
    const came = [...(window.formed.get(ego) ?? [])].sort((a, b) => a - b);
    for (let e = begins[at]; e < begins[at + 1]; e++) {
      if (!outcome[e]) continue;
      features.read(came.shift()!, row);
      expect(values.slice(e * width, (e + 1) * width)).toEqual(row);
    }
    expect(came).toEqual([]);
  }
});

test('joined examples are those of all, each with its ego', () => {
  const parts = [window, last].map((each) => examplesOf(each, 1e6, seededRandom(1)));
  const all = joined(parts);
  expect([...all.outcome]).toEqual(parts.flatMap(({ outcome }) => [...outcome]));
  expect(all.values.slice(0, parts[0].values.length)).toEqual(parts[0].values.slice());
  expect(all.values.slice(parts[0].values.length)).toEqual(parts[1].values.slice());
  expect(all.begins.at(-1)).toBe(all.outcome.length);
  expect(all.begins[parts[0].begins.length]).toBe(parts[0].outcome.length + parts[1].begins[1]);
});
