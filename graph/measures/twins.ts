import type { Rows } from '../snapshot/snapshot.ts';

/** Classes of people whom no path can tell apart. */
export interface Twins {
  /** Int32Array: one of each class, ascending. */
  first: Int32Array;
  /** The others of its class, for those who are not alone in it. */
  others: Map<number, number[]>;
}

/**
 * People with the same contacts, tied to each other or not (Sariyüce, Saule, Kaya, Çatalyürek 2013): a permutation of them changes nothing.
 * Only those whom `may` lets be one of several. Rows are sorted. O(n + entries), about.
 */
export function twinsOf({ offsets, neighbors }: Pick<Rows, 'offsets' | 'neighbors'>, may: (i: number) => boolean): Twins {
  const n = offsets.length - 1;
  const others = new Map<number, number[]>(),
    isOther = new Uint8Array(n);
  for (const tied of [false, true]) {
    // Sums of mixed numbers tell nearly all sets of contacts apart; those they do not are compared.
    const bySum = new Map<number, number[]>();
    for (let i = 0; i < n; i++) {
      if (!may(i) || isOther[i] || others.has(i)) continue;
      let sum = tied ? mixed(i) : 0;
      for (let t = offsets[i]; t < offsets[i + 1]; t++) sum += mixed(neighbors[t]);
      const firsts = bySum.get(sum);
      const first = firsts?.find((j) => sameContacts(i, j));
      if (first !== undefined) {
        const known = others.get(first);
        if (known) known.push(i);
        else others.set(first, [i]);
        isOther[i] = 1;
      } else if (firsts) firsts.push(i);
      else bySum.set(sum, [i]);
    }
  }
  return { first: Int32Array.from(isOther.keys()).filter((i) => !isOther[i]), others };

  /** But for each other. */
  function sameContacts(i: number, j: number): boolean {
    if (offsets[i + 1] - offsets[i] !== offsets[j + 1] - offsets[j]) return false;
    let s = offsets[i],
      t = offsets[j];
    const lastS = offsets[i + 1],
      lastT = offsets[j + 1];
    for (;;) {
      if (neighbors[s] === j && s < lastS) s++;
      if (neighbors[t] === i && t < lastT) t++;
      if (s === lastS || t === lastT) return s === lastS && t === lastT;
      if (neighbors[s++] !== neighbors[t++]) return false;
    }
  }
}

const mixed = (i: number) => Math.imul(i + 1, 0x9e3779b1) >>> 0;
