import { describe, expect, test } from 'vitest';
import { commonGround } from '../../../graph/recommend/common-ground.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { smallNetwork } from '../../support/small-networks.ts';

describe('what two people have in common', () => {
  test('is nothing between strangers', () => {
    expect(commonGround(viewOf(smallNetwork({ people: [{}, {}], ties: [] }), 0), 0, 1)).toEqual([]);
  });

  test('names the contacts whose weaker tie is strongest, and counts all', () => {
    const ties = [
      [2, 5, 1],
      [3, 2, 2],
      [4, 9, 3],
    ].flatMap(([z, mine, theirs]) => [
      { source: 0, target: z, weight: mine },
      { source: z, target: 1, weight: theirs },
    ]);
    const view = viewOf(smallNetwork({ people: [{}, {}, {}, {}, {}], ties }), 0);
    expect(commonGround(view, 0, 1)).toEqual([{ kind: 'common-contacts', feature: 'contacts', people: [4, 3], count: 3 }]);
  });

  test('names the smallest community first', () => {
    const people = [{ communities: [1, 2] }, { communities: [1, 2] }, { communities: [1] }];
    const view = viewOf(smallNetwork({ people, ties: [] }), 0);
    expect(commonGround(view, 0, 1)).toEqual([{ kind: 'community', feature: 'communities', communities: [1, 0] }]);
  });

  test('has no contact whom the viewer may not see, where the view itself still counts them', () => {
    const ties = [
      { source: 0, target: 2 },
      { source: 1, target: 2 },
    ];
    const network = smallNetwork({ people: [{}, {}, { visibility: 'hidden' }], ties });
    expect(commonGround(viewOf(network, null), 0, 1)).toEqual([]);
  });
});
