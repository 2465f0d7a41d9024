import { compareIds, type Directory } from '../../graph/snapshot/network.ts';

interface Words {
  /** The whole name in small letters without marks: by it equals are ordered. */
  order: string;
  name: string[];
  unit: string[];
  id: string;
}

const prepared = new WeakMap<Directory, Words[]>();

/**
 * People whose name, unit or id has, for each word of the query, a word that begins with it; without regard to case and accents.
 * Best first: the id itself, whole words of the name, beginnings of the first name, of other names, of the unit; equals by name, then
 * by id. An empty query finds everybody in the order of ids. O(people).
 */
export function searchPeople(directory: Directory, query: string): number[] {
  const asked = words(query);
  const { people } = directory;
  if (asked.length === 0) return people.map((_, i) => i);
  const all = wordsOf(directory);
  const id = plain(query.trim());
  const found: { i: number; score: number }[] = [];
  for (let i = 0; i < people.length; i++) {
    const score = all[i].id === id ? 100 : scoreOf(all[i], asked);
    if (score > 0) found.push({ i, score });
  }
  found.sort((a, b) => b.score - a.score || compareIds(all[a.i].order, all[b.i].order) || a.i - b.i);
  return found.map(({ i }) => i);
}

/** The mean over the words of the query, 0 where one of them is nowhere. */
function scoreOf({ name, unit, id }: Words, asked: string[]): number {
  let sum = 0;
  for (const word of asked) {
    let best = 0;
    if (id.startsWith(word)) best = 2;
    for (let w = 0; w < unit.length; w++) if (unit[w].startsWith(word)) best = Math.max(best, 1);
    for (let w = 0; w < name.length; w++) {
      if (name[w] === word) best = Math.max(best, w === 0 ? 6 : 5);
      else if (name[w].startsWith(word)) best = Math.max(best, w === 0 ? 4 : 3);
    }
    if (best === 0) return 0;
    sum += best;
  }
  return sum / asked.length;
}

function wordsOf(directory: Directory): Words[] {
  let all = prepared.get(directory);
  if (!all) {
    const units = new Map(directory.units.map(({ id, name }) => [id, words(name)]));
    all = directory.people.map(({ id, name, unit }) => ({
      order: plain(name),
      name: words(name),
      unit: unit === undefined ? [] : (units.get(unit) ?? []),
      id: plain(id),
    }));
    prepared.set(directory, all);
  }
  return all;
}

const words = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const letters: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Small letters without marks: "Müller" and "MULLER" are one. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => letters[letter]);
