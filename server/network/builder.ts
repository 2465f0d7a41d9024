import { parentPort, workerData } from 'node:worker_threads';
import type { Kind } from '../../graph/records/kinds.ts';
import { answersOf } from '../../graph/snapshot/answers.ts';
import { buildNetwork, type Directory, type Network } from '../../graph/snapshot/network.ts';
import { nextNetwork, type TieChange } from '../../graph/snapshot/patch-network.ts';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import { type HeldRecords, heldRecords, type Update } from './held-records.ts';
import type { LoadOptions } from './load.ts';

export interface BuilderData {
  url: string;
  options: StoreOptions;
}

/**
 * What the builder answers: people in parts, so that reading none of them holds up the event loop, then the rest. Without a directory
 * the one before still holds; with changes, the network is the one before but for those ties.
 */
export type BuilderMessage =
  | { people: Directory['people'] }
  | { network: Omit<Network, 'directory'>; directory?: Omit<Directory, 'people'>; changes?: TieChange[] }
  | { failed: string };

/** People in one message: a few milliseconds of reading at the other end. */
const peoplePerMessage = 1000;
/** Kinds whose records stand in the directory; a change of others leaves it as it was. */
const named: Kind[] = ['unit', 'topic', 'person', 'community', 'program', 'event', 'membership', 'enrolment', 'mentorship'];
/** Kinds of which a network holds nothing but ties and what came of suggestions. */
const answers: Kind[] = ['suggestion', 'introduction'];
const tied: Kind[] = ['tie', ...answers];

const { url, options } = workerData as BuilderData;
let open: { store: Store; held: HeldRecords } | undefined;
let last: { network: Network; day: string } | undefined;
const send = (message: BuilderMessage) => parentPort!.postMessage(message);

parentPort!.on('message', async (request: LoadOptions) => {
  try {
    open ??= await opened();
    const update = await open.held.update();
    if (last?.day === request.today && [...update.changed].every((kind) => tied.includes(kind)))
      sendNext(last.network, open.held, update, request);
    else sendBuilt(open.held, update, request);
  } catch (error) {
    await open?.store.close().catch(() => {});
    open = last = undefined;
    send({ failed: error instanceof Error ? error.message : String(error) });
  }
});

async function opened() {
  const store = await openStore(url, options);
  return { store, held: heldRecords(store) };
}

function sendNext(before: Network, held: HeldRecords, { seq, changed, ties }: Update, { today, halfLifeDays }: LoadOptions) {
  const { tie, suggestion, introduction } = held.records();
  const isAnswered = answers.some((kind) => changed.has(kind));
  const next = nextNetwork(before, tie, ties, {
    seq,
    halfLifeDays,
    ...(isAnswered && { answers: answersOf(suggestion, introduction, before.directory, today) }),
  });
  last = { network: next.network, day: today };
  const { directory: _, ...network } = next.network;
  send({ network, ...(next.changes && { changes: next.changes }) });
}

function sendBuilt(held: HeldRecords, { seq, changed }: Update, request: LoadOptions) {
  const built = buildNetwork(held.records(), { seq, ...request });
  const { directory, ...network } = built;
  const sameDirectory = last?.day === request.today && !named.some((kind) => changed.has(kind));
  last = { network: built, day: request.today };
  if (sameDirectory) return send({ network });
  const { people, ...rest } = directory;
  for (let first = 0; first < people.length; first += peoplePerMessage)
    send({ people: people.slice(first, first + peoplePerMessage) });
  send({ network, directory: rest });
}
