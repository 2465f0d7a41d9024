import type { Tie } from '../records/tie.ts';

/** The columns of a tie table. Rows are in no order; a row that is free has −1 as its source. */
export interface TieColumns {
  rows: number;
  /** Numbers into `ids` and `kinds`. */
  source: Int32Array;
  target: Int32Array;
  kind: Int32Array;
  weight: Float64Array;
  /** Time of the last contact in milliseconds, NaN = unknown. */
  last: Float64Array;
  /** 1 = for its two ends only */
  isPrivate: Uint8Array;
  ids: readonly string[];
  kinds: readonly string[];
}

/**
 * What a network needs of ties, in about 45 bytes each where a record takes 200: kept up tie by tie, and found by the pair of people
 * that they join.
 */
export interface TieTable {
  /** Puts a tie in the place of the one with the same source, target and kind, if there is one. */
  put(tie: Tie): void;
  /** Takes out the tie with this source, target and kind, if there is one. */
  delete(source: string, target: string, kind: string): void;
  /** Rows of the ties between two people, in either direction. */
  between(a: string, b: string): number[];
  columns(): TieColumns;
}

export function tieTable(ties: Iterable<Tie> = []): TieTable {
  const people = numbering(),
    kinds = numbering();
  const free: number[] = [];
  let room = 1024,
    rows = 0;
  let source = new Int32Array(room),
    target = new Int32Array(room),
    kind = new Int32Array(room),
    weight = new Float64Array(room),
    last = new Float64Array(room),
    isPrivate = new Uint8Array(room);
  // Rows by unordered pair of people: the first of each slot, and after each row the next of the same slot.
  let first = new Int32Array(2 * room).fill(-1),
    next = new Int32Array(room);

  const slotOf = (s: number, t: number) => {
    const hash = Math.imul(Math.min(s, t), 0x9e3779b1) ^ Math.imul(Math.max(s, t), 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & (first.length - 1);
  };

  function rowOf(s: number, t: number, k: number): number {
    let row = first[slotOf(s, t)];
    while (row >= 0 && (source[row] !== s || target[row] !== t || kind[row] !== k)) row = next[row];
    return row;
  }

  function link(row: number) {
    const slot = slotOf(source[row], target[row]);
    next[row] = first[slot];
    first[slot] = row;
  }

  function grow() {
    room *= 2;
    source = longer(source, new Int32Array(room));
    target = longer(target, new Int32Array(room));
    kind = longer(kind, new Int32Array(room));
    weight = longer(weight, new Float64Array(room));
    last = longer(last, new Float64Array(room));
    isPrivate = longer(isPrivate, new Uint8Array(room));
    next = new Int32Array(room);
    first = new Int32Array(2 * room).fill(-1);
    for (let row = 0; row < rows; row++) if (source[row] >= 0) link(row);
  }

  const table: TieTable = {
    put(tie) {
      const s = people.number(tie.source),
        t = people.number(tie.target),
        k = kinds.number(tie.kind);
      let row = rowOf(s, t, k);
      if (row < 0) {
        if (free.length === 0 && rows === room) grow();
        row = free.pop() ?? rows++;
        source[row] = s;
        target[row] = t;
        kind[row] = k;
        link(row);
      }
      weight[row] = tie.weight;
      last[row] = tie.last === undefined ? Number.NaN : Date.parse(tie.last);
      isPrivate[row] = tie.visibility === 'private' ? 1 : 0;
    },
    delete(a, b, name) {
      const s = people.known(a),
        t = people.known(b),
        k = kinds.known(name);
      const row = s === undefined || t === undefined || k === undefined ? -1 : rowOf(s, t, k);
      if (row < 0) return;
      const slot = slotOf(s!, t!);
      if (first[slot] === row) first[slot] = next[row];
      else {
        let before = first[slot];
        while (next[before] !== row) before = next[before];
        next[before] = next[row];
      }
      source[row] = -1;
      free.push(row);
    },
    between(a, b) {
      const s = people.known(a),
        t = people.known(b);
      const found: number[] = [];
      if (s === undefined || t === undefined) return found;
      for (let row = first[slotOf(s, t)]; row >= 0; row = next[row])
        if ((source[row] === s && target[row] === t) || (source[row] === t && target[row] === s)) found.push(row);
      return found;
    },
    columns: () => ({ rows, source, target, kind, weight, last, isPrivate, ids: people.names, kinds: kinds.names }),
  };
  for (const tie of ties) table.put(tie);
  return table;
}

/** Numbers names from 0 in the order in which they come. */
function numbering() {
  const numbers = new Map<string, number>(),
    names: string[] = [];
  return {
    names,
    known: (name: string) => numbers.get(name),
    number(name: string): number {
      let number = numbers.get(name);
      if (number === undefined) {
        numbers.set(name, (number = names.length));
        names.push(name);
      }
      return number;
    },
  };
}

function longer<T extends Int32Array | Float64Array | Uint8Array>(values: T, more: T): T {
  more.set(values);
  return more;
}
