import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../graph/arrays/seeded-random.ts';
import type { MeasureId } from '../../graph/measures/measures.ts';
import { entryOf } from '../../graph/snapshot/tie-sets.ts';
import { ask } from '../../server/access/privacy.ts';
import { operator } from '../../server/access/viewer.ts';
import { contactsAnswer } from '../../server/answers/contacts.ts';
import { egoAnswer } from '../../server/answers/ego.ts';
import { reachAnswer } from '../../server/answers/reach.ts';
import type { Compute } from '../../server/compute/compute.ts';
import { measuresOf } from '../../server/compute/measures.ts';
import { workerPool } from '../../server/compute/pool.ts';
import { type CurrentNetwork, currentNetwork } from '../../server/network/current.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { report } from './figure.ts';
import { organizationWrites, personId, someTie } from './incremental/organization-store.ts';
import { organizationGraph, type Size, sizes } from './organization-graph.ts';
import { median, spread } from './statistics.ts';

/** How long it takes after a tie is written, from the store's commit, until everything shown about its two people is right again. */
const workers = 2,
  rounds = 60,
  settled = 10,
  target = 50;
/** All measures but those that a tie anywhere may change of anybody. */
const local: MeasureId[] = ['degree', 'strength', 'constraint', 'effectiveSize', 'efficiency', 'participation'];
const withinSteps: MeasureId[] = ['reach1', 'reach2', 'reach3'];
const others: MeasureId[] = ['units2', 'withinUnitDegree'];

const asked = process.argv.slice(2) as Size[];
for (const size of asked.length > 0 ? asked : (['L'] as const)) await measure(size);

async function measure(size: Size) {
  process.stderr.write(`a tie added, ${size}: filling a store …\n`);
  const directory = await mkdtemp(join(tmpdir(), 'crosstie-bench-'));
  const url = `sqlite:${join(directory, 'store.db')}`;
  const store = await openStore(url);
  const graph = organizationGraph(sizes[size]);
  await store.apply(organizationWrites(graph), 'system:bench');
  const current = await currentNetwork({ url, store: {} });
  const pool = workerPool(workers);
  try {
    process.stderr.write(`a tie added, ${size}: measures of everybody, once …\n`);
    await measures(pool, current);
    await pages(pool, current, [0, 1]);
    await afterTies(size, store, current, pool);
  } finally {
    await pool.close();
    await current.close();
    await store.close();
    await rm(directory, { recursive: true });
  }
}

async function afterTies(size: Size, store: Store, current: CurrentNetwork, pool: Compute) {
  const random = seededRandom(7);
  const parts = { network: [] as number[], answers: [] as number[], all: [] as number[] };
  for (let round = 0; round < settled + rounds; ) {
    const { snapshot } = current.get();
    const i = random.below(snapshot.n),
      j = random.below(snapshot.n);
    if (i === j || entryOf(snapshot, i, j) >= 0) continue;
    const seq = await store.apply([{ op: 'put', kind: 'tie', record: someTie(i, j) }], 'system:bench');
    const committed = performance.now();
    await current.refresh(seq);
    const built = performance.now();
    await Promise.all([pages(pool, current, [i, j]), measures(pool, current)]);
    const end = performance.now();
    if (round++ < settled) continue;
    parts.network.push(built - committed);
    parts.answers.push(end - built);
    parts.all.push(end - committed);
  }
  const task = 'a tie added, everything shown about its two people right again';
  const figure = { size, unit: 'ms', runs: rounds } as const;
  const [network, answers] = [parts.network, parts.answers].map((times) => median(times).toFixed(0));
  const note = `${workers} workers, from the commit: the network ${network} ms, the answers ${answers} ms`;
  report({ ...figure, task: `${task}, median`, value: median(parts.all), ...spread(parts.all), target, note });
  report({ ...figure, task: `${task}, p99`, value: parts.all.toSorted((a, b) => a - b)[Math.ceil(0.99 * rounds) - 1] });
}

/** What the first page shows of both: reach with its map, contacts, the network around them. */
async function pages(compute: Compute, current: CurrentNetwork, people: readonly number[]) {
  const network = current.get();
  await Promise.all(
    people.map(personId).map((about) => {
      const by = ask('own figures', { network, viewer: operator, about, minGroupSize: 5, compute });
      return Promise.all([
        reachAnswer(by, about, { steps: 3, include: ['map'], ties: 'all' }),
        contactsAnswer(by, about, { k: 10, bridging: 0.5, ties: 'all' }),
        egoAnswer(by, about, 1),
      ]);
    }),
  );
}

async function measures(compute: Compute, current: CurrentNetwork) {
  const { snapshot } = current.get();
  await Promise.all([local, withinSteps, others].map((ids) => measuresOf(compute, snapshot, ids)));
}
