import { type Contacts, type Past, pastOf } from '../../graph/recommend/past.ts';
import { bareSnapshot } from '../../graph/snapshot/bare-snapshot.ts';
import { directedRows } from '../../graph/snapshot/csr.ts';
import type { Network } from '../../graph/snapshot/network.ts';
import type { Store } from '../store/store.ts';

/** A past from which a relevance for everybody may be learned. */
export interface SharedPast {
  /** Of open people alone, by indexes of its own. */
  past: Past;
  /** Their ids, in the order of these indexes. */
  people: string[];
}

/** With fewer contacts there is nothing to learn; of more people the features would take minutes to prepare. */
const LEAST_CONTACTS = 300,
  MOST_PEOPLE = 20_000;

/**
 * The timed contacts of a store between people who are open, of ties that are shared, in the order of time (at one moment in that of
 * their keys). Whoever is not open is not even numbered, and a private tie leaves its contacts out, so that neither changes what is
 * learned for others. undefined where there are fewer than 300 such contacts or more than 20,000 such people. O(contacts · log).
 */
export async function sharedPast(store: Store, { snapshot, directory, privateTies }: Network): Promise<SharedPast | undefined> {
  const people = directory.people.filter(({ visibility }) => visibility === 'open').map(({ id }) => id);
  if (people.length > MOST_PEOPLE) return undefined;
  const index = new Map(people.map((id, i) => [id, i]));
  const tieKey = (source: string, target: string, kind: string) => JSON.stringify([source, target, kind]);
  const secret = new Set(
    privateTies.map(({ source, target, kind }) => tieKey(directory.people[source].id, directory.people[target].id, kind)),
  );
  const found: { source: number; target: number; time: number; weight: number }[] = [];
  for await (const { source, target, kind, time, weight } of store.scan('contact')) {
    const i = index.get(source),
      j = index.get(target);
    if (i === undefined || j === undefined || i === j || secret.has(tieKey(source, target, kind))) continue;
    found.push({ source: i, target: j, time: Date.parse(time), weight });
  }
  if (found.length < LEAST_CONTACTS) return undefined;
  found.sort((a, b) => a.time - b.time);
  const contacts: Contacts = {
    source: Int32Array.from(found, ({ source }) => source),
    target: Int32Array.from(found, ({ target }) => target),
    time: Float64Array.from(found, ({ time }) => time),
    weight: Float64Array.from(found, ({ weight }) => weight),
  };
  const n = people.length,
    unit = Int32Array.from(people, (id) => snapshot.unit[directory.person.get(id)!]);
  const strangers = bareSnapshot({
    n,
    unit,
    units: snapshot.units,
    rows: directedRows(n, { source: [], target: [], weight: [] }),
  });
  return { past: pastOf({ snapshot: strangers, contacts, directed: false }, () => true), people };
}
