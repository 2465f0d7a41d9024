/** Values over people that are mostly zero, with the list of those that are not, so that clearing costs what was touched. */
export interface Sparse {
  readonly value: Float64Array;
  /** Whose value is not zero: the first `count` of `touched`. */
  readonly touched: Int32Array;
  readonly count: number;
  /** Adds more than 0. */
  add(person: number, more: number): void;
  clear(): void;
}

export function sparse(n: number): Sparse {
  const value = new Float64Array(n),
    touched = new Int32Array(n);
  let count = 0;
  return {
    value,
    touched,
    get count() {
      return count;
    },
    add(person, more) {
      if (value[person] === 0) touched[count++] = person;
      value[person] += more;
    },
    clear() {
      for (let k = 0; k < count; k++) value[touched[k]] = 0;
      count = 0;
    },
  };
}
