/** Timed contacts of people by index, in the order of time: parallel arrays. */
export interface History {
  n: number;
  units: number;
  /** Int32Array(n), −1 = none. */
  unit: Int32Array;
  source: Int32Array;
  target: Int32Array;
  /** Any unit, the same for all. */
  time: Float64Array;
  /** > 0 */
  weight: Float64Array;
  /** Whether it counts who turned to whom: ties then have a direction, and a tie in return is no new one. */
  directed: boolean;
}

/** The contacts from `from` to before `to`, of the same people: copies, since behind views the rest could be seen. */
export function stretch(history: History, from: number, to: number): History {
  return {
    ...history,
    source: history.source.slice(from, to),
    target: history.target.slice(from, to),
    time: history.time.slice(from, to),
    weight: history.weight.slice(from, to),
  };
}

/** In the order of time; contacts of one moment keep theirs. */
export function inTime(history: History): History {
  const order = Int32Array.from(history.time.keys()).sort((a, b) => history.time[a] - history.time[b] || a - b);
  return {
    ...history,
    source: Int32Array.from(order, (k) => history.source[k]),
    target: Int32Array.from(order, (k) => history.target[k]),
    time: Float64Array.from(order, (k) => history.time[k]),
    weight: Float64Array.from(order, (k) => history.weight[k]),
  };
}
