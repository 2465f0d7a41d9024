import { setTimeout } from 'node:timers/promises';
import type { Write } from '../../graph/records/change.ts';
import { type Kind, keyOf, kinds, type RecordOf } from '../../graph/records/kinds.ts';
import type { Asked } from '../access/privacy.ts';
import type { Reply } from '../api/route.ts';
import { type Fault, notFound, Problem } from '../errors.ts';
import { log } from '../log.ts';
import type { Service } from '../service.ts';
import { validated } from '../validated.ts';
import { mergePatch } from './merge-patch.ts';
import { namesVersion, recordVersion } from './record-version.ts';
import { circles, missingReferences, withoutReferencesTo } from './references.ts';
import { contactsOf, summedFaults } from './summed-ties.ts';
import { seesTie } from './ties.ts';

/** Says what is wrong with a change that this viewer asks for; `before` is undefined for a new record, `after` for a deletion. */
export type Check<K extends Kind> = (asked: Asked, before: RecordOf<K> | undefined, after: RecordOf<K> | undefined) => Fault[];

export type Writer = Pick<Service, 'store'> & { current: Pick<Service['current'], 'refresh'> };

/** A new record; a conflict where there is one under its key. */
export async function createRecord<K extends Kind>(
  asked: Asked,
  { store, current }: Writer,
  kind: K,
  record: RecordOf<K>,
  check: Check<K> = () => [],
): Promise<Reply<RecordOf<K>>> {
  await write(asked, { store, current }, async function* () {
    // Whether there is such a record is told to nobody who may not make it.
    await refuseFaults(asked, store, kind, undefined, record, check(asked, undefined, record));
    if (await store.get(kind, keyOf(kind, record))) throw new Problem('conflict', `There is such a ${kind} already.`);
    yield { op: 'put', kind, record } as Write;
  });
  return { status: 201, body: record, version: recordVersion(kind, record) };
}

/** Changes a record: `next` makes the new one of the one that is there. Its key stays what it is. */
export async function changeRecord<K extends Kind>(
  asked: Asked,
  { store, current }: Writer,
  kind: K,
  key: string,
  ifMatch: string | undefined,
  next: (before: RecordOf<K>) => unknown,
  check: Check<K> = () => [],
): Promise<Reply<RecordOf<K>>> {
  let after: RecordOf<K>;
  await write(asked, { store, current }, async function* () {
    const before = await present(asked, store, kind, key, ifMatch);
    after = validated(kinds[kind].schema, next(before), 'invalid', 'the body') as RecordOf<K>;
    const moved = kinds[kind].key.filter((field) => fieldOf(before, field) !== fieldOf(after, field));
    const faults = moved.map((field) => ({ pointer: `/${field}`, detail: 'it is part of what the record is, and stays' }));
    await refuseFaults(asked, store, kind, before, after, [...faults, ...check(asked, before, after)]);
    yield { op: 'put', kind, record: after } as Write;
  });
  return { status: 200, body: after!, version: recordVersion(kind, after!) };
}

export const replaceRecord = <K extends Kind>(
  asked: Asked,
  writer: Writer,
  kind: K,
  key: string,
  ifMatch: string | undefined,
  record: RecordOf<K>,
  check?: Check<K>,
) => changeRecord(asked, writer, kind, key, ifMatch, () => record, check);

export const patchRecord = <K extends Kind>(
  asked: Asked,
  writer: Writer,
  kind: K,
  key: string,
  ifMatch: string | undefined,
  patch: unknown,
  check?: Check<K>,
) => changeRecord(asked, writer, kind, key, ifMatch, (before) => mergePatch(before, patch), check);

