import type { Directory, Network } from '../../graph/snapshot/network.ts';

/** Whom and what a relevance for everybody may be learned from: open people, but not what two of them have who share a private tie. */
export interface OpenPart {
  /** Ids, in the order of the directory. */
  people: string[];
  /** Int32Array beside them: 0 … units − 1, −1 = none. */
  unit: Int32Array;
  units: number;
  /** Keys (`pairKey`) of open people between whom there is a private tie, sorted. */
  privatePairs: string[];
}

const openPeople = new WeakMap<Directory, Omit<OpenPart, 'privatePairs'>>();

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
  const pairs = privateTies
    .filter(({ source, target }) => isOpen(source) && isOpen(target))
    .map(({ source, target }) => pairKey(people[source].id, people[target].id));
  return { ...part, privatePairs: [...new Set(pairs)].sort() };
}

/** The same for both directions: contacts may be written the other way round than the tie they belong to, and under another kind. */
export const pairKey = (a: string, b: string) => JSON.stringify(a < b ? [a, b] : [b, a]);

/** Whether the same people are open, and the same pairs have private ties: units may be others. */
export const isSamePart = (a: OpenPart, b: OpenPart) =>
  isSameList(a.people, b.people) && isSameList(a.privatePairs, b.privatePairs);

/** Whether all that `before` holds may still be known: nobody in it has hidden or left, and no two have got a private tie since. */
export const stillHolds = (before: OpenPart, now: OpenPart) =>
  holds(now.people, before.people) && holds(before.privatePairs, now.privatePairs);

const isSameList = (a: string[], b: string[]) => a === b || (a.length === b.length && a.every((each, i) => each === b[i]));

function holds(all: string[], some: string[]): boolean {
  if (all === some) return true;
  const set = new Set(all);
  return some.every((each) => set.has(each));
}
