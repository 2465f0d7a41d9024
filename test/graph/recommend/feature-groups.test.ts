import { expect, test } from 'vitest';
import { accountNames } from '../../../graph/recommend/account.ts';
import { featureGroups, groupOf, groupParts } from '../../../graph/recommend/feature-groups.ts';
import { featureLabels, groupLabels } from '../../../graph/recommend/relevance-words.ts';

test.each([true, false])('parts by group are all contributions, each in one group (learned: %s)', (learned) => {
  const names = accountNames({ learned });
  const contributions = Float64Array.from(names.keys(), (f) => 2 ** (f % 7) - 20);
  const parts = groupParts({ learned, intercept: 1, values: contributions, contributions });
  for (const group of featureGroups) {
    const expected = names.reduce((sum, name, f) => (groupOf[name] === group ? sum + contributions[f] : sum), 0);
    expect([group, parts[group]]).toEqual([group, expected]);
  }
  const all = Object.values(parts).reduce((sum, part) => sum + part, 0);
  expect(all).toBe(contributions.reduce((sum, part) => sum + part, 0));
});

test('every feature and group is called something, and no two features of one account the same', () => {
  for (const learned of [true, false]) {
    const labels = accountNames({ learned }).map((name) => featureLabels[name]);
    expect(new Set(labels).size).toBe(labels.length);
  }
  expect(new Set(Object.values(groupLabels)).size).toBe(featureGroups.length);
});
