import { describe, expect, test } from 'vitest';
import { eligiblePairs } from '../../../graph/recommend/eligible-pairs.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { type Small, smallNetwork } from '../../support/small-networks.ts';

/** All eligible pairs, each as its two ends one after the other; asked from both ends. */
function pairs(small: Small) {
  const eligible = eligiblePairs(viewOf(smallNetwork(small), null));
  const found: string[] = [];
  for (let a = 0; a < small.people.length; a++) {
    eligible.load(a);
    for (let b = 0; b < small.people.length; b++) if (eligible.includes(b)) found.push(`${a}${b}`);
  }
  return found;
}

const star = { people: [{}, {}, {}, {}], ties: [1, 2, 3].map((target) => ({ source: 0, target })) };
const everyPair = ['12', '13', '21', '23', '31', '32'];

describe('pairs who may be introduced', () => {
  test('have somebody between them who introduces', () => {
    expect(pairs(star)).toEqual(everyPair);
    expect(pairs({ ...star, people: [{ introduces: false }, {}, {}, {}] })).toEqual([]);
  });

  test('or a community that they share', () => {
    const people = [{ introduces: false }, { communities: [1] }, { communities: [1] }, {}];
    expect(pairs({ ...star, people })).toEqual(['12', '21']);
  });

  test('are in no reporting line', () => {
    expect(pairs({ ...star, people: [{}, {}, { manager: 1 }, { manager: 2 }] })).toEqual([]);
  });

  test('have not answered to each other yet, whichever of the two did', () => {
    const answers: Small['answers'] = [
      { from: 2, to: 1, state: 'dismissed', days: 10 },
      { from: 3, to: 1, state: 'shown', days: 10 },
    ];
    expect(pairs({ ...star, answers })).toEqual(['13', '23', '31', '32']);
  });

  test('may both be named: who is seen in communities only is in no pair, whichever of the two is taken up', () => {
    const people: Small['people'] = [
      {},
      { visibility: 'communities', communities: [1] },
      { communities: [1] },
      { communities: [1] },
    ];
    expect(pairs({ ...star, people })).toEqual(['23', '32']);
  });

  test('do not take a break', () => {
    expect(pairs({ ...star, people: [{}, { pausedUntil: '2026-02-01' }, {}, {}] })).toEqual(['23', '32']);
  });
});