/** Deletes a record with all that cannot be without it, a tie with the contacts it sums up; what else refers to it forgets it. */
export async function deleteRecord<K extends Kind>(
  asked: Asked,
  { store, current }: Writer,
  kind: K,
  key: string,
  ifMatch: string | undefined,
  check: Check<K> = () => [],
): Promise<Reply<never>> {
  await write(asked, { store, current }, async function* () {
    const before = await present(asked, store, kind, key, ifMatch);
    if (check(asked, before, undefined).length > 0) throw notFound();
    yield* withoutReferencesTo(store, kind, key);
    if (kind === 'tie') yield* contactsOf(store, before as RecordOf<'tie'>);
    yield { op: 'delete', kind, key } as Write;
  });
  return { status: 204 };
}

/** How long a write waits for answers that show it: in networks of hundreds of thousands of ties the next one takes longer. */
const patienceMilliseconds = 2000;

/**
 * Applies writes under the viewer's name; what they rest on is read inside, where nobody else writes. Resolves when this server's
 * answers show them, or a little later they will.
 */
export async function write({ viewer }: Asked, { store, current }: Writer, writes: () => AsyncGenerator<Write>) {
  const seq = await store.apply(writes(), viewer.person ?? `system:${viewer.role}`);
  const shown = current.refresh(seq).catch((error) => log.error({ err: error }, 'no new network'));
  await Promise.race([shown, setTimeout(patienceMilliseconds, undefined, { ref: false })]);
}

/** The record that is there, in the version that is meant; who may not see it learns nothing of it, not even that. */
async function present<K extends Kind>(
  asked: Asked,
  store: Service['store'],
  kind: K,
  key: string,
  ifMatch: string | undefined,
): Promise<RecordOf<K>> {
  const record = await store.get(kind, key);
  if (!record || (kind === 'tie' && !seesTie(asked, record as RecordOf<'tie'>))) throw notFound();
  if (ifMatch === undefined)
    throw new Problem('precondition-required', 'Send If-Match with the ETag of the version that you have read.');
  if (!namesVersion(ifMatch, recordVersion(kind, record)))
    throw new Problem('precondition-failed', `The ${kind} has changed since you read it: read it again.`);
  return record;
}

async function refuseFaults<K extends Kind>(
  asked: Asked,
  store: Service['store'],
  kind: K,
  before: RecordOf<K> | undefined,
  record: RecordOf<K>,
  found: Fault[],
) {
  const exists = async (to: Kind, id: string) => (await store.get(to, id)) !== undefined && mayRefer(asked, to, id);
  const faults = [
    ...found,
    ...selfReferences(kind, record),
    ...(kind === 'tie' ? summedFaults(before as RecordOf<'tie'> | undefined, record as RecordOf<'tie'>) : []),
    ...(await missingReferences(exists, kind, before, record)),
    // Only the administration changes what stands above what; a circle would tell others who reports to whom.
    ...(asked.grant === 'all' ? await circles(store, kind, record) : []),
  ];
  if (faults.length > 0) throw new Problem('invalid', 'Something is wrong with the body.', faults);
}

/** For all but the administration, people whom they may not see are as if they were not there. */
function mayRefer({ grant, network, shows }: Asked, to: Kind, id: string): boolean {
  if (grant === 'all' || to !== 'person') return true;
  const person = network.directory.person.get(id);
  return person !== undefined && shows(person);
}

/** Nobody is tied to themself, reports to themself or stands above themself. */
function selfReferences<K extends Kind>(kind: K, record: RecordOf<K>): Fault[] {
  if (kind === 'tie') {
    const { source, target } = record as RecordOf<'tie'>;
    return source === target ? [{ pointer: '/target', value: target, detail: 'expected somebody else than the source' }] : [];
  }
  const id = fieldOf(record, 'id');
  return Object.entries(kinds[kind].refers)
    .filter(([field, to]) => to === kind && id !== undefined && fieldOf(record, field) === id)
    .map(([field]) => ({ pointer: `/${field}`, value: String(id), detail: `expected another ${kind}` }));
}

const fieldOf = (record: object, field: string) => (record as Record<string, unknown>)[field];
