import { contingency } from './agreement.ts';

/** A group whose people fall into several of the other division. */
export interface Split {
  group: number;
  people: number;
  /** The parts, largest first. */
  parts: { into: number; people: number }[];
}

/** A part that is smaller than this share of its group, or than this many people, is not told. */
const LEAST_SHARE = 0.1,
  LEAST_PEOPLE = 3;

/**
 * Which groups of one division (Int32Array(n), −1 = none) fall apart in the other: those with at least two parts worth telling, in the
 * order of groups. With the divisions exchanged: which groups of the other are made of several of the one. O(n).
 */
export function splits(one: Int32Array, other: Int32Array): Split[] {
  const { a, cells } = contingency(one, other);
  const cellsOf = Array.from(a, (): typeof cells => []);
  for (const cell of cells) cellsOf[cell.a].push(cell);
  return cellsOf.flatMap((own, group) => {
    const parts = own
      .filter(({ people }) => people >= Math.max(LEAST_PEOPLE, LEAST_SHARE * a[group]))
      .map(({ b, people }) => ({ into: b, people }))
      .sort((x, y) => y.people - x.people || x.into - y.into);
    return parts.length > 1 ? [{ group, people: a[group], parts }] : [];
  });
}
