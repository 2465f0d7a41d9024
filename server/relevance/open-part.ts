import type { Network } from '../../graph/snapshot/network.ts';

/** Whom and what a relevance for everybody may be learned from: open people, and which kinds of their ties are not shared. */
export interface OpenPart {
  /** Ids, in the order of the directory. */
  people: string[];
  /** Int32Array beside them: 0 … units − 1, −1 = none. */
  unit: Int32Array;
  units: number;
  /** Keys (`tieKey`) of the private ties between open people, sorted. */
  privateTies: string[];
}

/** The open part of a network. O(people + private ties). */
export function openPart({ snapshot, directory, privateTies }: Network): OpenPart {
  const open = Int32Array.from(directory.people.keys()).filter((i) => directory.people[i].visibility === 'open');
  const idOf = (i: number) => directory.people[i].id;
  const isOpen = (i: number) => directory.people[i].visibility === 'open';
  return {
    people: Array.from(open, idOf),
    unit: open.map((i) => snapshot.unit[i]),
    units: snapshot.units,
    privateTies: privateTies
      .filter(({ source, target }) => isOpen(source) && isOpen(target))
      .map(({ source, target, kind }) => tieKey(idOf(source), idOf(target), kind))
      .sort(),
  };
}

export const tieKey = (source: string, target: string, kind: string) => JSON.stringify([source, target, kind]);

/** Whether the same people are open, and the same of their ties private: units may be others. */
export const isSamePart = (a: OpenPart, b: OpenPart) =>
  isSameList(a.people, b.people) && isSameList(a.privateTies, b.privateTies);

/** Whether all that `before` holds may still be known: nobody in it has hidden or left, and no tie has become private since. */
export function stillHolds(before: OpenPart, now: OpenPart): boolean {
  const people = new Set(now.people),
    privateTies = new Set(before.privateTies);
  return before.people.every((id) => people.has(id)) && now.privateTies.every((key) => privateTies.has(key));
}

const isSameList = (a: string[], b: string[]) => a.length === b.length && a.every((each, i) => each === b[i]);
