/** Ties and people that come or go, by ids; ties have no direction. */
export interface Changes {
  addTies: readonly Pair[];
  removeTies: readonly Pair[];
  removePeople: readonly string[];
}
export type Pair = { source: string; target: string };

export const noChanges: Changes = { addTies: [], removeTies: [], removePeople: [] };

/** So many of a kind the server takes; an address with more is cut off. */
const most = 1000;

/** The changes that an address holds: `tie` and `cut` with two ids, `leave` with one; what is no pair of two people says nothing. */
export function changesOf(search: URLSearchParams): Changes {
  const pairs = (name: string) => distinct(search.getAll(name).flatMap(pairOf), keyOf);
  return {
    addTies: pairs('tie'),
    removeTies: pairs('cut'),
    removePeople: distinct(search.getAll('leave').filter(Boolean), String),
  };
}

/** The address that holds changes, to be kept and passed on. */
export function searchOf({ addTies, removeTies, removePeople }: Changes): URLSearchParams {
  const text = ({ source, target }: Pair) => [source, target].map(encodeURIComponent).join(',');
  return new URLSearchParams([
    ...addTies.map((pair) => ['tie', text(pair)]),
    ...removeTies.map((pair) => ['cut', text(pair)]),
    ...removePeople.map((person) => ['leave', person]),
  ]);
}

/** Where the page tells what some changes change. */
export const whatIfPath = (changes: Partial<Changes>) => `/what-if?${searchOf({ ...noChanges, ...changes })}`;

export const sizeOf = ({ addTies, removeTies, removePeople }: Changes) =>
  addTies.length + removeTies.length + removePeople.length;

/** The same for both directions. */
export const keyOf = ({ source, target }: Pair) => JSON.stringify([source, target].sort());

/** An id may hold a comma, which is written as another sign. */
function pairOf(text: string): Pair[] {
  const [source, target, ...rest] = text.split(',').map(decoded);
  return source && target && rest.length === 0 && source !== target ? [{ source, target }] : [];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

const distinct = <Value>(values: Value[], key: (value: Value) => string): Value[] =>
  [...new Map(values.map((value) => [key(value), value])).values()].slice(0, most);
