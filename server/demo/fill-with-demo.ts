import { createHash } from 'node:crypto';
import type { Write } from '../../graph/records/change.ts';
import { canonical, type Kind, kindNames } from '../../graph/records/kinds.ts';
import { Problem } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { type DemoOptions, demoDefaults, demoOrganization } from './demo-organization.ts';

export interface FillOptions extends DemoOptions {
  /** Who is named in the change log. */
  actor?: string;
  /** Called with the records written so far. */
  progress?(done: number): void;
  signal?: AbortSignal;
}

export interface Filled {
  /** False where the store held this very organization already, and nothing was written. */
  filled: boolean;
  /** The number of the store's last change. */
  seq: number;
  records: Record<Kind, number>;
}

/**
 * Fills an empty store with the demo organization, all of it or nothing. Throws a Problem `conflict` where the store holds anything
 * else: nobody's records are mixed with made-up ones.
 */
export async function fillWithDemo(store: Store, options: FillOptions = {}): Promise<Filled> {
  const { actor = 'system:demo', progress, signal, ...chosen } = options;
  const demo = () => demoOrganization(chosen);
  const held = await contentOf(store);
  if (held.total > 0) {
    const wanted = contentOfWrites(demo());
    if (kindNames.some((kind) => held.records[kind] !== wanted.records[kind]) || (await digestOf(store)) !== wanted.digest)
      throw new Problem('conflict', occupied(store, held.records.person, chosen));
    return { filled: false, seq: await store.seq(), records: held.records };
  }
  const records = noRecords();
  const seq = await store.apply(counted(demo(), records, progress, signal), actor);
  return { filled: true, seq, records };
}

function* counted(
  writes: Iterable<Write>,
  records: Record<Kind, number>,
  progress?: (done: number) => void,
  signal?: AbortSignal,
) {
  let done = 0;
  for (const write of writes) {
    records[write.kind]++;
    if (++done % 1000 === 0) {
      signal?.throwIfAborted();
      progress?.(done);
    }
    yield write;
  }
}

function occupied(store: Store, people: number, { people: n, seed, until }: DemoOptions): string {
  const { people: usual, seed: first, until: end } = demoDefaults;
  return `The store ${store.url} holds ${people} people and is not the demo of ${n ?? usual} people, seed ${seed ?? first}, until ${until ?? end}: expected an empty store.`;
}

const noRecords = () => Object.fromEntries(kindNames.map((kind) => [kind, 0])) as Record<Kind, number>;

async function contentOf(store: Store) {
  const records = noRecords();
  for (const kind of kindNames) records[kind] = await store.count(kind);
  return { records, total: Object.values(records).reduce((a, b) => a + b, 0) };
}

function contentOfWrites(writes: Iterable<Write>) {
  const records = noRecords();
  const set = setDigest();
  for (const write of writes) {
    if (write.op !== 'put') continue;
    records[write.kind]++;
    set.add(write.kind, canonical(write.kind, write.record));
  }
  return { records, digest: set.digest() };
}

async function digestOf(store: Store) {
  const set = setDigest();
  for (const kind of kindNames) for await (const record of store.scan(kind)) set.add(kind, canonical(kind, record));
  return set.digest();
}

/** A digest that does not depend on the order: the exclusive or of the records' own. Keys are unique, so that nothing cancels out. */
function setDigest() {
  const sum = Buffer.alloc(32);
  return {
    add(kind: Kind, text: string) {
      const bytes = createHash('sha256').update(`${kind} ${text}`).digest();
      for (let i = 0; i < sum.length; i++) sum[i] ^= bytes[i];
    },
    digest: () => sum.toString('hex'),
  };
}
