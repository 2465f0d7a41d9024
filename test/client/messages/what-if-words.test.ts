import { describe, expect, it } from 'vitest';
import { noChanges } from '../../../client/components/what-if-address.ts';
import { differenceWords, whatIfWords } from '../../../client/messages/what-if-words.ts';
import type { WhatIf } from '../../../server/api/what-if.schema.ts';

const figures = {
  people: 400,
  ties: 1589,
  components: 2,
  reach1: 7.9,
  reach2: 51.3,
  reach3: 193.9,
  units2: 9.5,
  eiIndex: -0.437,
  modularity: 0.645,
  openness: null,
};

const answer = (after: Partial<WhatIf['after']>, changed: WhatIf['changed'] = []): WhatIf => ({
  before: figures,
  after: { ...figures, ...after },
  changed,
  distribution: [],
  people: { ana: { name: 'Ana Müller', unit: null, unitName: null, office: null, title: null } },
});
const tie = { source: 'ana', target: 'bo' };

describe('a what-if in words', () => {
  it('says what everybody would reach, what changes for it, and whom it changes most', () => {
    const { heading, lead } = whatIfWords(answer({ reach2: 48.6 }, [{ person: 'ana', name: 'Ana', before: 59, after: 26 }]), {
      ...noChanges,
      addTies: [tie, { source: 'ana', target: 'cy' }],
      removePeople: ['dee'],
    });
    expect(heading).toBe('People would reach 48.6 others within two steps on average, 2.7 fewer than today');
    expect(lead).toBe('2 ties come and one person leaves. It changes Ana Müller most, who would reach 26 instead of 59 people.');
  });

  it('says so where nobody would reach more or fewer, and where nobody would be left', () => {
    const same = whatIfWords(answer({}), { ...noChanges, removeTies: [tie] });
    expect(same.heading).toBe('People would reach as many others within two steps as today, 51.3 on average');
    expect(same.lead).toBe('One tie goes. Nobody who stays would reach more or fewer.');
    const nobody = whatIfWords(answer({ people: 0, reach2: 0 }), { ...noChanges, removePeople: ['ana'] });
    expect(nobody).toEqual({ heading: 'Nobody would be left', lead: 'One person leaves.' });
  });

  it('tells differences to two digits, however small, and none where sums differ by their rounding alone', () => {
    expect(differenceWords('reach2', 51.3, 51.3125)).toBe('0.013 more');
    expect(differenceWords('ties', 1589, 12_345)).toBe('10,756 more');
    expect(differenceWords('reach3', 193.9, 183.94)).toBe('10 fewer');
    expect(differenceWords('modularity', 0.3, 0.1 + 0.2)).toBe('the same');
    expect(differenceWords('components', 2, 1)).toBe('1 fewer');
  });

  it('says of indexes which way they lean, and nothing where they are not defined', () => {
    expect(differenceWords('eiIndex', -0.437, -0.46)).toBe('0.023 more ties inside');
    expect(differenceWords('eiIndex', -0.46, -0.437)).toBe('0.023 more ties to outside');
    expect(differenceWords('modularity', 0.645, 0.655)).toBe('units 0.01 more apart');
    expect(differenceWords('openness', 0.3, 0.29)).toBe('0.01 less open');
    expect(differenceWords('openness', null, 0.29)).toBe('–');
  });
});
