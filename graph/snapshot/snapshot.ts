import type { Answers } from './answers.ts';
import { ballasted } from './ballast.ts';
import type { Mentoring } from './mentoring.ts';

/** Compressed sparse rows over people: row i is `neighbors[offsets[i] .. offsets[i + 1])`, sorted, with `weights` beside it. */
export interface Rows {
  /** Int32Array(n + 1) */
  offsets: Int32Array;
  /** Int32Array(entries), sorted within a row, no duplicates, never i itself */
  neighbors: Int32Array;
  /** Float64Array(entries), > 0 */
  weights: Float64Array;
}

/** A two-mode network: which people belong to which groups (communities, events, topics), readable from both sides. */
export interface TwoMode {
  groups: number;
  /** Int32Array(n + 1) into `groupsOf`: the groups of a person, sorted */
  offsets: Int32Array;
  groupsOf: Int32Array;
  /** Int32Array(groups + 1) into `members`: the people of a group, sorted */
  groupOffsets: Int32Array;
  members: Int32Array;
}

/** What recommenders know of people beside their ties. All by person index. */
export interface Context {
  /** Int32Array(n): index of the manager, −1 = none */
  manager: Int32Array;
  /** Float64Array(n): seniority, NaN = unknown */
  level: Float64Array;
  /** Int32Array(n): office number, −1 = none */
  office: Int32Array;
  /** Uint8Array(n): 1 = agreed to introduce others */
  introduces: Uint8Array;
  communities: TwoMode;
  events: TwoMode;
  offers: TwoMode;
  seeks: TwoMode;
  /** Who mentors and who learns in each mentorship of the directory that runs; in the others nobody does. */
  mentors: TwoMode;
  mentees: TwoMode;
  /** What came of suggestions so far. */
  answers: Answers;
  mentoring: Mentoring;
}

/**
 * The network at one moment, immutable, all arrays over SharedArrayBuffers so that workers share it (science.md, section 1).
 * The rows of the snapshot itself are the undirected simple graph: both directions of a pair are present with equal weight.
 */
export interface Snapshot extends Rows {
  /** Sequence number of the change it was built from. */
  seq: number;
  /** People; person i is the i-th of the directory, which is in the order of ids. */
  n: number;
  /** Undirected ties, neighbors.length / 2. */
  m: number;
  /** How many units there are; `unit` holds their numbers. */
  units: number;
  /** Int32Array(n): 0 … units − 1, −1 = none */
  unit: Int32Array;
  /** The same ties by direction: out = given, in = received. */
  out: Rows;
  in: Rows;
  context: Context;
}

export const int32 = (length: number) => new Int32Array(ballasted(new SharedArrayBuffer(4 * length)));
export const float64 = (length: number) => new Float64Array(ballasted(new SharedArrayBuffer(8 * length)));
export const uint8 = (length: number) => new Uint8Array(ballasted(new SharedArrayBuffer(length)));
