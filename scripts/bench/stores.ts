import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../graph/arrays/seeded-random.ts';
import type { Write } from '../../graph/records/change.ts';
import type { Kind } from '../../graph/records/kinds.ts';
import { openStore } from '../../server/store/store.ts';
import { write } from '../output.ts';

/**
 * How long a store takes for 200,000 ties and as many timed contacts among 5,000 people, each in one `apply` with its change
 * log, and to read them. `tsx scripts/bench/stores.ts [URL]`; a new SQLite file without a URL, else an empty store, with
 * NEO4J_USER and NEO4J_PASSWORD from the environment.
 */
const people = 5_000;
const rows = 200_000;

const directory = mkdtempSync(join(tmpdir(), 'crosstie-bench-'));
const { NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
const store = await openStore(process.argv[2] ?? `sqlite:${join(directory, 'bench.db')}`, { user, password, database });
try {
  if ((await store.seq()) > 0) throw new Error(`${store.url} is not empty: give the bench a store of its own.`);
  const results = [
    await timed('put people', () => store.apply(persons(), 'system:bench')),
    await timed('put ties', () => store.apply(ties(), 'system:bench')),
    await timed('put the same ties again', () => store.apply(ties(), 'system:bench')),
    await timed('put contacts', () => store.apply(contacts(), 'system:bench')),
    await timed('read ties', () => read('tie')),
    await timed('read contacts', () => read('contact')),
    await timed('read changes', () => store.changesSince(0)),
  ];
  write('table', results, undefined, results);
} finally {
  await store.close();
  rmSync(directory, { recursive: true });
}

async function timed(task: string, action: () => Promise<unknown>) {
  const start = performance.now();
  await action();
  return { task, seconds: Number(((performance.now() - start) / 1000).toFixed(2)) };
}

async function read(kind: Kind) {
  for await (const _ of store.scan(kind));
}

function* persons(): Iterable<Write> {
  const rest = { external: false, visibility: 'open', introduces: true, mentorCapacity: 2, attributes: {} } as const;
  for (let i = 0; i < people; i++)
    yield { op: 'put', kind: 'person', record: { id: `p${i}`, name: `Person ${i}`, ...rest, languages: ['en'], aliases: [] } };
}

function* ties(): Iterable<Write> {
  for (const [source, target, weight] of pairs())
    yield {
      op: 'put',
      kind: 'tie',
      record: {
        source,
        target,
        kind: 'contact',
        weight,
        first: time(0),
        last: time(weight),
        origin: 'file',
        visibility: 'shared',
      },
    };
}

function* contacts(): Iterable<Write> {
  let i = 0;
  for (const [source, target, weight] of pairs())
    yield { op: 'put', kind: 'contact', record: { source, target, kind: 'contact', time: time(i++), weight, history: false } };
}

/** Pairs of people, the first of each drawn with preference for low numbers, so that a few have many. */
function* pairs(): Iterable<[string, string, number]> {
  const random = seededRandom(1);
  for (let i = 0; i < rows; i++)
    yield [`p${Math.floor(people * random() * random())}`, `p${random.below(people)}`, 1 + random.below(9)];
}

function time(minutes: number) {
  return new Date(Date.UTC(2025, 0, 1) + minutes * 60_000).toISOString();
}
