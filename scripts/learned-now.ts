import type { Network } from '../graph/snapshot/network.ts';
import { storeOptionsOf } from '../server/config.ts';
import { learnInThread } from '../server/relevance/learn-in-thread.ts';
import { type Learned, learnedOf } from '../server/relevance/learned.ts';
import { openPart } from '../server/relevance/open-part.ts';
import { LEAST_CONTACTS } from '../server/relevance/shared-past.ts';
import type { CommandContext } from './command.ts';

/** The relevance learned from what the store holds now, as a server over it learns it; undefined where there is too little to learn from. */
export async function learnedNow(context: CommandContext, network: Network): Promise<Learned | undefined> {
  const store = await context.existingStore();
  if ((await store.count('contact')) < LEAST_CONTACTS) return undefined;
  const config = context.config();
  const open = openPart(network);
  const watch = { signal: context.signal, progress: context.progress('Learning from past contacts') };
  const learning = await learnInThread({ url: config.CROSSTIE_STORE, store: storeOptionsOf(config) }, open, watch);
  return learning && learnedOf(learning, open, network.snapshot.seq);
}
