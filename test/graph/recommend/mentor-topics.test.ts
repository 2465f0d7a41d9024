import { describe, expect, test } from 'vitest';
import { relatedTopics, topicMatches } from '../../../graph/recommend/mentor-topics.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { mentorNetwork } from '../../support/mentor-networks.ts';

/** Topic 0 is in topic 1; five people offer something, topic 0 two of them. */
const network = mentorNetwork({
  small: { people: [{ offers: [0, 1] }, { offers: [0] }, { offers: [1] }, { offers: [2] }, { offers: [2] }, {}], ties: [] },
  strengths: [
    { person: 0, topic: 0, strength: 1 },
    { person: 0, topic: 1, strength: 5 },
    { person: 1, topic: 0, strength: 5 },
  ],
  broader: { 0: 1 },
});

describe('topics that are offered for those asked for', () => {
  test('count strength / 5 times ln(1 + offering / offering this), half where broader, and the best of several', () => {
    const found = topicMatches(viewOf(network, null), [0]);
    const rarity = Math.log(1 + 5 / 2);
    expect([...found.keys()].sort()).toEqual([0, 1, 2]);
    expect(found.get(1)).toEqual([{ sought: 0, offered: 0, strength: 5, weight: rarity }]);
    expect(found.get(2)).toEqual([{ sought: 0, offered: 1, strength: 3, weight: (rarity / 2) * (3 / 5) }]);
    expect(found.get(0)).toEqual([{ sought: 0, offered: 1, strength: 5, weight: rarity / 2 }]);
  });

  test('are told for each topic that is asked for', () => {
    const found = topicMatches(viewOf(network, null), [0, 2, 1]);
    expect(found.get(0)!.map(({ sought, offered }) => [sought, offered])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(found.get(3)!.map(({ sought }) => sought)).toEqual([2]);
  });

  test('are related to the one above and those below, to themselves in a circle', () => {
    expect([...relatedTopics(Int32Array.of(1, -1, 1), [1])].sort()).toEqual([0, 1, 2]);
    expect([...relatedTopics(Int32Array.of(1, -1, 1), [0])]).toEqual([0, 1]);
    expect([...relatedTopics(Int32Array.of(0), [0])]).toEqual([0]);
  });
});
