import { bareSnapshot } from '../snapshot/bare-snapshot.ts';
import { directedRows, transpose, undirectedRows } from '../snapshot/csr.ts';
import type { Rows, Snapshot } from '../snapshot/snapshot.ts';

/** What is known of an organization up to a moment: the network, and the timed contacts behind it in the order of time. */
export interface Past {
  snapshot: Snapshot;
  contacts: Contacts;
  /** Whether it counts who turned to whom. */
  directed: boolean;
}

/** Parallel arrays, in the order of time. */
export interface Contacts {
  source: Int32Array;
  target: Int32Array;
  time: Float64Array;
  weight: Float64Array;
}

/** Whether contacts were at different moments: else nothing tells what came first. */
export const hasTimes = ({ time }: Pick<Contacts, 'time'>): boolean => time.length > 0 && time[0] < time[time.length - 1];

/** The same people with only some of the contacts, by number, and the network that these sum up to. */
export function pastOf({ snapshot: { n, unit, units }, contacts, directed }: Past, keep: (k: number) => boolean): Past {
  const kept = Int32Array.from(contacts.source.keys()).filter(keep);
  const some = {
    source: kept.map((k) => contacts.source[k]),
    target: kept.map((k) => contacts.target[k]),
    time: Float64Array.from(kept, (k) => contacts.time[k]),
    weight: Float64Array.from(kept, (k) => contacts.weight[k]),
  };
  const out = directedRows(n, some);
  const snapshot = bareSnapshot({ n, unit, units, rows: undirectedRows(n, some), out, in: transpose(n, out) });
  return { snapshot, contacts: some, directed };
}

/** Whether contacts tell who turned to whom: where each pair is written one way only, the order of the two means nothing. */
export function tellsDirections({ snapshot, directed }: Past): boolean {
  const { offsets, neighbors } = snapshot.out;
  if (directed) return true;
  for (let i = 0; i < snapshot.n; i++)
    for (let t = offsets[i]; t < offsets[i + 1]; t++)
      if (neighbors.subarray(offsets[neighbors[t]], offsets[neighbors[t] + 1]).includes(i)) return true;
  return false;
}

/** Of all contacts in time, what counts as of late: active in this last part, begun in that one. */
const ACTIVE = 0.15,
  BEGUN = 0.2,
  FRESH = 0.04,
  HALF = 0.1;

/** The network by time: ties that were active of late, and those that began of late; empty where contacts have no times. */
export interface Recency {
  active: Rows;
  begun: Rows;
  /** Active in the very last part. */
  fresh: Rows;
  /** All, each contact the lighter the longer ago. */
  fading: Rows;
  /** 0 … 1: how late among all contacts each person's last is. */
  lastSeen: Float64Array;
}

export function recencyOf({ snapshot, contacts }: Past): Recency {
  const { n } = snapshot,
    { source, target, time, weight } = contacts;
  const count = time.length;
  if (!hasTimes(contacts)) {
    const none = noRows(n);
    return { active: none, begun: none, fresh: none, fading: none, lastSeen: new Float64Array(n) };
  }
  const from = Math.floor(count * (1 - ACTIVE));
  const active = undirectedRows(n, {
    source: source.subarray(from),
    target: target.subarray(from),
    weight: weight.subarray(from),
  });
  const begunAfter = time[Math.floor(count * (1 - BEGUN))];
  const first = new Map<number, number>();
  for (let k = 0; k < count; k++) {
    const pair = Math.min(source[k], target[k]) * n + Math.max(source[k], target[k]);
    if (!first.has(pair)) first.set(pair, k);
  }
  const begun = Int32Array.from(first.values()).filter((k) => time[k] >= begunAfter && source[k] !== target[k]);
  const late = Math.floor(count * (1 - FRESH)),
    lastSeen = new Float64Array(n);
  for (let k = 0; k < count; k++) lastSeen[source[k]] = lastSeen[target[k]] = k / count;
  return {
    lastSeen,
    fresh: undirectedRows(n, { source: source.subarray(late), target: target.subarray(late), weight: weight.subarray(late) }),
    fading: undirectedRows(n, { source, target, weight: weight.map((w, k) => w * 2 ** (-(count - k) / (HALF * count))) }),
    active,
    begun: undirectedRows(n, {
      source: begun.map((k) => source[k]),
      target: begun.map((k) => target[k]),
      weight: new Float64Array(begun.length).fill(1),
    }),
  };
}

const noRows = (n: number): Rows => directedRows(n, { source: [], target: [], weight: [] });

/**
 * Who was turned to together: two people to whom the same person turned at the same moment, each occasion counting 1 / (others turned
 * to then); moments at which more than `most` were turned to say nothing of any two. Undirected rows.
 */
export function togetherOf({ snapshot, contacts }: Past, most = 30): Rows {
  const { n } = snapshot,
    { source, target, time } = contacts;
  const from: number[] = [],
    to: number[] = [],
    weight: number[] = [];
  if (!hasTimes(contacts)) return noRows(n);
  for (let begin = 0; begin < time.length; ) {
    let end = begin;
    const bySource = new Map<number, Set<number>>();
    for (; end < time.length && time[end] === time[begin]; end++) {
      let others = bySource.get(source[end]);
      if (!others) bySource.set(source[end], (others = new Set()));
      others.add(target[end]);
    }
    for (const others of bySource.values()) {
      if (others.size < 2 || others.size > most) continue;
      const people = [...others];
      for (let a = 0; a < people.length; a++)
        for (let b = 0; b < a; b++) {
          from.push(people[a]);
          to.push(people[b]);
          weight.push(1 / (people.length - 1));
        }
    }
    begin = end;
  }
  return undirectedRows(n, { source: from, target: to, weight });
}

/** The contacts of the last part only, over the same network. */
export function lately(past: Past): Past {
  const { source, target, time, weight } = past.contacts;
  const from = Math.floor(time.length * (1 - ACTIVE));
  return {
    ...past,
    contacts: {
      source: source.subarray(from),
      target: target.subarray(from),
      time: time.subarray(from),
      weight: weight.subarray(from),
    },
  };
}
