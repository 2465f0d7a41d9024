import type { Directory, Network } from '../../graph/snapshot/network.ts';

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

const openPeople = new WeakMap<Directory, Omit<OpenPart, 'privateTies'>>();

/** The open part of a network; its people are found once a directory, O(people), its private ties each time. */
export function openPart({ snapshot, directory, privateTies }: Network): OpenPart {
  const { people } = directory;
  let part = openPeople.get(directory);
  if (!part) {
    const open = Int32Array.from(people.keys()).filter((i) => people[i].visibility === 'open');
    part = {
      people: Array.from(open, (i) => people[i].id),
      unit: open.map((i) => snapshot.unit[i]),
      units: snapshot.units,
    };
    openPeople.set(directory, part);
  }
  const isOpen = (i: number) => people[i].visibility === 'open';
  return {
    ...part,
    privateTies: privateTies
      .filter(({ source, target }) => isOpen(source) && isOpen(target))
      .map(({ source, target, kind }) => tieKey(people[source].id, people[target].id, kind))
      .sort(),
  };
}

export const tieKey = (source: string, target: string, kind: string) => JSON.stringify([source, target, kind]);

/** Whether the same people are open, and the same of their ties private: units may be others. */
export const isSamePart = (a: OpenPart, b: OpenPart) =>
  isSameList(a.people, b.people) && isSameList(a.privateTies, b.privateTies);

/** Whether all that `before` holds may still be known: nobody in it has hidden or left, and no tie has become private since. */
export const stillHolds = (before: OpenPart, now: OpenPart) =>
  holds(now.people, before.people) && holds(before.privateTies, now.privateTies);

const isSameList = (a: string[], b: string[]) => a === b || (a.length === b.length && a.every((each, i) => each === b[i]));

function holds(all: string[], some: string[]): boolean {
  if (all === some) return true;
  const set = new Set(all);
  return some.every((each) => set.has(each));
}
