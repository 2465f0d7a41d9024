import { noAnswers } from './answers.ts';
import { twoMode } from './csr.ts';
import { noMentoring } from './mentoring.ts';
import { float64, int32, type Rows, type Snapshot, uint8 } from './snapshot.ts';

export interface Bare {
  n: number;
  /** The undirected simple graph. */
  rows: Rows;
  /** The same ties by direction; where they have none, both are the rows themselves. */
  out?: Rows;
  in?: Rows;
  /** Int32Array(n) over shared memory, −1 = none; nobody has one when left out. */
  unit?: Int32Array;
  units?: number;
}

/** A snapshot of ties and units alone: everybody introduces, nothing else is known of anybody. */
export function bareSnapshot({ n, rows, out = rows, in: received = rows, unit = int32(n).fill(-1), units = 0 }: Bare): Snapshot {
  const none = () => twoMode(n, 0, [], []);
  return {
    seq: 0,
    n,
    m: rows.neighbors.length / 2,
    units,
    unit,
    ...rows,
    out,
    in: received,
    context: {
      manager: int32(n).fill(-1),
      level: float64(n).fill(Number.NaN),
      office: int32(n).fill(-1),
      introduces: uint8(n).fill(1),
      communities: none(),
      events: none(),
      offers: none(),
      seeks: none(),
      mentors: none(),
      mentees: none(),
      answers: noAnswers(n),
      mentoring: noMentoring(n),
    },
  };
}
