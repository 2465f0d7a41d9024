import type { Random } from '../arrays/seeded-random.ts';
import { hasTimes, type Past, pastOf } from './past.ts';

/** A stretch of time inside a past. */
export interface PastWindow {
  /** What is known at its beginning. */
  before: Past;
  /** By ego: whom they met for the first time until its end. */
  formed: Map<number, Set<number>>;
}

/** What is known at the beginning and what until the end (shares of all contacts), the last window last: each looks ahead by a quarter. */
const WINDOWS: readonly (readonly [known: number, until: number])[] = [
  [0.68, 0.85],
  [0.74, 0.925],
  [0.8, 1],
];
/** Where contacts have no time, this share of ties is held out by lot. */
const HELD_OUT = 0.2;

/** The windows that a relevance is learned from, the last of them up to now; one of ties held out by lot where contacts have no times. */
export function windowsOf(past: Past, random: Random): PastWindow[] {
  const { source, target, time } = past.contacts,
    count = time.length;
  if (count === 0) return [];
  if (!hasTimes(past.contacts)) return [heldOut(past, random)];
  return WINDOWS.map(([known, until]) => {
    const moment = (share: number) => {
      let at = Math.min(count, Math.max(1, Math.floor(share * count)));
      while (at < count && time[at] === time[at - 1]) at++;
      return at;
    };
    const from = moment(known),
      to = moment(until);
    const before = pastOf(past, (k) => k < from);
    return { before, formed: newTies(before, source.subarray(from, to), target.subarray(from, to)) };
  });
}

/** How many ties formed in windows: each in every window that it forms in, and where there are no directions for both of its ends. */
export const formedIn = (windows: readonly PastWindow[]): number =>
  windows.reduce((sum, { formed }) => [...formed.values()].reduce((all, others) => all + others.size, sum), 0);

function heldOut(past: Past, random: Random): PastWindow {
  const { source, target } = past.contacts;
  const isKept = Uint8Array.from(source, () => (random() < HELD_OUT ? 0 : 1));
  const before = pastOf(past, (k) => isKept[k] === 1);
  const later = Int32Array.from(source.keys()).filter((k) => !isKept[k]);
  return {
    before,
    formed: newTies(
      before,
      later.map((k) => source[k]),
      later.map((k) => target[k]),
    ),
  };
}

/** Ties between people both known before who were not tied; for who turns to the other, or where there are no directions for both. */
function newTies({ snapshot, directed }: Past, source: Int32Array, target: Int32Array): PastWindow['formed'] {
  const { offsets, neighbors } = snapshot;
  const isKnown = (i: number) => offsets[i + 1] > offsets[i];
  const formed: PastWindow['formed'] = new Map();
  const add = (i: number, j: number) => {
    const found = formed.get(i);
    if (found) found.add(j);
    else formed.set(i, new Set([j]));
  };
  for (let k = 0; k < source.length; k++) {
    const i = source[k],
      j = target[k];
    if (i === j || !isKnown(i) || !isKnown(j) || neighbors.subarray(offsets[i], offsets[i + 1]).includes(j)) continue;
    add(i, j);
    if (!directed) add(j, i);
  }
  return formed;
}
