import type { Change } from '../../graph/records/change.ts';
import type { Introduction } from '../../graph/records/introduction.ts';
import type { Suggestion } from '../../graph/records/suggestion.ts';
import type { Store } from '../store/store.ts';

/** Suggestions and introductions in memory, found by the people they name, or the plan. */
export interface HeldAnswers {
  suggestionsTo(person: string): Suggestion[];
  /** Those that come from a plan of introductions. */
  suggestionsOf(plan: string): Suggestion[];
  /** Those that a person asked for, is to make, or is to be met in. */
  introductionsWith(person: string): Introduction[];
}

/** Changes read at once, and after how many reading everything anew is quicker than following. */
const batch = 2000;
const most = 100_000;

const known = new WeakMap<Store, { held?: Held; turn: Promise<unknown> }>();

/** What a store holds now: read once, then kept up with its change log. O(changes since the last time). */
export function heldAnswers(store: Store): Promise<HeldAnswers> {
  let kept = known.get(store);
  if (!kept) known.set(store, (kept = { turn: Promise.resolve() }));
  const { turn } = kept;
  const next = turn.then(async () => {
    const last = await store.seq();
    if (!kept.held || last < kept.held.seq || last - kept.held.seq > most) kept.held = await readAll(store, last);
    await followTo(last, kept.held, store);
    return kept.held.answers;
  });
  kept.turn = next.catch(() => {});
  return next;
}

interface Held {
  /** The number of the last change that it holds. */
  seq: number;
  suggestion: Index<Suggestion>;
  planned: Index<Suggestion>;
  introduction: Index<Introduction>;
  answers: HeldAnswers;
}

async function readAll(store: Store, seq: number): Promise<Held> {
  const suggestion = indexBy<Suggestion>((each) => [each.for]),
    planned = indexBy<Suggestion>((each) => (each.plan === undefined ? [] : [each.plan])),
    introduction = indexBy<Introduction>((each) => [each.for, each.via, each.person]);
  // Changes that come while this reads are read again with the log: putting what is there changes nothing.
  for await (const record of store.scan('suggestion')) {
    suggestion.put(record);
    planned.put(record);
  }
  for await (const record of store.scan('introduction')) introduction.put(record);
  const answers = { suggestionsTo: suggestion.of, suggestionsOf: planned.of, introductionsWith: introduction.of };
  return { seq, suggestion, planned, introduction, answers };
}

async function followTo(last: number, held: Held, store: Store) {
  while (held.seq < last) {
    const changes = await store.changesSince(held.seq, batch);
    if (changes.length === 0) return;
    for (const change of changes) take(change, held);
    held.seq = changes[changes.length - 1].seq;
  }
}

function take(change: Change, held: Held) {
  if (change.kind !== 'suggestion' && change.kind !== 'introduction') return;
  if (change.kind === 'introduction') follow(held.introduction, change);
  else for (const index of [held.suggestion, held.planned]) follow(index, change);
}

function follow<T>(index: Index<T>, change: { op: 'put'; record: T } | { op: 'delete'; key: string }) {
  if (change.op === 'delete') index.delete(change.key);
  else index.put(change.record);
}

interface Index<T> {
  of(key: string): T[];
  put(record: T): void;
  delete(id: string): void;
}

function indexBy<T extends { id: string }>(keysOf: (record: T) => string[]): Index<T> {
  const records = new Map<string, T>(),
    byKey = new Map<string, Set<string>>();
  const remove = (id: string) => {
    const record = records.get(id);
    if (!record) return;
    records.delete(id);
    for (const key of keysOf(record)) byKey.get(key)?.delete(id);
  };
  return {
    of: (key) => Array.from(byKey.get(key) ?? [], (id) => records.get(id)!),
    put(record) {
      remove(record.id);
      records.set(record.id, record);
      for (const key of keysOf(record)) {
        const ids = byKey.get(key) ?? new Set();
        byKey.set(key, ids.add(record.id));
      }
    },
    delete: remove,
  };
}
