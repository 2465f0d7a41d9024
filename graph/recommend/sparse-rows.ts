/** Rows of numbers of a few people, one beside the other, all zero for everybody else. */
export interface SparseRows {
  /** Everybody is without a row again. Costs what there were. */
  clear(): void;
  has(person: number): boolean;
  /** Adds to one number of a person. */
  add(person: number, column: number, more: number): void;
  /** Writes the row of a person, zeros where there is none. */
  read(person: number, row: Float64Array): void;
}

/** 4 bytes for each of n people, and room for as many rows as there ever were at once. */
export function sparseRows(n: number, width: number): SparseRows {
  const place = new Int32Array(n); // 1 + the number of the row, 0 = none
  let people = new Int32Array(256),
    values = new Float64Array(256 * width),
    count = 0;
  const grow = () => {
    const fewer = { people, values };
    people = new Int32Array(2 * fewer.people.length);
    values = new Float64Array(2 * fewer.values.length);
    people.set(fewer.people);
    values.set(fewer.values);
  };
  return {
    clear() {
      for (let k = 0; k < count; k++) place[people[k]] = 0;
      values.fill(0, 0, count * width);
      count = 0;
    },
    has: (person) => place[person] > 0,
    add(person, column, more) {
      if (place[person] === 0) {
        if (count === people.length) grow();
        people[count++] = person;
        place[person] = count;
      }
      values[(place[person] - 1) * width + column] += more;
    },
    read(person, row) {
      const begin = (place[person] - 1) * width;
      for (let column = 0; column < width; column++) row[column] = begin < 0 ? 0 : values[begin + column];
    },
  };
}
