import { describe, expect, test } from 'vitest';
import { itineraryOf, type Meeting } from '../../../../client/pages/contacts/itinerary.ts';
import type { IntroductionItem } from '../../../../server/api/introductions.schema.ts';
import type { SuggestionItem } from '../../../../server/api/suggestions.schema.ts';

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T10:00:00.000Z`;
const suggestion = (person: string, state: SuggestionItem['state'], at = 1, fields = {}): SuggestionItem => ({
  id: `s-${person}`,
  for: 'me',
  person,
  reasons: [],
  state,
  at: day(at),
  version: 'v',
  ...fields,
});
const introduction = (
  person: string,
  state: IntroductionItem['state'],
  since = 1,
  role: IntroductionItem['role'] = 'asked',
): IntroductionItem => ({
  id: `i-${person}-${state}`,
  for: 'me',
  person,
  via: 'z',
  text: '',
  state,
  at: day(1),
  since: day(since),
  role,
  next: [],
  version: 'v',
});
const said = (meetings: Meeting[]) => meetings.map(({ suggestion, stage }) => `${suggestion.person} ${stage}`);

describe('the itinerary', () => {
  test('is empty where nothing was suggested', () => {
    expect(itineraryOf([], [])).toEqual({ planned: [], waiting: [], met: [] });
  });

  test('begins with who was introduced already and ends with who was only saved, the longest waiting first', () => {
    const people = ['e', 'd', 'c', 'b', 'a'];
    const states = { a: 'made', b: 'agreed', c: 'asked', d: 'asked', e: 'declined' } as const;
    const { waiting } = itineraryOf(
      [
        suggestion('f', 'saved', 9),
        suggestion('g', 'saved', 3),
        ...people.map((person) => suggestion(person, person === 'e' ? 'saved' : 'introduced')),
      ],
      people.map((person, at) => introduction(person, states[person as keyof typeof states], 20 - at)),
    );
    expect(said(waiting)).toEqual(['a made', 'b agreed', 'c asked', 'd asked', 'e declined', 'g saved', 'f saved']);
  });

  test('goes by the day that is planned, and after all days by how near the others are to a meeting', () => {
    const { waiting } = itineraryOf(
      [
        suggestion('a', 'saved', 1, { plannedFor: '2026-03-02' }),
        suggestion('b', 'introduced'),
        suggestion('c', 'introduced', 1, { plannedFor: '2026-02-27' }),
        suggestion('d', 'saved'),
        suggestion('e', 'saved', 2, { plannedFor: '2026-02-27' }),
      ],
      [introduction('b', 'made'), introduction('c', 'asked')],
    );
    expect(said(waiting)).toEqual(['c asked', 'e saved', 'a saved', 'b made', 'd saved']);
  });

  test('goes by the latest introduction, and by those that were asked for only', () => {
    const { waiting } = itineraryOf(
      [suggestion('a', 'introduced'), suggestion('b', 'saved')],
      [introduction('a', 'asked', 5), introduction('a', 'declined', 2), introduction('b', 'declined', 2, 'through')],
    );
    expect(said(waiting)).toEqual(['a asked', 'b saved']);
    expect(waiting[0].since).toBe(day(5));
  });

  test('keeps somebody on the list whose go-between is not to be seen any more', () => {
    expect(said(itineraryOf([suggestion('a', 'introduced')], []).waiting)).toEqual(['a saved']);
  });

  test('has apart whom a plan suggests and who has been met; who was dismissed or merely shown is in no list', () => {
    const { planned, waiting, met } = itineraryOf(
      [
        suggestion('a', 'shown', 1, { plan: 'p' }),
        suggestion('b', 'shown'),
        suggestion('c', 'dismissed', 1, { plan: 'p' }),
        suggestion('d', 'met', 2),
        suggestion('e', 'saved', 1, { plan: 'p' }),
      ],
      [],
    );
    expect([said(planned), said(waiting), said(met)]).toEqual([['a suggested'], ['e saved'], ['d met']]);
  });
});
