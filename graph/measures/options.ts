/** For measures that have nothing to choose. */
export type NoOptions = Record<string, never>;

/** A range of egos to start from, `to` not included: how a pool splits a measure over workers. All people by default. */
export interface SourceRange {
  from?: number;
  to?: number;
}

/** Only these people instead of everybody, one entry for each: what a few of them take is not what everybody takes. */
export interface PeopleOptions {
  people?: Int32Array;
}
