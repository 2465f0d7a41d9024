import { describe, expect, test } from 'vitest';
import type { Ground } from '../../../graph/recommend/grounds.ts';
import { list, namesPeople, pairReasons, reasons, withoutText } from '../../../graph/recommend/reasons.ts';
import { unitName } from '../../../graph/words/unit-name.ts';
import { smallNetwork } from '../../support/small-networks.ts';

const { directory } = smallNetwork({
  people: [{ unit: 1, office: 3, communities: [1, 2], events: [1], offers: [1, 2] }, { unit: 2, office: 3 }, { unit: 4 }],
  ties: [],
});
const say = (ground: Omit<Ground, 'weight'> & { kind: Ground['kind'] }) =>
  reasons([{ ...ground, weight: 1 } as Ground], directory)[0];

describe('reasons in words', () => {
  test('say what each ground means to ego, with the ids of what they speak of', () => {
    const said = [
      { kind: 'first-in-unit', unit: 1 },
      { kind: 'opens-unit', units: [2, 0] },
      { kind: 'common-contacts', feature: 'contacts', people: [0, 2], count: 5 },
      { kind: 'community', feature: 'communities', communities: [1] },
      { kind: 'event', feature: 'events', events: [0] },
      { kind: 'offers', topics: [0, 1] },
      { kind: 'office', feature: 'office', person: 1 },
      { kind: 'reach', people: 12, alone: false },
      { kind: 'reach', people: 1, alone: false },
      { kind: 'reach', people: 3, alone: true },
      { kind: 'close-by', steps: 2 },
      { kind: 'same-unit', unit: 1, ego: 7, person: 1 },
      { kind: 'same-unit', unit: 1, ego: 0, person: 1 },
      { kind: 'same-unit', unit: 1, ego: 0, person: 0 },
      { kind: 'contacts-in-unit', unit: 2, people: 1200 },
      { kind: 'known-in-unit', unit: 0, people: 1 },
      { kind: 'units-tied', units: [1, 0], ties: 31 },
      { kind: 'units-tied', units: [1, 0], ties: 1 },
      { kind: 'near-contacts', people: 4 },
      { kind: 'near-contacts', people: 1 },
      { kind: 'many-contacts', people: 34 },
      { kind: 'together' },
    ].map((ground) => say(ground as never));
    expect(said.filter(({ text }) => namesPeople(text)).map(({ kind }) => kind)).toEqual(['common-contacts']);
    expect(said.map(({ text, about }) => [text, ...about])).toEqual([
      ['Would be your first contact in Unit 2', 'u2'],
      ['Would bring Unit 4 and Unit 1 within two steps', 'u4', 'u1'],
      ['You both know Person 0, Person 2 and 3 others', 'p00', 'p02'],
      ['You are both in Community 2', 'c2'],
      ['You were both at Event 1', 'e1'],
      ['Offers what you seek: Topic 1 and Topic 2', 't1', 't2'],
      ['You both work in Office 3'],
      ['Would bring 12 more people within two steps'],
      ['Would bring one more person within two steps'],
      ['Would bring 3 more people within two steps, even without the others'],
      ['Is 2 steps away from you'],
      ['You both work in Unit 2, where you know 7 people and they know 1', 'u2'],
      ['You both work in Unit 2, where they know one person', 'u2'],
      ['You both work in Unit 2', 'u2'],
      ['Works in Unit 4, where you know 1,200 people', 'u4'],
      ['Knows one person in your unit', 'u1'],
      ['31 ties join Unit 2 and your unit', 'u2', 'u1'],
      ['One tie joins Unit 2 and your unit', 'u2', 'u1'],
      ['4 of your contacts have contacts in common with them'],
      ['One of your contacts has a contact in common with them'],
      ['Knows 34 people'],
      ['Somebody was in touch with you both at once'],
    ]);
  });

  test('about a pair speak of both', () => {
    const said = pairReasons(
      [
        { kind: 'reach', people: 34 },
        { kind: 'reach', pairs: 40 },
        { kind: 'reach', restored: 1 },
        { kind: 'common-contacts', feature: 'contacts', people: [0], count: 1 },
        { kind: 'community', feature: 'communities', communities: [0] },
        { kind: 'event', feature: 'events', events: [0] },
        { kind: 'office', feature: 'office', person: 0 },
      ],
      directory,
    );
    expect(said.map(({ text }) => text)).toEqual([
      'Would bring 34 more people within two steps of one of them',
      'By itself would bring 40 pairs of people within two steps',
      'Would bring one pair of people back within two steps',
      'Both know Person 0',
      'Both are in Community 1',
      'Both were at Event 1',
      'Both work in Office 3',
    ]);
  });

  test('name two at most and count the others', () => {
    expect([list(['A']), list(['A', 'B']), list(['A', 'B', 'C']), list(['A', 'B', 'C', 'D']), list(['A'], 2)]).toEqual([
      'A',
      'A and B',
      'A, B and one other',
      'A, B and 2 others',
      'A and one other',
    ]);
  });

  test('call units that are only numbered by the word', () => {
    expect([unitName('14'), unitName('Research'), unitName('3rd line')]).toEqual(['unit 14', 'Research', '3rd line']);
  });
});

test('a counterfactual says which units would be out of reach', () => {
  expect(withoutText('Bo', ['Legal'])).toBe('Without Bo you would reach nobody in Legal');
  expect(withoutText('Bo', ['Legal', 'Sales'])).toBe('Without Bo you would reach nobody in Legal or Sales');
  expect(withoutText('Bo', ['A', 'B', 'C'])).toBe('Without Bo you would reach nobody in A, B or one other unit');
  expect(withoutText('Bo', ['A', 'B', 'C', 'D'])).toBe('Without Bo you would reach nobody in A, B or 2 other units');
});
