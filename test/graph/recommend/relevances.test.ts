import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featureNames, featuresOf } from '../../../graph/recommend/features.ts';
import { relevance } from '../../../graph/recommend/relevance.ts';
import { relevancesOf } from '../../../graph/recommend/relevances.ts';
import { anySmall, smallNetwork } from '../../support/small-networks.ts';

test('everybody’s relevance is that of their own row, though it is worked out once for people of one kind', () => {
  fc.assert(
    fc.property(anySmall({ maxPeople: 20, degree: 2 }), fc.nat(), (small, at) => {
      const { snapshot } = smallNetwork(small);
      const ego = at % snapshot.n;
      const features = featuresOf(snapshot),
        row = new Float64Array(featureNames.length);
      features.load(ego);
      const others = Int32Array.from({ length: snapshot.n }, (_, j) => j).filter((j) => j !== ego);
      const expected = Array.from(others, (j) => {
        features.read(j, row);
        return relevance(row);
      });
      expect([...relevancesOf(others, features)]).toEqual(expected);
    }),
  );
});

test('people of one kind have the same features, and all kinds are below the number of kinds', () => {
  fc.assert(
    fc.property(anySmall({ maxPeople: 20, degree: 2 }), fc.nat(), (small, at) => {
      const { snapshot } = smallNetwork(small);
      const ego = at % snapshot.n;
      const features = featuresOf(snapshot);
      features.load(ego);
      const rows = new Map<number, number[]>();
      for (let j = 0; j < snapshot.n; j++) {
        const kind = features.kind(j),
          row = new Float64Array(featureNames.length);
        if (j === ego || kind < 0) continue;
        expect(kind).toBeLessThan(features.kinds);
        features.read(j, row);
        expect([...row]).toEqual(rows.get(kind) ?? [...row]);
        rows.set(kind, [...row]);
      }
    }),
  );
});
