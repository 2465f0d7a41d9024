import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import { type PastFeature, pastFeatureNames, pastFeatures } from '../../../graph/recommend/past-features.ts';
import { preparePast } from '../../../graph/recommend/prepare-past.ts';
import type { Rows } from '../../../graph/snapshot/snapshot.ts';
import { anyHistory } from '../../support/histories.ts';

const row = ({ offsets, neighbors }: Rows, i: number) => new Set(neighbors.subarray(offsets[i], offsets[i + 1]));
const rowsOf = (rows: Rows) => Array.from({ length: rows.offsets.length - 1 }, (_, i) => row(rows, i));
const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + one, 0);

test('features of two people are what their names say, whichever ego was loaded before', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { snapshot } = trainingOf(history);
      const { n, unit } = snapshot;
      const features = pastFeatures(preparePast({ snapshot, contacts: history, directed: history.directed }));
      const contacts = rowsOf(snapshot);
      const weight = (i: number, j: number) =>
        sum(
          Array.from(history.source, (source, c) =>
            (source === i && history.target[c] === j) || (source === j && history.target[c] === i) ? history.weight[c] : 0,
          ),
        );
      const strength = (i: number) => sum(Array.from(contacts[i], (j) => weight(i, j)));
      const commonOf = (i: number, j: number) => [...contacts[i]].filter((z) => contacts[j].has(z));
      const definitions: Partial<Record<PastFeature, (ego: number, j: number) => number>> = {
        commonContacts: (ego, j) => commonOf(ego, j).length,
        adamicAdar: (ego, j) => sum(commonOf(ego, j).map((z) => 1 / Math.log(Math.max(2, contacts[z].size)))),
        resourceAllocation: (ego, j) => sum(commonOf(ego, j).map((z) => 1 / contacts[z].size)),
        weightedAdamicAdar: (ego, j) =>
          sum(commonOf(ego, j).map((z) => (Math.log1p(weight(ego, z)) * Math.log1p(weight(z, j))) / Math.log1p(strength(z)))),
        sameUnit: (ego, j) => (unit[ego] >= 0 && unit[ego] === unit[j] ? 1 : 0),
        unitSize: (_, j) => (unit[j] < 0 ? 0 : unit.filter((u) => u === unit[j]).length),
        tiesToUnit: (ego, j) => (unit[j] < 0 ? 0 : [...contacts[ego]].filter((z) => unit[z] === unit[j]).length),
        tiesFromUnit: (ego, j) => (unit[ego] < 0 ? 0 : [...contacts[j]].filter((z) => unit[z] === unit[ego]).length),
        degree: (_, j) => contacts[j].size,
        strength: (_, j) => strength(j),
        egoDegree: (ego) => contacts[ego].size,
        egoStrength: (ego) => strength(ego),
      };
      const read = new Float64Array(pastFeatureNames.length);
      for (let ego = 0; ego < n; ego++) {
        features.load(ego);
        for (let j = 0; j < n; j++) {
          if (j === ego || contacts[ego].has(j)) continue;
          features.read(j, read);
          expect(features.isNear(j)).toBe(commonOf(ego, j).length > 0);
          for (const [name, define] of Object.entries(definitions) as [
            PastFeature,
            NonNullable<(typeof definitions)[PastFeature]>,
          ][])
            expect([name, read[pastFeatureNames.indexOf(name)]]).toEqual([name, expect.closeTo(define(ego, j), 9)]);
        }
      }
    }),
    { numRuns: 30 },
  );
});
