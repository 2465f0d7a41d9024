import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featureNames, featuresOf, preparedFeatures } from '../../../graph/recommend/features.ts';
import { snapshotOf } from '../../support/graphs.ts';
import { anySmall, smallNetwork } from '../../support/small-networks.ts';

const read = (features: ReturnType<typeof featuresOf>, person: number) => {
  const row = new Float64Array(featureNames.length);
  features.read(person, row);
  return Object.fromEntries(featureNames.map((name, f) => [name, row[f]]));
};

describe('features of two people', () => {
  test('are what they share, small groups counting more, and topics in both directions', () => {
    const { snapshot } = smallNetwork({
      people: [
        { communities: [1, 2], events: [1], seeks: [1, 2], offers: [3], office: 1, unit: 1 },
        { communities: [1, 2], events: [1], offers: [1, 2], seeks: [3], office: 1, unit: 1 },
        { communities: [2], offers: [2] },
      ],
      ties: [{ source: 1, target: 2 }],
    });
    const features = featuresOf(snapshot);
    features.load(0);
    expect(read(features, 1)).toEqual({
      contacts: 0,
      communities: 1 / Math.log(2) + 1 / Math.log(3),
      events: 1 / Math.log(2),
      offers: 2,
      seeks: 1,
      office: 1,
      unit: 1,
      degree: 1,
    });
    expect(read(features, 2)).toMatchObject({ communities: 1 / Math.log(3), offers: 1, seeks: 0, office: 0, unit: 0 });
  });

  test('people without a unit or office have none in common', () => {
    const features = featuresOf(snapshotOf({ edges: [], n: 2 }));
    features.load(0);
    expect(read(features, 1)).toMatchObject({ unit: 0, office: 0 });
  });

  test('of one ego do not depend on who was loaded before', () => {
    fc.assert(
      fc.property(anySmall({ degree: 5 }), fc.array(fc.nat(), { maxLength: 4 }), fc.nat(), (small, before, at) => {
        const { snapshot } = smallNetwork(small);
        const used = featuresOf(snapshot),
          fresh = featuresOf(snapshot);
        for (const other of before) used.load(other % snapshot.n);
        const ego = at % snapshot.n;
        used.load(ego);
        fresh.load(ego);
        for (let j = 0; j < snapshot.n; j++) if (j !== ego) expect(read(used, j)).toEqual(read(fresh, j));
      }),
    );
  });

  test('are prepared once a snapshot', () => {
    const snapshot = snapshotOf([[0, 1]]);
    expect(preparedFeatures(snapshot)).toBe(preparedFeatures(snapshot));
  });
});
