import type { BlockRows } from './block-rows.ts';

/** What hangs at the people of each block, outside of it. */
export interface Branches {
  /** Float64Array(rows): how many people of the component are nearest to the block here, the person among them. */
  weight: Float64Array;
  /** Float64Array(n): ordered pairs of others that a cut vertex joins, since they are in different branches there; 0 for others. */
  joined: Float64Array;
}

/**
 * Sizes of branches in the tree of blocks and cut vertices, from its leaves up and back down (Sariyüce, Saule, Kaya, Çatalyürek 2013).
 * Folding people of degree one is the case of a block of two. O(n + rows).
 */
export function branches(n: number, { first, people }: Pick<BlockRows, 'first' | 'people'>): Branches {
  const count = first.length - 1;
  const weight = new Float64Array(people.length).fill(1),
    joined = new Float64Array(n);
  const rowsOf = byPerson(n, people),
    blockOf = new Int32Array(people.length);
  for (let b = 0; b < count; b++) blockOf.fill(b, first[b], first[b + 1]);
  const below = new Float64Array(count), // everybody of the block and beneath it, but for the person above
    above = new Int32Array(count).fill(-1), // the row of the person above each block
    order = new Int32Array(count), // blocks from each root down
    isMet = new Uint8Array(count);
  let met = 0;
  for (let root = 0; root < count; root++) {
    if (isMet[root]) continue;
    const begin = met;
    isMet[root] = 1;
    order[met++] = root;
    for (let head = begin; head < met; head++) down(order[head]);
    for (let k = met - 1; k >= begin; k--) up(order[k]);
    const size = below[root];
    for (let k = begin; k < met; k++) join(order[k], size);
  }
  return { weight, joined };

  /** Puts the blocks that hang at a block behind it. */
  function down(b: number) {
    for (let row = first[b]; row < first[b + 1]; row++) {
      if (row === above[b]) continue;
      const i = people[row];
      for (let k = rowsOf.offsets[i]; k < rowsOf.offsets[i + 1]; k++) {
        const there = rowsOf.rows[k],
          next = blockOf[there];
        if (isMet[next]) continue;
        isMet[next] = 1;
        above[next] = there;
        order[met++] = next;
      }
    }
  }

  /** Adds up a block of which all that hangs below it is known. */
  function up(b: number) {
    for (let row = first[b]; row < first[b + 1]; row++) {
      if (row === above[b]) continue;
      const i = people[row];
      for (let k = rowsOf.offsets[i]; k < rowsOf.offsets[i + 1]; k++)
        if (rowsOf.rows[k] !== row) weight[row] += below[blockOf[rowsOf.rows[k]]];
      below[b] += weight[row];
    }
  }

  /** Of all ordered pairs of others those within one branch do not need the person. */
  function join(b: number, size: number) {
    if (above[b] >= 0) weight[above[b]] = size - below[b];
    for (let row = first[b]; row < first[b + 1]; row++) {
      const i = people[row];
      if (rowsOf.offsets[i + 1] - rowsOf.offsets[i] === 1) continue;
      if (row === rowsOf.rows[rowsOf.offsets[i]]) joined[i] += (size - 1) ** 2;
      joined[i] -= (size - weight[row]) ** 2;
    }
  }
}

/** The rows of each person. */
function byPerson(n: number, people: Int32Array): { offsets: Int32Array; rows: Int32Array } {
  const offsets = new Int32Array(n + 1),
    rows = new Int32Array(people.length);
  for (let row = 0; row < people.length; row++) offsets[people[row] + 1]++;
  for (let i = 0; i < n; i++) offsets[i + 1] += offsets[i];
  const next = offsets.slice(0, n);
  for (let row = 0; row < people.length; row++) rows[next[people[row]]++] = row;
  return { offsets, rows };
}
