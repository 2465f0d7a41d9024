import { Cancelled } from '../../graph/arrays/run.ts';
import type { Watch } from '../compute/compute.ts';
import { shared } from '../compute/shared-runs.ts';
import { log } from '../log.ts';
import type { CurrentNetwork } from '../network/current.ts';
import type { Store, StoreOptions } from '../store/store.ts';
import { contactsSince } from './contacts-since.ts';
import type { Learning } from './learn.ts';
import { learnInThread } from './learn-in-thread.ts';
import { type Learned, learnedOf } from './learned.ts';
import { isSamePart, type OpenPart, openPart, stillHolds } from './open-part.ts';
import { LEAST_CONTACTS, MOST_PEOPLE } from './shared-past.ts';

/** The relevance that answers rest on: learned in the background, replaced when enough has changed. */
export interface CurrentRelevance {
  /** What was learned; undefined = the fixed weights count. */
  get(): Learned | undefined;
  /** When that was learned, ISO time. */
  learnedAt(): string | undefined;
  /** 0 … 1 while it is being learned; undefined otherwise. */
  progress(): number | undefined;
  /** Looks whether there is enough to learn from, now and after each change. */
  start(): void;
  /** Learns anew, or waits for what is under way, which is stopped when nobody waits any more: then it rejects with Cancelled. */
  learn(watch?: Watch): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface RelevanceOptions {
  url: string;
  options: StoreOptions;
  store: Store;
  current: CurrentNetwork;
}

/**
 * Learned anew when so many contacts have changed: a share of those there were, and this many at least. After more changes of any kind
 * than can be looked through it is learned without counting.
 */
const SHARE = 0.1,
  LEAST_CHANGED = 100,
  MOST_CHANGES = 100_000;

/** The last time that it was learned, or found to be too little. */
interface Attempt {
  open: OpenPart;
  /** Contacts that the store held. */
  contacts: number;
  /** Contacts that have changed up to this number of the log. */
  changed: number;
  seq: number;
}

/**
 * Keeps the learned relevance. It is learned in a thread of its own, one at a time, and never waited for. When somebody in it hides or
 * leaves, or two in it get a private tie, the fixed weights count from that moment until it is learned without them.
 */
export function currentRelevance({ url, options, store, current }: RelevanceOptions): CurrentRelevance {
  const closing = new AbortController();
  let learned: { now: Learned; at: string } | undefined;
  let attempt: Attempt | undefined;
  let fitting: { share: number; ended: Promise<void> } | undefined;
  let looking: Promise<void> | undefined;
  let again = false;
  let failures = 0,
    skipped = 0;
  let stopListening = () => {};

  const openNow = () => openPart(current.get());

  /** At once, so that no answer rests on what may not be known any more. */
  function dropIfOver(): void {
    if (learned && !stillHolds(learned.now.open, openNow())) learned = undefined;
  }

  async function isDue(): Promise<boolean> {
    if (!attempt) return true;
    if (attempt.contacts < LEAST_CONTACTS) return (await store.count('contact')) >= LEAST_CONTACTS;
    if (!isSamePart(attempt.open, openNow())) return true;
    const { seq } = current.get().snapshot;
    if (seq - attempt.seq > MOST_CHANGES) return true;
    const enough = Math.max(LEAST_CHANGED, SHARE * attempt.contacts);
    attempt.changed += await contactsSince(store, attempt.seq, seq, enough - attempt.changed);
    attempt.seq = seq;
    return attempt.changed >= enough;
  }

  async function learnNow({ signal, progress }: Watch): Promise<void> {
    const open = openNow(),
      { seq } = current.get().snapshot;
    const contacts = await store.count('contact'),
      before = attempt;
    attempt = { open, contacts, changed: 0, seq };
    let learning: Learning | undefined;
    // A thread costs more than to see that there is nothing to learn from.
    if (contacts >= LEAST_CONTACTS && open.people.length <= MOST_PEOPLE)
      try {
        learning = await learnInThread({ url, store: options }, open, { signal, progress });
      } catch (error) {
        attempt = before;
        throw error;
      }
    // Learned of somebody who has hidden meanwhile: not to be used, and due again.
    if (!stillHolds(open, openNow())) return;
    learned = learning && { now: learnedOf(learning, open, seq), at: new Date().toISOString() };
    if (learning) log.debug({ seq, contacts: learning.contacts, formed: learning.relevance.formed }, 'the relevance was learned');
  }

  /** One at a time: who asks while one is under way waits for that. */
  function learn(watch: Watch = {}): Promise<void> {
    if (closing.signal.aborted) return Promise.reject(new Cancelled());
    const run = (fitting ??= { share: 0, ended: Promise.resolve() });
    return shared(run, 'learn', watch, ({ signal, progress }) => {
      const tell = (done: number, total: number) => {
        run.share = done / total;
        progress?.(done, total);
      };
      const ended = learnNow({ signal: AbortSignal.any([signal!, closing.signal]), progress: tell });
      run.ended = ended
        .catch(() => {})
        .finally(() => {
          if (fitting === run) fitting = undefined;
        });
      return ended;
    });
  }

  function look(): void {
    if (closing.signal.aborted) return;
    again = true;
    looking ??= lookOn();
  }

  async function lookOn() {
    while (again && !closing.signal.aborted) {
      again = false;
      try {
        await fitting?.ended;
        // After failures in a row it is tried at the next change, the second after that, the fourth …
        if (failures > 0 && ++skipped < 2 ** (failures - 1)) continue;
        if (await isDue()) await learn();
        failures = skipped = 0;
      } catch (error) {
        if (error instanceof Cancelled) continue;
        failures++;
        skipped = 0;
        log.error({ err: error }, 'no relevance was learned; the one before, or the fixed weights, go on');
      }
    }
    looking = undefined;
  }

  return {
    get: () => learned?.now,
    learnedAt: () => learned?.at,
    progress: () => fitting?.share,
    start() {
      stopListening = current.listen(() => {
        dropIfOver();
        look();
      });
      look();
    },
    learn,
    async settled() {
      while (looking || fitting) await (looking ?? fitting?.ended);
    },
    async close() {
      stopListening();
      closing.abort();
      await looking;
      await fitting?.ended;
    },
  };
}
