import { throughContacts } from '../../graph/recommend/go-betweens.ts';
import type { Write } from '../../graph/records/change.ts';
import type { Suggestion } from '../../graph/records/suggestion.ts';
import { entryOf } from '../../graph/snapshot/tie-sets.ts';
import { refs } from '../access/names.ts';
import type { Asked } from '../access/privacy.ts';
import type { Reply } from '../api/route.ts';
import type { SuggestionAnswer, SuggestionItem, Suggestions } from '../api/suggestions.schema.ts';
import { notFound, Problem } from '../errors.ts';
import { heldAnswers } from '../network/held-answers.ts';
import type { Service } from '../service.ts';
import type { Store } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import { lastingReasons, toldReasons } from './lasting-reasons.ts';
import { meeting } from './meeting.ts';
import { noIntroduction } from './no-introduction.ts';
import { namesVersion, recordVersion } from './record-version.ts';
import { write } from './records.ts';
import { suggestionId } from './suggestion-id.ts';

/** Whom somebody was suggested and what they made of it, the latest first; people whom they may not see (any more) are left out. */
export async function suggestionsAnswer(
  asked: Asked,
  store: Store,
  id: string,
  { state, limit, cursor }: { state?: Suggestion['state']; limit: number; cursor?: string },
): Promise<Suggestions> {
  const { network, shows, names, view } = asked;
  const { person } = network.directory;
  const ego = person.get(id);
  if (ego === undefined) throw notFound();
  const held = await heldAnswers(store);
  const isShown = (of: string) => person.has(of) && shows(person.get(of)!);
  const all = held
    .suggestionsTo(id)
    .filter((each) => (state === undefined || each.state === state) && isShown(each.person))
    .sort(latestFirst);
  const { items, nextCursor } = pageOf(all, (each) => each.id, limit, cursor);
  const ways = throughContacts(view.introductions, ego);
  // Whoever is a contact by now needs nobody to introduce them.
  const wayTo = (alter: number) => (entryOf(view.introductions, ego, alter) >= 0 ? [] : ways.best(alter));
  const shown = items.map((suggestion) => ({
    suggestion,
    via: isOpen(suggestion) ? wayTo(person.get(suggestion.person)!) : undefined,
  }));
  return {
    items: shown.map(({ suggestion, via }) => ({
      ...suggestionItem(asked, suggestion),
      ...(via && {
        introduction: {
          via: via.map(names.id),
          ...(via.length === 0 && { without: noIntroduction(asked, ego, person.get(suggestion.person)!) }),
        },
      }),
    })),
    nextCursor,
    people: refs(
      names,
      shown.flatMap(({ suggestion, via = [] }) => [person.get(suggestion.person)!, ...via]),
    ),
  };
}

/** Is it still to be asked for an introduction? */
const isOpen = ({ state }: Suggestion) => state === 'shown' || state === 'saved';

/**
 * Keeps what somebody makes of a suggestion. The answer that stands is the last one: it takes back a request for an introduction that
 * was not made yet. Having met makes the two a contact. A day to meet on may be planned without another answer.
 */
export async function answerSuggestion(
  asked: Asked,
  service: Pick<Service, 'store' | 'current'>,
  { id, person }: { id: string; person: string },
  { state: given, plannedFor, reasons }: SuggestionAnswer,
  ifMatch: string | undefined,
): Promise<Reply<SuggestionItem>> {
  const { person: index } = asked.network.directory;
  const alter = index.get(person);
  if (!index.has(id) || alter === undefined || id === person || !asked.shows(alter)) throw notFound();
  const { store } = service;
  let after: Suggestion;
  await write(asked, service, async function* () {
    const before = await store.get('suggestion', suggestionId(id, person));
    if (ifMatch !== undefined && !(before && namesVersion(ifMatch, recordVersion('suggestion', before))))
      throw new Problem('precondition-failed', 'The suggestion has changed since you read it: read it again.');
    const state = given ?? before?.state;
    if (state === undefined) throw notFound();
    after = { ...(before ?? suggestionOf(id, person)), ...(reasons && { reasons: lastingReasons(reasons) }), state };
    if (plannedFor) after.plannedFor = plannedFor;
    if (plannedFor === null || state === 'dismissed') delete after.plannedFor;
    if (before && recordVersion('suggestion', before) === recordVersion('suggestion', after)) return;
    const at = new Date().toISOString();
    if (before?.state !== state) after.at = at;
    const found =
      before?.state === 'introduced' && state !== 'introduced' ? (await heldAnswers(store)).introductionsWith(id) : [];
    const open = found.filter((each) => each.for === id && each.person === person);
    const isMade = open.some((each) => each.state === 'made');
    yield { op: 'put', kind: 'suggestion', record: after };
    if (state === 'met') yield* meeting(store, id, person, isMade ? 'introduction' : 'suggestion', at);
    for (const each of open) yield* closed(each, state, at);
  });
  return { status: 200, body: suggestionItem(asked, after!), version: recordVersion('suggestion', after!) };
}

/** Requests that were not made yet are taken back; what was made has led to the meeting. */
function* closed(introduction: Parameters<typeof introductionPut>[0], state: Suggestion['state'], at: string): Generator<Write> {
  if (introduction.state === 'asked' || introduction.state === 'agreed')
    yield { op: 'delete', kind: 'introduction', key: introduction.id };
  else if (introduction.state === 'made' && state === 'met') yield introductionPut({ ...introduction, state: 'met', since: at });
}

export const introductionPut = (record: Extract<Write, { kind: 'introduction'; op: 'put' }>['record']): Write => ({
  op: 'put',
  kind: 'introduction',
  record,
});

/** A suggestion that was made, and not answered yet. */
export const suggestionOf = (from: string, person: string, fields: Partial<Suggestion> = {}): Suggestion => ({
  id: suggestionId(from, person),
  for: from,
  person,
  reasons: [],
  state: 'shown',
  at: new Date().toISOString(),
  ...fields,
});

const suggestionItem = (asked: Asked, suggestion: Suggestion): SuggestionItem => ({
  ...suggestion,
  reasons: toldReasons(asked, suggestion),
  version: recordVersion('suggestion', suggestion),
});

export const latestFirst = (a: { at: string; id: string }, b: { at: string; id: string }) =>
  Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1);
