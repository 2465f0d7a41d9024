import type { BenchGraph } from '../graph-file.ts';

/** What a library is asked for: the name of a call it knows, and its options. */
export interface Call {
  call: string;
  threads: number;
  options?: Record<string, unknown>;
}

/** One timed call. `extra` holds what is no value of a person: a modularity, how many communities. */
export interface Outcome {
  seconds: number;
  /** Time of all its threads. */
  cpu?: number;
  values?: ArrayLike<number>;
  extra?: Record<string, number>;
}

/** A library that ours are compared with, its graph loaded once. */
export interface Peer {
  /** With its version, once a graph is loaded. */
  version: string;
  load(graph: BenchGraph): Promise<void>;
  /** Rejects with the library's own words when it cannot. Values are handed over only when wanted. */
  time(call: Call, wantValues: boolean): Promise<Outcome>;
  close(): void;
}
