import { randomUUID } from 'node:crypto';
import type { Introduction } from '../../graph/records/introduction.ts';
import { refs } from '../access/names.ts';
import type { Asked } from '../access/privacy.ts';
import type {
  IntroductionItem,
  IntroductionRequest,
  IntroductionRole,
  IntroductionStep,
  Introductions,
} from '../api/introductions.schema.ts';
import type { Reply } from '../api/route.ts';
import type { PersonRef } from '../api/shared.schema.ts';
import { notFound, Problem } from '../errors.ts';
import { heldAnswers } from '../network/held-answers.ts';
import type { Service } from '../service.ts';
import type { Store } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import { nextStates, requestFaults, roleIn, seesIntroduction } from './introduction-rules.ts';
import { lastingReasons } from './lasting-reasons.ts';
import { meeting } from './meeting.ts';
import { namesVersion, recordVersion } from './record-version.ts';
import { write } from './records.ts';
import { suggestionId } from './suggestion-id.ts';
import { introductionPut, latestFirst, suggestionOf } from './suggestions.ts';

type Writer = Pick<Service, 'store' | 'current'>;
type Answered = IntroductionItem & { people: Record<string, PersonRef> };

/** The introductions in which somebody has a part, as they see them; the latest first. */
export async function introductionsAnswer(
  asked: Asked,
  store: Store,
  id: string,
  { role, limit, cursor }: { role?: IntroductionRole; limit: number; cursor?: string },
): Promise<Introductions> {
  if (!asked.network.directory.person.has(id)) throw notFound();
  const held = await heldAnswers(store);
  const all = held
    .introductionsWith(id)
    .map((each) => ({ each, of: roleIn(each, id)! }))
    .filter(({ each, of }) => (role === undefined || of === role) && seesIntroduction(asked, each, of))
    .sort((a, b) => latestFirst(a.each, b.each));
  const { items, nextCursor } = pageOf(all, ({ each }) => each.id, limit, cursor);
  return {
    items: items.map(({ each, of }) => introductionItem(each, of)),
    nextCursor,
    people: namesOf(
      asked,
      items.map(({ each }) => each),
    ),
  };
}

/** One introduction, as who asks sees it; the operator as who asked for it. */
export async function introductionAnswer(asked: Asked, store: Store, id: string): Promise<Answered> {
  const introduction = await store.get('introduction', id);
  const [role] = introduction ? rolesOf(asked, introduction) : [];
  if (!introduction || !role) throw notFound();
  return answered(asked, introduction, role);
}

/** Asks a contact for an introduction, and marks the suggestion so. A conflict where it was asked for already. */
export async function askForIntroduction(
  asked: Asked,
  service: Writer,
  id: string,
  request: IntroductionRequest,
): Promise<Reply<Answered>> {
  if (!asked.network.directory.person.has(id)) throw notFound();
  const faults = requestFaults(asked, id, request);
  if (faults.length > 0) throw new Problem('invalid', 'Something is wrong with the body.', faults);
  const { person, via, text, reasons } = request;
  const at = new Date().toISOString();
  let introduction: Introduction = { id: randomUUID(), for: id, person, via, text, state: 'asked', at, since: at };
  await write(asked, service, async function* () {
    const before = await service.store.get('suggestion', suggestionId(id, person));
    if (before?.state === 'introduced') throw new Problem('conflict', 'You have asked for this introduction already.');
    if (before?.plan) introduction = { ...introduction, plan: before.plan };
    yield introductionPut(introduction);
    const fields = { ...before, ...(reasons && { reasons: lastingReasons(reasons) }), state: 'introduced', at } as const;
    yield { op: 'put', kind: 'suggestion', record: suggestionOf(id, person, fields) };
  });
  return { status: 201, body: answered(asked, introduction, 'asked'), version: versionOf(introduction) };
}

/**
 * Brings an introduction a step on: who is asked agrees or declines and then makes it, the two who meet say that they met. Declined, it is
 * again a suggestion that was saved; met, the two are a contact. Not found for whom it does not concern (yet).
 */
export async function stepIntroduction(
  asked: Asked,
  service: Writer,
  id: string,
  state: IntroductionStep,
  ifMatch: string | undefined,
): Promise<Reply<Answered>> {
  const { store } = service;
  let after: Introduction, role: IntroductionRole;
  await write(asked, service, async function* () {
    const before = await store.get('introduction', id);
    const roles = before ? rolesOf(asked, before) : [];
    if (!before || roles.length === 0) throw notFound();
    if (ifMatch === undefined)
      throw new Problem('precondition-required', 'Send If-Match with the version of the introduction that you have read.');
    if (!namesVersion(ifMatch, versionOf(before)))
      throw new Problem('precondition-failed', 'The introduction has changed since you read it: read it again.');
    const may = roles.find((each) => nextStates(each, before.state).includes(state));
    if (!may) throw new Problem('conflict', noStep(before, state, roles));
    const at = new Date().toISOString();
    after = { ...before, state, since: at };
    role = may;
    yield introductionPut(after);
    if (state !== 'declined' && state !== 'met') return;
    const { for: from, person } = before;
    const suggestion = await store.get('suggestion', suggestionId(from, person));
    if (state === 'met' || suggestion?.state === 'introduced') {
      const fields = { ...suggestion, state: state === 'met' ? 'met' : 'saved', at } as const;
      yield { op: 'put', kind: 'suggestion', record: suggestionOf(from, person, fields) };
    }
    if (state === 'met') yield* meeting(store, from, person, 'introduction', at);
  });
  return { status: 200, body: answered(asked, after!, role!), version: versionOf(after!) };
}

function noStep({ state }: Introduction, wanted: string, roles: IntroductionRole[]): string {
  const next = roles.flatMap((role) => nextStates(role, state));
  const expected = next.length === 0 ? 'there is nothing for you to say about it now' : `expected ${next.join(' or ')}`;
  return `The introduction is ${state} and cannot become ${wanted} by you: ${expected}.`;
}

/** What the viewer is in an introduction that they may see; the operator may act for all three. */
function rolesOf(asked: Asked, introduction: Introduction): IntroductionRole[] {
  const { viewer, grant } = asked;
  if (viewer.person === null) return grant === 'all' ? ['asked', 'through', 'about'] : [];
  const role = roleIn(introduction, viewer.person);
  return role && seesIntroduction(asked, introduction, role) ? [role] : [];
}

function introductionItem({ text, ...introduction }: Introduction, role: IntroductionRole): IntroductionItem {
  return {
    ...introduction,
    role,
    ...(role !== 'about' && { text }),
    next: nextStates(role, introduction.state),
    version: versionOf({ ...introduction, text }),
  };
}

const answered = (asked: Asked, introduction: Introduction, role: IntroductionRole): Answered => ({
  ...introductionItem(introduction, role),
  people: namesOf(asked, [introduction]),
});

/** Without the text, which who is to be met is not shown: they could try out on the version what it says. */
const versionOf = (introduction: Introduction) => recordVersion('introduction', { ...introduction, text: '' });

function namesOf({ names, network }: Asked, introductions: Introduction[]) {
  const { person } = network.directory;
  const ids = introductions.flatMap((each) => [each.for, each.via, each.person]);
  return refs(
    names,
    ids.flatMap((id) => person.get(id) ?? []),
  );
}
