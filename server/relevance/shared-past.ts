import { quiet, type Run } from '../../graph/arrays/run.ts';
import { type Contacts, type Past, pastOf } from '../../graph/recommend/past.ts';
import { bareSnapshot } from '../../graph/snapshot/bare-snapshot.ts';
import { directedRows } from '../../graph/snapshot/csr.ts';
import type { Store } from '../store/store.ts';
import { type OpenPart, pairKey } from './open-part.ts';

/** With fewer contacts there is nothing to learn; of more people the features would take minutes to prepare. */
export const LEAST_CONTACTS = 300,
  MOST_PEOPLE = 20_000;

/**
 * The timed contacts of a store between people who are open, in the order of time (at one moment in that of their keys), by their
 * indexes among open people. Whoever is not open is not even numbered, and two with a private tie are left with no contacts at all,
 * since contacts may be of another kind than the tie they belong to: so neither changes what is learned for others. undefined where
 * there are fewer than 300 such contacts or more than 20,000 such people. O(contacts · log).
 */
export async function sharedPast(
  store: Pick<Store, 'scan'>,
  { people, unit, units, privatePairs }: OpenPart,
  { signal }: Pick<Run, 'signal'> = quiet,
): Promise<Past | undefined> {
  if (people.length > MOST_PEOPLE) return undefined;
  const n = people.length,
    index = new Map(people.map((id, i) => [id, i]));
  const secret = new Set(privatePairs);
  const from: number[] = [],
    to: number[] = [],
    times: number[] = [],
    weights: number[] = [];
  let read = 0;
  for await (const { source, target, time, weight } of store.scan('contact')) {
    if (++read % 4096 === 0) signal.throwIfAborted();
    const i = index.get(source),
      j = index.get(target);
    if (i === undefined || j === undefined || i === j || (secret.size > 0 && secret.has(pairKey(source, target)))) continue;
    from.push(i);
    to.push(j);
    times.push(Date.parse(time));
    weights.push(weight);
  }
  if (times.length < LEAST_CONTACTS) return undefined;
  const order = Int32Array.from(times.keys()).sort((a, b) => times[a] - times[b] || a - b);
  const contacts: Contacts = {
    source: order.map((k) => from[k]),
    target: order.map((k) => to[k]),
    time: Float64Array.from(order, (k) => times[k]),
    weight: Float64Array.from(order, (k) => weights[k]),
  };
  const strangers = bareSnapshot({ n, unit, units, rows: directedRows(n, { source: [], target: [], weight: [] }) });
  return pastOf({ snapshot: strangers, contacts, directed: false }, () => true);
}
