import { createHmac, randomBytes } from 'node:crypto';
import { personSchema } from '../../graph/records/person.ts';
import type { Directory } from '../../graph/snapshot/network.ts';
import type { PersonRef } from '../api/shared.schema.ts';

/** How people are called in an answer: by their names, or for analysts by names that stand for nobody in the directory. */
export interface Names {
  id(person: number): string;
  name(person: number): string;
  ref(person: number): PersonRef;
  /** Index of whom an id in a request means. */
  find(id: string): number | undefined;
  /** The directory with people called so, for sentences about them. */
  directory: Directory;
}

/** What an answer carries beside ids: the people it speaks of, by id. */
export function refs(names: Names, people: Iterable<number>): Record<string, PersonRef> {
  // An id may be a word that every object knows, such as "constructor" or "__proto__".
  const found = new Map<string, PersonRef>();
  for (const person of people) {
    const id = names.id(person);
    if (!found.has(id)) found.set(id, names.ref(person));
  }
  return Object.fromEntries(found);
}

export function trueNames(directory: Directory): Names {
  const { people, person, units, unit } = directory;
  return {
    directory,
    id: (i) => people[i].id,
    name: (i) => people[i].name,
    ref(i) {
      const { name, unit: id, office, title } = people[i];
      const number = id === undefined ? undefined : unit.get(id);
      return {
        name,
        unit: number === undefined ? null : id!,
        unitName: number === undefined ? null : units[number].name,
        office: office ?? null,
        title: title ?? null,
      };
    },
    find: (id) => person.get(id),
  };
}

/** Made anew by each process: pseudonyms are the same from answer to answer, and cannot be carried over to another process. */
const secret = randomBytes(32);
const made = new WeakMap<Directory, Names>();

/**
 * Pseudonyms "Person 4F2A9C": keyed hashes of ids. Units are kept but for those that are `hidden` (1 = left out); office and title,
 * which would tell who it is, are not.
 */
export function pseudonyms(directory: Directory, hidden: ArrayLike<number>): Names {
  let names = made.get(directory);
  if (names) return names;
  const codes = uniqueCodes(directory);
  const byCode = new Map(codes.map((code, i) => [code, i]));
  const real = trueNames(directory);
  const nameOf = (i: number) => `Person ${codes[i].slice(2)}`;
  names = {
    directory: { ...directory, people: directory.people.map((_, i) => nobody(codes[i], nameOf(i))), person: byCode },
    id: (i) => codes[i],
    name: nameOf,
    ref(i) {
      const { unit, unitName } = real.ref(i);
      const number = unit === null ? undefined : directory.unit.get(unit);
      const shown = number !== undefined && !hidden[number];
      return {
        name: `Person ${codes[i].slice(2)}`,
        unit: shown ? unit : null,
        unitName: shown ? unitName : null,
        office: null,
        title: null,
      };
    },
    find: (id) => byCode.get(id),
  };
  made.set(directory, names);
  return names;
}

const nobody = (id: string, name: string) => personSchema.parse({ id, name });

function uniqueCodes({ people }: Directory): string[] {
  const digests = people.map(({ id }) => createHmac('sha256', secret).update(id).digest('hex').toUpperCase());
  for (let length = 6; ; length += 2) {
    const codes = digests.map((digest) => `p-${digest.slice(0, length)}`);
    if (new Set(codes).size === codes.length) return codes;
  }
}
