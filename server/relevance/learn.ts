import type { Run } from '../../graph/arrays/run.ts';
import type { LearnedPast } from '../../graph/recommend/learned-past.ts';
import { preparePast } from '../../graph/recommend/prepare-past.ts';
import { fitRelevance } from '../../graph/recommend/relevance-fit.ts';
import type { Store } from '../store/store.ts';
import type { OpenPart } from './open-part.ts';
import { sharedPast } from './shared-past.ts';

/** What was learned, and from how many contacts. */
export interface Learning extends LearnedPast {
  contacts: number;
}

/** Parts of the whole, in hundredths: reading, fitting, working out. */
const READ = 10,
  FITTED = 85;

/**
 * Learns the relevance from what a store holds of open people and shared ties, and works out what is known now: undefined where that is
 * too little, or of too many people. The same contacts give the same bits.
 */
export async function learn(
  store: Pick<Store, 'scan'>,
  open: OpenPart,
  { signal, progress }: Run,
): Promise<Learning | undefined> {
  const past = await sharedPast(store, open, { signal });
  if (!past) return undefined;
  const fitting = (done: number, total: number) => progress(READ + ((FITTED - READ) * done) / total, 100);
  const relevance = fitRelevance(past, {}, { signal, progress: fitting });
  if (!relevance) return undefined;
  progress(FITTED, 100);
  return { relevance, prepared: preparePast(past, { signal }), contacts: past.contacts.time.length };
}
