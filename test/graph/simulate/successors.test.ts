import { describe, expect, test } from 'vitest';
import { successors } from '../../../graph/simulate/successors.ts';
import { successorReasons } from '../../../graph/simulate/words.ts';
import { buildNetwork } from '../../../graph/snapshot/network.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { type Small, smallRecords } from '../../support/small-networks.ts';

// Topic t1 is under t0, beside t2; t3 is under t1; t4 is elsewhere. Community c1 is about t1. Person 0 holds t1.
const topics = [
  { id: 't0', name: 'Data' },
  { id: 't1', name: 'Graphs', broader: 't0' },
  { id: 't2', name: 'Tables', broader: 't0' },
  { id: 't3', name: 'Centrality', broader: 't1' },
  { id: 't4', name: 'Bread' },
];
const small: Small = {
  people: [
    { offers: [1] },
    { seeks: [1] },
    { offers: [2, 3] },
    { communities: [1] },
    { offers: [4] },
    { communities: [1], seeks: [1] },
    { offers: [0], visibility: 'hidden' },
  ],
  ties: [2, 4].map((target) => ({ source: 0, target })),
};

function found({ leaving = [0], seeks = true, k = 5 } = {}) {
  const records = smallRecords(small);
  const community = [...records.community].map((each) => ({ ...each, topics: ['t1'] }));
  const network = buildNetwork({ ...records, topic: topics, community }, { seq: 1, today: '2026-01-01' });
  const { directory } = network;
  const topic = directory.topic.get('t1')!;
  const list = successors(viewOf(network, null), directory, topic, { holders: [0], leaving }, { seeks, k });
  return list.map(({ person, grounds }) => ({ person, reasons: successorReasons(grounds, directory).map(({ text }) => text) }));
}

describe('successors of who alone offers a topic', () => {
  test('seek it, know what is next to it, or belong to a community about it; more of that comes first', () => {
    expect(found()).toEqual(
      [
        { person: 5, reasons: ['Seeks Graphs', 'Is in Community 1'] },
        { person: 1, reasons: ['Seeks Graphs'] },
        { person: 2, reasons: ['Offers Tables and Centrality', 'Knows Person 0'] },
        { person: 3, reasons: ['Is in Community 1'] },
      ].sort((s, t) => worth(t.reasons) - worth(s.reasons) || s.person - t.person),
    );
  });

  test('stay, may be named, and know more of it than its holder: a tie alone says nothing', () => {
    const people = found().map(({ person }) => person);
    expect(people).not.toContain(6);
    expect(people).not.toContain(4);
    expect(found({ leaving: [0, 5] }).map(({ person }) => person)).not.toContain(5);
  });

  test('are not told by what they seek where that is theirs alone to know', () => {
    expect(found({ seeks: false })).toEqual([
      { person: 2, reasons: ['Offers Tables and Centrality', 'Knows Person 0'] },
      { person: 3, reasons: ['Is in Community 1'] },
      { person: 5, reasons: ['Is in Community 1'] },
    ]);
    expect(found({ k: 1 })).toHaveLength(1);
  });
});

/** What each kind of reason is worth, by its first word. */
const worth = (reasons: string[]) =>
  reasons.reduce((sum, reason) => sum + { Seeks: 4, Offers: 3, Is: 2, Knows: 1 }[reason.split(' ')[0]]!, 0);
