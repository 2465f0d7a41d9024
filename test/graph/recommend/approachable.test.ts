import { describe, expect, test } from 'vitest';
import { approachable } from '../../../graph/recommend/approachable.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { type Small, smallNetwork } from '../../support/small-networks.ts';

function near(small: Small, ego: number) {
  const view = viewOf(smallNetwork(small), ego);
  return [...approachable(view, ego)];
}

/** A chain 0 – 1 – 2 – …, and whoever else has no tie. */
const chain = (length: number) => Array.from({ length: length - 1 }, (_, i) => ({ source: i, target: i + 1 }));

describe('people to whom there is a way', () => {
  test('are at most three steps away', () => {
    expect(near({ people: [{}, {}, {}, {}, {}], ties: chain(5) }, 0)).toEqual([2, 3]);
  });

  test('are of ego’s unit, office, community or event, or offer what ego seeks, however far away', () => {
    const ego = { unit: 1, office: 1, communities: [1], events: [1], seeks: [1] };
    const others = [{ unit: 1 }, { office: 1 }, { communities: [1] }, { events: [1] }, { offers: [1] }];
    const strangers = [{ unit: 2 }, { office: 2 }, { communities: [2] }, { events: [2] }, { offers: [2] }, { seeks: [1] }];
    expect(near({ people: [ego, ...others, ...strangers], ties: [] }, 0)).toEqual([1, 2, 3, 4, 5]);
  });

  test('who have neither unit nor office do not share one', () => {
    expect(near({ people: [{}, {}, {}, {}, {}], ties: [...chain(3)] }, 0)).toEqual([2]);
  });

  test('may be named: who hides, or is seen in other communities only, is not among ego’s unit', () => {
    const people: Small['people'] = [
      { unit: 1 },
      { unit: 1, visibility: 'hidden' },
      { unit: 1, visibility: 'communities', communities: [2] },
      { unit: 1 },
    ];
    expect(near({ people, ties: [] }, 0)).toEqual([3]);
  });

  test('are everybody where there is a way to nobody', () => {
    expect(near({ people: [{}, {}, {}], ties: [{ source: 1, target: 2 }] }, 0)).toEqual([1, 2]);
  });
});
