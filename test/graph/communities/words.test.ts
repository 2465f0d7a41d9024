import { describe, expect, test } from 'vitest';
import { groupsText, mergeText, splitText } from '../../../graph/communities/words.ts';

describe('communities in words', () => {
  test('say how groups stand to units', () => {
    const figures = { communities: 9, modularity: 0.5, together: 0.926, adjustedRand: -0.012, adjustedMutualInformation: 0.7834 };
    expect(groupsText(figures, 15)).toBe(
      'By their ties people form 9 groups where there are 15 units; 93% of people are in the group that holds most of their unit ' +
        '(adjusted Rand index −0.012, adjusted mutual information 0.78).',
    );
    expect(groupsText({ ...figures, communities: 1 }, 2)).toMatch(/^By their ties people form 1 group where there are 2 units;/);
  });

  test('say with whom the parts of a unit are', () => {
    expect(
      splitText('Legal', [
        { share: 0.6, with: ['Sales', 'Finance'] },
        { share: 0.25, with: [] },
      ]),
    ).toBe('Legal falls into several groups: 60% with Sales and Finance; 25% apart.');
  });

  test('name units that are one group, the first of many', () => {
    expect(mergeText(['Sales', 'Legal'])).toBe('Sales and Legal form one group.');
    expect(mergeText(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])).toBe('A, B, C, D, E and 3 more form one group.');
  });
});
