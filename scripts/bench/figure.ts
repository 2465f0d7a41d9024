/**
 * One figure of a bench that has no peer: a time, a memory, a delay, against a limit. A file of scripts/bench that measures some
 * is a program of its own (`node --expose-gc --import tsx scripts/bench/contacts.ts L XL`): run.ts starts it in a process of its
 * own, so that neither memory nor a fault of one touches another.
 */
export interface Figure {
  /** What was measured, as the table says it: "ten contacts with reasons, p99". */
  task: string;
  /** A size of the bench, or the name of a data set. */
  size: string;
  /** The figure itself; low and high are its spread over `runs` runs where there is one. */
  value: number;
  low?: number;
  high?: number;
  unit: 'ms' | 's' | 'MB';
  runs: number;
  /** At most this much; left out where the figure has no target. */
  target?: number;
  /** What a reader must know: threads, what was warm, what the number does not hold. */
  note?: string;
}

/** Hands a figure to the bench: one line of JSON on stdout. Everything for people goes to stderr. */
export function report(figure: Figure) {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
